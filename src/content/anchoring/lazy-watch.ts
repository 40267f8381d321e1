import type { pageRequests } from '../../contract/requests.ts'
import type { Send } from '../../platform/messaging.ts'
import { findAnchoring, type AnchorWatch, type Sought, type WatchListeners } from './anchor-watch.ts'

/** What the watch needs from its owner. */
export interface LazyWatchServices {
  readonly send: Send<typeof pageRequests>
  readonly signal: AbortSignal
  /** The script could not be loaded; it is tried again on the next page that has anchors. */
  readonly onLoadFailed: () => void
}

/** A watch whose script, which most pages never need, is loaded when there is something to look for. */
export function createLazyWatch(
  document: Document,
  listeners: WatchListeners,
  { send, signal, onLoadFailed }: LazyWatchServices,
): AnchorWatch {
  let watch: AnchorWatch | undefined
  let sought: Sought | undefined
  let isLoading = false
  const load = async (): Promise<void> => {
    if (isLoading) return
    isLoading = true
    if (findAnchoring() === undefined) await send('script/load', { script: 'anchoring' })
    isLoading = false
    if (signal.aborted) return
    watch = findAnchoring()?.createWatch(document, listeners, signal)
    if (watch === undefined || sought === undefined) return onLoadFailed()
    watch.follow(sought)
    watch.look()
  }
  return {
    follow(next) {
      sought = next
      watch?.follow(sought)
    },
    look() {
      if (watch !== undefined) watch.look()
      else if (sought !== undefined && hasAnchors(sought)) void load()
    },
    note: (records) => watch?.note(records) ?? false,
    verify: () => watch?.verify(),
  }
}

// Which of them are for here and now is known to the script that is loaded.
function hasAnchors({ items, running }: Sought): boolean {
  return running !== undefined || items.some((item) => 'anchor' in item)
}
