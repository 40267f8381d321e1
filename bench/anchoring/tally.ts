import type { CaseOutcome } from './protocol.ts'

/** How many cases of each kind there were, and how they ended. */
export interface Tally {
  readonly present: number
  readonly correct: number
  readonly wrong: number
  /** Known to be there and not shown: nothing is pointed at. */
  readonly hidden: number
  readonly notFound: number
  readonly gone: number
  readonly goneWrong: number
}

/** Counts the cases. */
export function tally(cases: readonly Pick<CaseOutcome, 'kind' | 'verdict'>[]): Tally {
  const count = (kind: CaseOutcome['kind'], verdict?: CaseOutcome['verdict']): number =>
    cases.filter((one) => one.kind === kind && (verdict === undefined || one.verdict === verdict)).length
  return {
    present: count('present'),
    correct: count('present', 'correct'),
    wrong: count('present', 'wrong'),
    hidden: count('present', 'hidden'),
    notFound: count('present', 'not-found'),
    gone: count('gone'),
    goneWrong: count('gone', 'wrong'),
  }
}

/** The value that the given share of the values does not exceed; 0 when there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
