import { isWithin, readWallClock, startOfDay, toDate } from '../delivery/wall-time.ts'
import type { Hours } from '../region.ts'

/** When the desk works. Without hours it is always. */
export interface WorkingWeek {
  /** IANA name. */
  readonly timeZone: string
  readonly hours?: readonly Hours[] | undefined
  /** Days off, as `2026-12-25`. */
  readonly holidays?: readonly string[] | undefined
}

/** Milliseconds of working time between two moments; zero where the second is not after the first. */
export type WorkingTime = (fromMs: number, untilMs: number) => number

interface Span {
  readonly fromMs: number
  readonly untilMs: number
}

const quarterMs = 15 * 60_000
// A clock that has run so long is late by any measure, and counting on would cost the desk its frame.
const countedAtMostMs = 45 * 86_400_000

/**
 * The working time of a week, to the quarter of an hour where hours begin and end; of more than 45 days, that of the
 * first 45. Each day is worked out once, so that ten thousand questions can be asked for.
 */
export function toWorkingTime(week: WorkingWeek): WorkingTime {
  const days = new Map<number, readonly Span[]>()
  const spansOf = (day: number): readonly Span[] => {
    const spans = days.get(day) ?? readDay(day, week)
    days.set(day, spans)
    return spans
  }
  return (fromMs, untilMs) => {
    const endMs = Math.min(untilMs, fromMs + countedAtMostMs)
    if (endMs <= fromMs) return 0
    if (week.hours === undefined) return endMs - fromMs
    const lastDay = readWallClock(endMs, week.timeZone).day
    let worked = 0
    for (let { day } = readWallClock(fromMs, week.timeZone); day <= lastDay; day++)
      for (const span of spansOf(day))
        worked += Math.max(0, Math.min(span.untilMs, endMs) - Math.max(span.fromMs, fromMs))
    return worked
  }
}

/** The spans of a day in which is worked, by quarters of an hour. */
function readDay(day: number, { timeZone, hours = [], holidays = [] }: WorkingWeek): readonly Span[] {
  if (holidays.includes(toDate(day))) return []
  const endMs = startOfDay(day + 1, timeZone)
  const spans: Span[] = []
  for (let fromMs = startOfDay(day, timeZone); fromMs < endMs; fromMs += quarterMs) {
    const clock = readWallClock(fromMs, timeZone)
    if (!hours.some((each) => isWithin(each, clock))) continue
    const untilMs = fromMs + quarterMs
    const last = spans.at(-1)
    if (last?.untilMs === fromMs) spans[spans.length - 1] = { ...last, untilMs }
    else spans.push({ fromMs, untilMs })
  }
  return spans
}
