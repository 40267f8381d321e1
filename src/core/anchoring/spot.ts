import type { Spot } from '../anchor.ts'
import type { Placed } from './outline.ts'

/** Answers for each slot the how-manieth of the page and of its section it is, of how many. */
export function createSpots(slots: readonly Placed<unknown>[]): (placed: Placed<unknown>) => Spot {
  // Looked for when it is first asked: most looks at a page find everything in its place.
  let headings: readonly number[] | undefined
  return ({ at }) => {
    headings ??= slots.filter(({ facts }) => facts.kind === 'heading').map((heading) => heading.at)
    const from = headings.findLast((heading) => heading <= at) ?? 0
    const to = headings.find((heading) => heading > at) ?? slots.length
    return { at, of: slots.length, inSection: at - from, ofSection: to - from }
  }
}

/** Whether the whole page, or at least the section, has as many things before and after the slot as it had. */
export function compareSpots(one: Spot | undefined, other: Spot): 'page' | 'section' | 'none' {
  if (one === undefined) return 'none'
  if (one.at === other.at && one.of === other.of) return 'page'
  return one.inSection === other.inSection && one.ofSection === other.ofSection ? 'section' : 'none'
}
