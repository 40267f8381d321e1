import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { directionOf } from './direction.ts'
import type { ResourceText } from './ResourceView.tsx'
import type { MessageKey, Translate } from './translate.ts'
import { useHeadingFocus } from './use-heading-focus.ts'

/** The resources that were found for a question that is stored; or, honestly, that there are none. */
export function ResourceList({
  asked,
  locale,
  t,
  onOpen,
  onNotAnswered,
}: {
  readonly asked: { readonly text: string; readonly resources: readonly ResourceText[] }
  readonly locale: string
  readonly t: Translate
  readonly onOpen: (resource: ResourceText) => void
  readonly onNotAnswered: () => Promise<boolean>
}): JSX.Element {
  const heading = useHeadingFocus()
  const [word, setWord] = useState<MessageKey>()
  const sayNo = async (): Promise<void> => {
    setWord((await onNotAnswered()) ? 'thanksNoted' : 'problemUnreachable')
  }
  if (asked.resources.length === 0) {
    return (
      <section>
        <h3 ref={heading} tabIndex={-1}>
          {t('nothingFound')}
        </h3>
        <p>{t('nothingFoundDetail')}</p>
      </section>
    )
  }
  return (
    <section>
      <h3 ref={heading} tabIndex={-1}>
        {t('foundHere')}
      </h3>
      <ul class="choices" dir={directionOf(locale)} lang={locale}>
        {asked.resources.map((resource) => (
          <li key={resource.id}>
            <button type="button" lang={resource.foreignLocale} onClick={() => onOpen(resource)}>
              {resource.title}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="plain" aria-pressed={word === 'thanksNoted'} onClick={() => void sayNo()}>
        {t('noneOfThese')}
      </button>
      <p role="status">{word === undefined ? '' : t(word)}</p>
    </section>
  )
}
