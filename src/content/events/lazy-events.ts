import type { pageRequests } from '../../contract/requests.ts'
import type { PageKey } from '../../core/page-key.ts'
import type { Send } from '../../platform/messaging.ts'
import type { PageStep } from '../page/watch-page.ts'
import { findEventWatch, type EventWatch, type EventWatchOptions } from './event-watch.ts'

/** What the events need from their owner. */
export interface LazyEventsServices {
  readonly send: Send<typeof pageRequests>
  readonly signal: AbortSignal
}

/** Events, whose script is loaded when a pack waits for one. */
export interface LazyEvents {
  /** A pack waits for events on this page; safe to say again. */
  readonly want: (page: () => PageKey) => void
  readonly step: (step: PageStep) => void
  readonly turn: (page: PageKey) => void
}

/** Makes the events; nothing is loaded before somebody wants them. */
export function createLazyEvents(
  window: Window,
  onEvent: EventWatchOptions['onEvent'],
  { send, signal }: LazyEventsServices,
): LazyEvents {
  let watch: EventWatch | undefined
  let isLoading = false
  const load = async (page: () => PageKey): Promise<void> => {
    if (watch !== undefined || isLoading) return
    isLoading = true
    if (findEventWatch() === undefined) await send('script/load', { script: 'events' })
    isLoading = false
    if (!signal.aborted) watch = findEventWatch()?.(window, { page: page(), onEvent }, signal)
  }
  return {
    want: (page) => void load(page),
    step: (step) => watch?.step(step),
    turn: (page) => watch?.turn(page),
  }
}
