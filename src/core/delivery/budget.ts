import type { Moment } from './moment.ts'
import { readWallClock, startOfDay } from './wall-time.ts'

/** At most one unasked item in this time. */
export const budgetIntervalMs = 10 * 60_000

/** At most so many unasked items on one day of the person's time zone. */
export const budgetPerDay = 3

/** What is left of the person's attention. */
export interface Budget {
  /** When the next unasked item may come; now or earlier: it may now. */
  readonly freeAfterIntervalMs: number
  readonly freeAfterDayMs: number
}

/** Reads the budget from the times at which something came unasked. Times that lie ahead, by a clock that was set back, count as now. */
export function readBudget(spentAtMs: readonly number[], { nowMs, clock, timeZone }: Moment): Budget {
  const past = spentAtMs.map((ms) => Math.min(ms, nowMs))
  const today = past.filter((ms) => readWallClock(ms, timeZone).day === clock.day)
  return {
    freeAfterIntervalMs: past.length === 0 ? nowMs : Math.max(...past) + budgetIntervalMs,
    freeAfterDayMs: today.length < budgetPerDay ? nowMs : startOfDay(clock.day + 1, timeZone),
  }
}

/** The spendings that can still matter, with one more. Two days, because a day of the zone may have 25 hours. */
export function spend(spentAtMs: readonly number[], nowMs: number): readonly number[] {
  return [...spentAtMs.filter((ms) => nowMs - ms < 2 * 86_400_000).slice(-20), nowMs]
}
