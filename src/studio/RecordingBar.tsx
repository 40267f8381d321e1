import type { JSX } from 'preact'
import type { RecordedStep } from '../contract/studio.ts'
import type { Translate } from '../ui/translate.ts'
import { describeStep } from './describe-step.ts'

/** What was done so far, and the end of it. */
export function RecordingBar({
  steps,
  t,
  onStop,
}: {
  readonly steps: readonly RecordedStep[]
  readonly t: Translate
  readonly onStop: () => void
}): JSX.Element {
  return (
    <section class="picking">
      <div role="status">
        <strong>{t('studioRecording')}</strong>
        <p>{t('studioRecordingDetail')}</p>
      </div>
      <ol aria-live="polite">
        {steps.map(({ action, picked }, at) => (
          <li key={at}>{describeStep(action, picked.name, t).title}</li>
        ))}
      </ol>
      <button type="button" class="primary" onClick={onStop}>
        {t('studioStopRecording')}
      </button>
    </section>
  )
}
