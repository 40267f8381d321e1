import type { JSX } from 'preact'
import { localize } from '../core/locale.ts'
import type { Step } from '../core/walkthrough/walkthrough.ts'
import type { Translate } from '../ui/translate.ts'

/** What was done so far, and the end of it. */
export function RecordingBar({
  steps,
  locale,
  t,
  onStop,
  children,
}: {
  readonly steps: readonly Step[]
  readonly locale: string
  readonly t: Translate
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
        {steps.map(({ id, title }) => (
          <li key={id}>{localize(title, locale, locale)}</li>
        ))}
      </ol>
      <button type="button" class="primary" onClick={onStop}>
        {t('studioStopRecording')}
      </button>
    </section>
  )
}
