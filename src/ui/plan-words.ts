import type { Plan } from '../core/desk/handling.ts'
import { phaseKeys } from './phase-words.ts'
import type { Wording } from './wording.ts'

/** The phase, or the day, that something is planned for. */
export function planWords(plan: Plan, { t, date }: Pick<Wording, 't' | 'date'>): string {
  // At noon, so that it is that day in every zone of the world but the outermost.
  return 'phase' in plan ? t(phaseKeys[plan.phase]) : date(Date.parse(`${plan.date}T12:00Z`))
}
