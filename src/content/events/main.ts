import { createEventWatch } from './watch-events.ts'
import { provideEventWatch } from './event-watch.ts'

provideEventWatch(createEventWatch)
