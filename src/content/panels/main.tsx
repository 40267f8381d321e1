import { createPanels } from './create-panels.tsx'
import { providePanels } from './panels.ts'

providePanels(createPanels)
