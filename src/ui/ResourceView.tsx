import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Outcome } from '../core/question.ts'
import type { RichText } from '../core/rich-text.ts'
import { directionOf } from './direction.ts'
import { RichTextView } from './RichTextView.tsx'
import type { MessageKey, Translate } from './translate.ts'
import { useHeadingFocus } from './use-heading-focus.ts'

/** A resource in the pack's language. */
export interface ResourceText {
  readonly id: string
  readonly title: string
  /** BCP 47 tag of its texts, where they are in another language than the pack’s others. */
  readonly foreignLocale?: string | undefined
  readonly text?: RichText | undefined
  readonly url?: string | undefined
}

const choices: readonly { readonly outcome: Outcome; readonly label: MessageKey }[] = [
  { outcome: 'answered', label: 'outcomeAnswered' },
  { outcome: 'partly', label: 'outcomePartly' },
  { outcome: 'not-answered', label: 'outcomeNotAnswered' },
  { outcome: 'wrong', label: 'outcomeWrong' },
]

/** A resource, opened, with the question whether it answered. */
export function ResourceView({
  resource,
  locale,
  t,
  onBack,
  onOutcome,
}: {
  readonly resource: ResourceText
  readonly locale: string
  readonly t: Translate
  readonly onBack: () => void
  readonly onOutcome: (outcome: Outcome) => Promise<boolean>
}): JSX.Element {
  const heading = useHeadingFocus()
  return (
    <section>
      <button type="button" class="plain back" onClick={onBack}>
        {t('back')}
      </button>
      <article dir={directionOf(resource.foreignLocale ?? locale)} lang={resource.foreignLocale ?? locale}>
        <h3 ref={heading} tabIndex={-1}>
          {resource.title}
        </h3>
        {resource.text === undefined ? null : <RichTextView text={resource.text} />}
      </article>
      {resource.url === undefined ? null : (
        <p>
          <a href={resource.url} target="_blank" rel="noopener noreferrer">
            {t('openPage')}
          </a>
        </p>
      )}
      <OutcomeChoice t={t} onOutcome={onOutcome} />
    </section>
  )
}

function OutcomeChoice({
  t,
  onOutcome,
}: {
  readonly t: Translate
  readonly onOutcome: (outcome: Outcome) => Promise<boolean>
}): JSX.Element {
  const labelId = useId()
  const [said, setSaid] = useState<Outcome>()
  const [word, setWord] = useState<MessageKey>()
  const choose = async (outcome: Outcome): Promise<void> => {
    const isStored = await onOutcome(outcome)
    setWord(isStored ? 'thanksNoted' : 'problemUnreachable')
    if (isStored) setSaid(outcome)
  }
  return (
    <div class="outcome" role="group" aria-labelledby={labelId}>
      <h3 id={labelId}>{t('didItAnswer')}</h3>
      <div class="outcome-row">
        {choices.map(({ outcome, label }) => (
          <button
            key={outcome}
            type="button"
            aria-pressed={said === outcome}
            onClick={() => void choose(outcome)}
          >
            {t(label)}
          </button>
        ))}
      </div>
      <p role="status">{word === undefined ? '' : t(word)}</p>
    </div>
  )
}
