import type { JSX } from 'preact'
import type { ServiceClock } from '../../core/desk/service-clock.ts'
import type { Wording } from '../../ui/wording.ts'
import { durationWords } from './words.ts'

/** How long a question waits, and whether that is too long. */
export function ClockMark({ clock, w }: { readonly clock: ServiceClock; readonly w: Wording }): JSX.Element {
  const waited = durationWords(clock.elapsedMs, w)
  const target = durationWords(clock.targetMs, w)
  const title = w.t(clock.waitsFor === 'first-move' ? 'clockFirstMove' : 'clockAnswer', waited, target)
  return (
    <span class={`clock ${clock.level}`} title={title}>
      {clock.level === 'fine' ? waited : w.t(clock.level === 'late' ? 'clockLate' : 'clockSoon', waited)}
    </span>
  )
}
