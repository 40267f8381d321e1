import type { eventRequests } from '../../contract/requests.ts'
import { createTrustingSender } from '../../platform/trusting-sender.ts'
import { createEventWatch } from './watch-events.ts'
import { provideEventWatch } from './event-watch.ts'

const send = createTrustingSender<typeof eventRequests>()

provideEventWatch((window, options, signal) => createEventWatch(window, options, { send, signal }))
