import type { itemNotices, itemRequests } from '../../contract/requests.ts'
import { listenTrusting } from '../../platform/trusting-listener.ts'
import { createTrustingSender } from '../../platform/trusting-sender.ts'
import { provideAnchoring } from './anchor-watch.ts'
import { resolveOnce } from './resolve-once.ts'
import { createAnchorWatch } from './watch.ts'

const send = createTrustingSender<typeof itemRequests>()

provideAnchoring({
  createWatch(document, listeners, signal) {
    const watch = createAnchorWatch(
      document,
      {
        ...listeners,
        onMissed: (miss) => void send('anchor/missed', { ...miss, evidence: [...miss.evidence] }),
        onRefound: (refound) => void send('anchor/refound', refound),
        onPlaced: (word) => void send('anchors/place', word),
      },
      signal,
    )
    listenTrusting<typeof itemNotices>({ 'anchors/placed': (word) => watch.hearFrame(word) }, signal)
    // A frame that goes must not be taken for one that still has something.
    document.defaultView?.addEventListener('pagehide', () => watch.leave(), { signal })
    return watch
  },
  resolveOnce,
})
