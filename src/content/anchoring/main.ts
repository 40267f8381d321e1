import type { itemRequests } from '../../contract/requests.ts'
import { createTrustingSender } from '../../platform/trusting-sender.ts'
import { provideAnchoring } from './anchor-watch.ts'
import { resolveOnce } from './resolve-once.ts'
import { createAnchorWatch } from './watch.ts'

const send = createTrustingSender<typeof itemRequests>()

provideAnchoring({
  createWatch: (document, listeners, signal) =>
    createAnchorWatch(
      document,
      {
        ...listeners,
        onMissed: (miss) => void send('anchor/missed', { ...miss, evidence: [...miss.evidence] }),
      },
      signal,
    ),
  resolveOnce,
})
