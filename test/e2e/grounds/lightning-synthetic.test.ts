import { lightning } from './lightning.ts'
import { testPointers } from './pointer-story.ts'

await testPointers(lightning('synthetic'), 'chromium', 'firefox')
