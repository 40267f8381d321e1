import type { Finding, Verdict } from '../../test/e2e/support/pointers/judge.ts'
import type { Late } from './page/lateness.ts'

/** Everything that was seen after one step. */
export interface StepOutcome {
  readonly kind: string
  readonly name: string
  /** Where the page was, and how it was set up: address, language, window. */
  readonly scene: string
  readonly findings: readonly Finding[]
  readonly late: readonly Late[]
  /** Whether page and pointers had come to rest before they were compared. */
  readonly isSettled: boolean
  /** Why the step did not work, where it did not. */
  readonly failure?: string
}

/** How often each verdict fell, and how often a pointer was late. */
export type Counts = Readonly<Record<Verdict | 'steps' | 'checks' | 'late', number>>

/** Counts the outcomes of some steps. */
export function count(outcomes: readonly StepOutcome[]): Counts {
  const findings = outcomes.flatMap((outcome) => outcome.findings)
  const of = (verdict: Verdict): number => findings.filter((finding) => finding.verdict === verdict).length
  return {
    steps: outcomes.length,
    checks: findings.length,
    correct: of('correct'),
    wrong: of('wrong'),
    missed: of('missed'),
    'tucked-away': of('tucked-away'),
    'out-of-reach': of('out-of-reach'),
    absent: of('absent'),
    late: outcomes.reduce((sum, { late }) => sum + late.length, 0),
  }
}

/** The longest that a pointer stayed after its element had left, in milliseconds; 0 when none was late. */
export function findWorstLateMs(outcomes: readonly StepOutcome[]): number {
  return Math.max(0, ...outcomes.flatMap(({ late }) => late.map(({ ms }) => Math.round(ms))))
}
