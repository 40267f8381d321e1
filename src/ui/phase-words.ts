import type { Phase } from '../core/phase.ts'
import type { MessageKey } from './translate.ts'

/** What each phase is called. */
export const phaseKeys = {
  pilot: 'phasePilot',
  live: 'phaseLive',
  parallel: 'phaseParallel',
  'cut-over': 'phaseCutOver',
  steady: 'phaseSteady',
} as const satisfies Readonly<Record<Phase, MessageKey>>
