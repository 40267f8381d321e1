import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { isLanguageTag } from '../../core/locale.ts'
import type { Translate } from '../../ui/translate.ts'

/** Begins a language that the pack does not have yet. */
export function NewLanguage({
  t,
  onBegin,
}: {
  readonly t: Translate
  readonly onBegin: (tag: string) => void
}): JSX.Element {
  const id = useId()
  const [tag, setTag] = useState('')
  const [isWrong, setWrong] = useState(false)
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault()
        setWrong(!isLanguageTag(tag))
        if (!isLanguageTag(tag)) return
        onBegin(tag)
        setTag('')
      }}
    >
      <label for={id}>{t('translateNewLanguage')}</label>
      <div class="bar">
        <input
          id={id}
          type="text"
          size={10}
          value={tag}
          onInput={(event) => setTag(event.currentTarget.value.trim())}
        />
        <button type="submit">{t('translateBegin')}</button>
      </div>
      {isWrong ? <p role="alert">{t('translateNoLanguage')}</p> : null}
    </form>
  )
}
