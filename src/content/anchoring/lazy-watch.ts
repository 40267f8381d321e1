import type { pageRequests } from '../../contract/requests.ts'
import type { Send } from '../../platform/messaging.ts'
import type { ShownTip } from '../overlay/overlay.ts'
import { findPointerWatch, type PointerWatch, type WatchListeners } from './pointer-watch.ts'

/** What the watch needs from its owner. */
export interface LazyWatchServices {
  readonly send: Send<typeof pageRequests>
  readonly signal: AbortSignal
  /** The script could not be loaded; it is tried again on the next page that has tips. */
  readonly onLoadFailed: () => void
}

/** A watch whose script, which most pages never need, is loaded when there is something to look for. */
export function createLazyWatch(
  document: Document,
  listeners: WatchListeners,
  { send, signal, onLoadFailed }: LazyWatchServices,
): PointerWatch {
  let watch: PointerWatch | undefined
  let tips: readonly ShownTip[] = []
  let isLoading = false
  const load = async (): Promise<void> => {
    if (isLoading) return
    isLoading = true
    if (findPointerWatch() === undefined) await send('script/load', { script: 'anchoring' })
    isLoading = false
    if (signal.aborted) return
    watch = findPointerWatch()?.(document, listeners, signal)
    if (watch === undefined) return onLoadFailed()
    watch.follow(tips)
    watch.look()
  }
  return {
    follow(next) {
      tips = next
      watch?.follow(tips)
    },
    look() {
      if (watch !== undefined) watch.look()
      else if (tips.length > 0) void load()
    },
    note: (records) => watch?.note(records) ?? false,
    verify: () => watch?.verify(),
  }
}
