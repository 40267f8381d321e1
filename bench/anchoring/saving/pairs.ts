import { posix } from 'node:path'
import type { Pair } from '../cases.ts'

/** Where each target is on each saved page, by file and key. */
export type SavedTargets = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Two saved pages of one set, and which of the old one's keys count. */
export interface Change {
  readonly ds: string
  readonly old: string
  readonly now: string
  readonly isCounted: (key: string) => boolean
}

/** One page before and after a change: what is not on the new one is gone. */
export function describePair(targets: SavedTargets, change: Change): Pair {
  const after = requireTargets(targets, change.now)
  return describe(targets, change, (key) => after.get(key) ?? null)
}

/** Two pages that have none of the counted targets in common: each is gone. */
export function describeCrossing(targets: SavedTargets, change: Change): Pair {
  requireTargets(targets, change.now)
  return describe(targets, change, () => null)
}

function describe(
  targets: SavedTargets,
  { ds, old, now, isCounted }: Change,
  placeOf: (key: string) => number | null,
): Pair {
  const asked = [...requireTargets(targets, old)].filter(([key]) => isCounted(key))
  return writePair(
    { ds, old, now },
    asked.map(([key, index]) => ({ key, index, place: placeOf(key) })),
  )
}

/** A target of a page, and its place on the other; null where it is gone. */
export interface Placed {
  readonly key: string
  readonly index: number
  readonly place: number | null
}

/** The pair of two pages with these targets. */
export function writePair({ ds, old, now }: Omit<Change, 'isCounted'>, placed: readonly Placed[]): Pair {
  return {
    ds,
    pair: `${nameOf(old)} → ${nameOf(now)}`,
    old: { file: old, gt: Object.fromEntries(placed.map(({ key, index }) => [key, index])) },
    new: { file: now, gt: Object.fromEntries(placed.map(({ key, place }) => [key, place])) },
  }
}

function nameOf(file: string): string {
  return posix.basename(file, '.html')
}

function requireTargets(targets: SavedTargets, file: string): ReadonlyMap<string, number> {
  const found = targets.get(file)
  if (found === undefined) throw new Error(`${file} was not saved`)
  return found
}
