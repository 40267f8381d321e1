import type { JSX } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { mediaTypes } from '../core/media/media.ts'
import { directionOf } from '../ui/direction.ts'
import type { MessageKey, Translate } from '../ui/translate.ts'

/** What the small toolbar puts around or before what is selected. */
const marks: readonly {
  readonly key: MessageKey
  readonly sign: string
  readonly before: string
  readonly after: string
}[] = [
  { key: 'studioBold', sign: 'B', before: '**', after: '**' },
  { key: 'studioItalic', sign: 'I', before: '*', after: '*' },
  { key: 'studioListMark', sign: '•', before: '\n- ', after: '' },
  { key: 'studioLink', sign: '↗', before: '[', after: '](https://)' },
]

/** A text of an item in one language, with the pack's own language above it where that is another. */
export function TextField({
  label,
  value,
  original,
  locale,
  lengthAtMost,
  isLong = false,
  t,
  onInput,
  onFile,
}: {
  readonly label: string
  readonly value: string
  /** The text in the pack's own language, to be translated. */
  readonly original: string | undefined
  readonly locale: string
  readonly lengthAtMost: number
  readonly isLong?: boolean
  readonly isOptional?: boolean
  readonly t: Translate
  readonly onInput: (value: string) => void
  /** Takes a picture or film that stands beside the text; absent where there is no room for one more. */
  readonly onFile?: ((file: File) => void) | undefined
}): JSX.Element {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const mark = (before: string, after: string): void => {
    const text = area.current
    if (text === null) return
    const { selectionStart: from, selectionEnd: to } = text
    onInput(`${value.slice(0, from)}${before}${value.slice(from, to)}${after}${value.slice(to)}`)
    text.focus()
  }
  const shared = { id, value, maxLength: lengthAtMost, lang: locale, dir: directionOf(locale) }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {original === undefined || original === '' ? null : <p class="quiet original">{original}</p>}
      {isLong ? (
        <>
          <div class="marks" role="group" aria-label={label}>
            {marks.map(({ key, sign, before, after }) => (
              <button
                key={key}
                type="button"
                title={t(key)}
                aria-label={t(key)}
                onClick={() => mark(before, after)}
              >
                {sign}
              </button>
            ))}
            {onFile === undefined ? null : <FileMark onFile={onFile} t={t} />}
          </div>
          <textarea {...shared} ref={area} rows={5} onInput={(event) => onInput(event.currentTarget.value)} />
        </>
      ) : (
        <input {...shared} type="text" onInput={(event) => onInput(event.currentTarget.value)} />
      )}
    </div>
  )
}

/** A button of the toolbar that asks for a file. */
function FileMark({
  onFile,
  t,
}: {
  readonly onFile: (file: File) => void
  readonly t: Translate
}): JSX.Element {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        class="picture-mark"
        title={t('studioPicture')}
        aria-label={t('studioPicture')}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept={mediaTypes.join()}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file may be chosen again.
          event.currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
