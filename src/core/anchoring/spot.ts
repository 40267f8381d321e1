import type { Spot } from '../anchor.ts'
import type { Placed } from './outline.ts'

/** Answers for each slot the how-manieth of the page and of its section it is, of how many. */
export function createSpots(slots: readonly Placed<unknown>[]): (placed: Placed<unknown>) => Spot {
  // For each slot where its section begins, which is at the heading before it, and where it ends.
  const begins: number[] = []
  const ends = new Map<number, number>()
  let begin = 0
  for (const { at, facts } of slots) {
    if (facts.kind === 'heading') begin = at
    begins.push(begin)
    ends.set(begin, at + 1)
  }
  return ({ at }) => {
    const from = begins[at] ?? 0
    return { at, of: slots.length, inSection: at - from, ofSection: (ends.get(from) ?? slots.length) - from }
  }
}

/** Whether the whole page, or at least the section, has as many things before and after the slot as it had. */
export function compareSpots(one: Spot | undefined, other: Spot): 'page' | 'section' | 'none' {
  if (one === undefined) return 'none'
  if (one.at === other.at && one.of === other.of) return 'page'
  return one.inSection === other.inSection && one.ofSection === other.ofSection ? 'section' : 'none'
}
