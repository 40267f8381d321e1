import type { Item } from '../item.ts'
import type { ItemHistory } from './circumstances.ts'
import { readWallClock, startOfDay } from './wall-time.ts'

/** How often an item was seen, as far as that counts, and when last. */
export interface Seen {
  readonly times: number
  /** Absent where no showing counts, or where the next one takes the place of the last. */
  readonly lastAtMs?: number | undefined
}

/** The history of an item that nothing has happened to yet. */
export function newHistory(id: string): ItemHistory {
  return { id, times: 0, lastAtMs: 0 }
}

/**
 * What counts of a history. A showing that was put off or brought back does not, and of an item that was closed in an
 * earlier version of the pack none does.
 */
export function readSeen(item: Item, history: ItemHistory | undefined, packVersion: number): Seen {
  if (history === undefined) return { times: 0 }
  const { times, lastAtMs, isForgiven, putAway } = history
  if (putAway !== undefined && !isPutAway(item, history, packVersion)) return { times: 0 }
  if (isForgiven === true) return { times: Math.max(0, times - 1) }
  return times === 0 ? { times } : { times, lastAtMs }
}

/** True when the last showing counts no more, so that the next is counted however soon it comes. */
export function isForgiven(item: Item, history: ItemHistory | undefined, packVersion: number): boolean {
  return history !== undefined && readSeen(item, history, packVersion).lastAtMs === undefined
}

/** One more showing; what was said of those before is over. */
export function countShowing(
  item: Item,
  history: ItemHistory,
  { packVersion, ...last }: { packVersion: number; lastAtMs: number; lastShowing: string; lastTab: string },
): ItemHistory {
  return { id: history.id, times: readSeen(item, history, packVersion).times + 1, ...last }
}

const hourMs = 3_600_000

/** Until when it is put off: for an hour, or until the next day of that zone begins. */
export function readSnoozeEnd(until: 'in-an-hour' | 'tomorrow', nowMs: number, timeZone: string): number {
  if (until === 'in-an-hour') return nowMs + hourMs
  return startOfDay(readWallClock(nowMs, timeZone).day + 1, timeZone)
}

/** Put off: it comes again, as if it had not come now. */
export function snooze(history: ItemHistory, untilMs: number): ItemHistory {
  return { ...history, snoozedUntilMs: untilMs, isForgiven: true }
}

/** Put away no more: it comes again, as if it had not come when it was put away. What was not put away stays as it is. */
export function bringBack(history: ItemHistory): ItemHistory {
  if (history.putAway === undefined && history.snoozedUntilMs === undefined) return history
  return { ...history, putAway: undefined, snoozedUntilMs: undefined, isForgiven: true }
}

/**
 * Whether what was put away still is: for good, or closed in this version of the pack. What marks one occasion, a
 * celebration or the welcome, is not closed once more with each version.
 */
export function isPutAway(
  { kind }: Item,
  { putAway }: Pick<ItemHistory, 'putAway'>,
  packVersion: number,
): boolean {
  if (putAway === undefined) return false
  const isOfOccasion = kind === 'celebration' || kind === 'welcome'
  return putAway.how === 'never-again' || isOfOccasion || putAway.packVersion >= packVersion
}
