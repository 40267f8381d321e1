import { testPointers } from './pointer-story.ts'
import { requestTracker } from './request-tracker.ts'

await testPointers(requestTracker, 'chromium')
