import { tzOffset } from '@date-fns/tz/tzOffset'
import { weekdays, type Hours, type Weekday } from '../region.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

/** A moment as the clock on the wall of a time zone has it. */
export interface WallClock {
  /** Days since 1970-01-01. */
  readonly day: number
  /** Minutes since midnight by the clock, which jumps where the clocks are changed. */
  readonly minute: number
}

/** What the clocks of the zone show at that moment. */
export function readWallClock(ms: number, timeZone: string): WallClock {
  const local = ms + offsetMs(timeZone, ms)
  const day = Math.floor(local / dayMs)
  return { day, minute: Math.floor((local - day * dayMs) / minuteMs) }
}

/**
 * The moment that a wall time names; a day alone is its first moment, or the first moment after it. A time that the
 * clocks skip is taken as if they had not; of one that they show twice, it is the first.
 */
export function toMs(wallTime: string, timeZone: string, edge: 'start' | 'end'): number {
  const isDay = wallTime.length === 10
  const shown = Date.parse(`${wallTime}${isDay ? 'T00:00' : ''}Z`) + (isDay && edge === 'end' ? dayMs : 0)
  const before = shown - offsetMs(timeZone, shown - dayMs)
  const after = shown - offsetMs(timeZone, shown + dayMs)
  const isShownAt = (ms: number): boolean => ms + offsetMs(timeZone, ms) === shown
  return !isShownAt(before) && isShownAt(after) ? after : before
}

/** The first moment of a day that is counted from 1970-01-01. */
export function startOfDay(day: number, timeZone: string): number {
  return toMs(toDate(day), timeZone, 'start')
}

/** The day as `2026-12-31`. */
export function toDate(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** The day of the week. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): Weekday {
  const weekday = weekdays[(((day + 3) % 7) + 7) % 7]
  if (weekday === undefined) throw new Error(`no weekday for day ${day}`)
  return weekday
}

/** True when the clock is within the hours, which may have begun the evening before. */
export function isWithin({ days, from, until }: Hours, { day, minute }: WallClock): boolean {
  const [begins, ends] = [toMinute(from), toMinute(until)]
  const isToday = days.includes(weekdayOf(day))
  if (begins < ends) return isToday && minute >= begins && minute < ends
  return (isToday && minute >= begins) || (days.includes(weekdayOf(day - 1)) && minute < ends)
}

function toMinute(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
}

// A zone that this browser does not know (a pack is checked where it is made) counts as UTC: help still comes.
function offsetMs(timeZone: string, ms: number): number {
  const minutes = tzOffset(timeZone, new Date(ms))
  return Number.isNaN(minutes) ? 0 : minutes * minuteMs
}
