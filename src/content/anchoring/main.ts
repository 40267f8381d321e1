import { providePointerWatch } from './pointer-watch.ts'
import { createPointerWatch } from './watch.ts'

providePointerWatch(createPointerWatch)
