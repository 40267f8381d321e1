import type { JSX } from 'preact'
import type { Picked } from '../contract/studio.ts'
import { localize } from '../core/locale.ts'
import type { Step } from '../core/walkthrough/walkthrough.ts'
import type { Translate } from '../ui/translate.ts'
import { AnchorGrade } from './GradeView.tsx'
import type { Picks } from './use-picks.ts'

/** What was done so far, and the end of it. */
export function RecordingBar({
  steps,
  locale,
  t,
  findPick,
  onTake,
  onStop,
  children,
}: {
  readonly steps: readonly Step[]
  readonly locale: string
  readonly t: Translate
  readonly findPick: Picks['findPick']
  /** A safer element for a step. */
  readonly onTake: (stepId: string, picked: Picked) => void
  readonly onStop: () => void
  /** What can be said of the page. */
  readonly children: JSX.Element
}): JSX.Element {
  return (
    <section class="picking">
      <div role="status">
        <strong>{t('studioRecording')}</strong>
        <p>{t('studioRecordingDetail')}</p>
      </div>
      {children}
      <ol aria-live="polite">
        {steps.map(({ id, title, anchor }) => (
          <li key={id}>
            {localize(title, locale, locale)}
            <AnchorGrade {...{ anchor, findPick, t }} onTake={(picked) => onTake(id, picked)} />
          </li>
        ))}
      </ol>
      <button type="button" class="primary" onClick={onStop}>
        {t('studioStopRecording')}
      </button>
    </section>
  )
}
