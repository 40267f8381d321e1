import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Trust } from '../core/search/trust-levels.ts'
import { directionOf } from './direction.ts'
import type { ResourceText } from './ResourceView.tsx'
import type { Mended } from '../core/search/suggestion.ts'
import type { MessageKey, Translate } from './translate.ts'
import { useHeadingFocus } from './use-heading-focus.ts'

/**
 * What was found for a question that is stored: with confidence, or as something to look at, each of which can be put
 * aside with one press; or, honestly, that there is nothing.
 */
export function ResourceList({
  asked,
  locale,
  t,
  onOpen,
  onDecline,
  onNotAnswered,
}: {
  readonly asked: {
    readonly text: string
    readonly resources: readonly ResourceText[]
    readonly trust: Trust
    readonly mended: Mended
  }
  readonly locale: string
  readonly t: Translate
  readonly onOpen: (resource: ResourceText) => void
  /** Resolves to whether it was stored. */
  readonly onDecline: (resource: ResourceText) => Promise<boolean>
  readonly onNotAnswered: () => Promise<boolean>
}): JSX.Element {
  const heading = useHeadingFocus()
  const [word, setWord] = useState<MessageKey>()
  const [declined, setDeclined] = useState<readonly string[]>([])
  const sayNo = async (): Promise<void> => {
    setWord((await onNotAnswered()) ? 'answerThanksNo' : 'problemUnreachable')
  }
  const decline = async (resource: ResourceText): Promise<void> => {
    const isStored = await onDecline(resource)
    setWord(isStored ? 'thanksNoted' : 'problemUnreachable')
    if (isStored) setDeclined((before) => [...before, resource.id])
    heading.current?.focus()
  }
  const left = asked.resources.filter(({ id }) => !declined.includes(id))
  const isUnsure = asked.trust !== 'confident'
  if (left.length === 0) {
    return (
      <section>
        <h3 ref={heading} tabIndex={-1}>
          {t(asked.resources.length === 0 ? 'nothingFound' : 'nothingLeft')}
        </h3>
        <MendedWords mended={asked.resources.length === 0 ? asked.mended : []} t={t} />
        <p>{t('nothingFoundDetail')}</p>
      </section>
    )
  }
  return (
    <section>
      <h3 ref={heading} tabIndex={-1}>
        {t(isUnsure ? 'maybeOneOfThese' : 'foundHere')}
      </h3>
      <MendedWords mended={asked.mended} t={t} />
      <ul class="choices">
        {left.map((resource) => (
          <ResourceChoice
            key={resource.id}
            {...{ resource, locale, t, onOpen }}
            onDecline={isUnsure ? () => void decline(resource) : undefined}
          />
        ))}
      </ul>
      <button
        type="button"
        class="plain"
        aria-pressed={word === 'answerThanksNo'}
        onClick={() => void sayNo()}
      >
        {t('noneOfThese')}
      </button>
      <p role="status">{word === undefined ? '' : t(word)}</p>
    </section>
  )
}

/** What words were taken for that nothing has. */
function MendedWords({ mended, t }: { readonly mended: Mended; readonly t: Translate }): JSX.Element {
  return (
    <>
      {mended.map(({ from, to }) => (
        <p key={from} class="quiet hint">
          {t('mended', to, from)}
        </p>
      ))}
    </>
  )
}

/** One of them; with a way to put it aside, where it is not sure. */
function ResourceChoice({
  resource,
  locale,
  t,
  onOpen,
  onDecline,
}: {
  readonly resource: ResourceText
  readonly locale: string
  readonly t: Translate
  readonly onOpen: (resource: ResourceText) => void
  readonly onDecline: (() => void) | undefined
}): JSX.Element {
  const tag = resource.foreignLocale ?? locale
  return (
    <li>
      <button type="button" dir={directionOf(tag)} lang={tag} onClick={() => onOpen(resource)}>
        {resource.title}
      </button>
      {onDecline === undefined ? null : (
        <button
          type="button"
          class="plain decline"
          aria-label={t('notWhatINeedNamed', resource.title)}
          onClick={onDecline}
        >
          {t('notWhatINeed')}
        </button>
      )}
    </li>
  )
}
