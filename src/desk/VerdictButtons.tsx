import type { JSX } from 'preact'
import { verdictValues, type VerdictValue } from '../core/desk/verdict.ts'
import type { Wording } from '../ui/wording.ts'
import { verdictKeys } from './inbox/words.ts'

/** The four verdicts, with the one that holds pressed. */
export function VerdictButtons({
  title,
  current,
  w: { t },
  onJudge,
}: {
  /** Of the resource, for who cannot see what the buttons stand beside. */
  readonly title: string
  readonly current: VerdictValue | undefined
  readonly w: Wording
  readonly onJudge: (value: VerdictValue) => void
}): JSX.Element {
  return (
    <div class="verdicts" role="group" aria-label={t('verdictOf', title)}>
      {verdictValues.map((value) => (
        <button
          key={value}
          type="button"
          class="verdict"
          data-value={value}
          aria-pressed={current === value}
          onClick={() => onJudge(value)}
        >
          {t(verdictKeys[value])}
        </button>
      ))}
    </div>
  )
}
