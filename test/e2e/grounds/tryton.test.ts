import { testPointers } from './pointer-story.ts'
import { tryton } from './tryton.ts'

await testPointers(tryton, 'chromium')
