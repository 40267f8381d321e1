import { dynamics } from './dynamics.ts'
import { testPointers } from './pointer-story.ts'

await testPointers(dynamics, 'chromium')
