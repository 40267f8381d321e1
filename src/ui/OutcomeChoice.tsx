import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Outcome } from '../core/question.ts'
import type { MessageKey, Translate } from './translate.ts'

const choices: readonly { readonly outcome: Outcome; readonly label: MessageKey }[] = [
  { outcome: 'answered', label: 'outcomeAnswered' },
  { outcome: 'partly', label: 'outcomePartly' },
  { outcome: 'not-answered', label: 'outcomeNotAnswered' },
  { outcome: 'wrong', label: 'outcomeWrong' },
]

/** "Did this answer it?", and whether the word was stored. */
export function OutcomeChoice({
  t,
  onOutcome,
}: {
  readonly t: Translate
  /** Resolves to whether it was stored. */
  readonly onOutcome: (outcome: Outcome) => Promise<boolean>
}): JSX.Element {
  const labelId = useId()
  const [said, setSaid] = useState<Outcome>()
  const [word, setWord] = useState<MessageKey>()
  const choose = async (outcome: Outcome): Promise<void> => {
    const isStored = await onOutcome(outcome)
    setWord(isStored ? thanksFor(outcome) : 'problemUnreachable')
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

// Whoever is not helped hears that somebody will know of it.
function thanksFor(outcome: Outcome): MessageKey {
  return outcome === 'answered' ? 'thanksNoted' : 'answerThanksNo'
}
