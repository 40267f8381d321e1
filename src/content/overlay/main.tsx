import { createOverlay } from './create-overlay.tsx'
import { provideOverlay } from './overlay.ts'

provideOverlay(createOverlay)
