import type { Row } from '../anchor.ts'
import { groupBy } from '../group-by.ts'
import { rowOfList } from './lists.ts'
import type { Placed } from './outline.ts'

/** From how many on an order of the alphabet is no chance. */
const sortedFrom = 3

/** Answers for each slot its place among those that are built alike and stand under the same heading. */
export function createRows<Target>(slots: readonly Placed<Target>[]): (placed: Placed<Target>) => Row {
  // Put together when one is first asked for: most looks at a page find everything in its place.
  let rows: ReadonlyMap<string, readonly Placed<Target>[]> | undefined
  const known = new Map<Placed<Target>, Row>()
  const read = (placed: Placed<Target>): void => {
    rows ??= groupBy(slots, keyOf)
    const row = rows.get(keyOf(placed)) ?? []
    const names = row.map(({ facts }) => facts.name).filter((name) => name !== '')
    // Those that all say the same are in no order.
    const sorted = names.length >= sortedFrom && new Set(names).size > 1 && isSorted(names)
    for (const [at, slot] of row.entries()) known.set(slot, { at, of: row.length, sorted })
  }
  return (placed) => {
    if (placed.repeats > 1) return rowOfList(placed.repeats)
    if (!known.has(placed)) read(placed)
    return known.get(placed) ?? { at: -1, of: 0, sorted: false }
  }
}

function keyOf({ facts, heading }: Placed<unknown>): string {
  return `${facts.kind}|${facts.form}|${heading}`
}

function isSorted(names: readonly string[]): boolean {
  return names.every((name, at) => at === 0 || (names[at - 1] ?? '').localeCompare(name) <= 0)
}
