import type { JSX } from 'preact'
import { directionOf } from './direction.ts'
import type { Translate } from './translate.ts'

/** Which step of how many, in the numerals of the extension's language, and of which walkthrough. */
export function StepProgress({
  taken,
  stepCount,
  name,
  locale,
  t,
}: {
  readonly taken: number
  readonly stepCount: number
  /** The walkthrough's, in the pack's language. */
  readonly name: string
  readonly locale: string
  readonly t: Translate
}): JSX.Element {
  return (
    <div class="step-progress">
      <p class="quiet">
        <span dir={directionOf(locale)} lang={locale}>
          {name}
        </span>
        {' · '}
        {sayProgress(taken, stepCount, t)}
      </p>
      <div class="step-bar" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * (taken + 1)) / Math.max(stepCount, taken + 1)}%` }} />
      </div>
    </div>
  )
}

/** "Step 2 of 5". */
export function sayProgress(taken: number, stepCount: number, t: Translate): string {
  const numbers = new Intl.NumberFormat(t('language'))
  return t('walkProgress', numbers.format(taken + 1), numbers.format(Math.max(stepCount, taken + 1)))
}
