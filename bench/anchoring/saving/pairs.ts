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
  return {
    ds,
    pair: `${nameOf(old)} → ${nameOf(now)}`,
    old: { file: old, gt: Object.fromEntries(asked) },
    new: { file: now, gt: Object.fromEntries(asked.map(([key]) => [key, placeOf(key)])) },
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
