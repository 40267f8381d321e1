import { demoCrm } from './demo-crm.ts'
import { testPointers } from './pointer-story.ts'

await testPointers(demoCrm, 'chromium', 'firefox')
