import type { Placed } from '../../core/anchoring/outline.ts'
import { findColumnHeader } from './column-header.ts'
import { pickElement, type DescribeOptions } from './describe.ts'
import type { PageReading } from './read-page.ts'
import { findComposedParent } from './roots.ts'

/** How far before and after an element its neighbours are asked, and how many are graded at most: each costs some milliseconds. */
const neighboursAtMost = 4
const gradedAtMost = 12

/**
 * An element nearby that is safer to point at than a weak one: the head of its column, what is around it and can be used,
 * what is in it, its label, the heading of its section, or a neighbour. The first that is at least fair; undefined where
 * none is.
 */
export function findBetter(
  picked: Element,
  page: PageReading,
  options: DescribeOptions,
): Element | undefined {
  const nearby = [...new Set(listNearby(picked, page))].filter((one) => one !== picked)
  return nearby.slice(0, gradedAtMost).find((one) => pickElement(one, page, options).grading.grade !== 'weak')
}

function listNearby(picked: Element, { outline, memo }: PageReading): readonly Element[] {
  const slots = outline.slots.filter(({ repeats }) => repeats === 1)
  const targets = new Set(slots.map(({ facts }) => facts.target))
  const header = findColumnHeader(picked)
  const labels = memo.labels.of(picked)
  const at = findPlace(picked, slots)
  const before = slots.slice(0, at)
  const after = slots.slice(at)
  const heading = before.findLast(({ facts }) => facts.kind === 'heading')
  const nearby = [
    ...[header, ...listAround(picked)],
    ...slots.flatMap(({ facts }) => (picked.contains(facts.target) ? facts.target : [])),
    ...[...labels, heading?.facts.target],
    ...Array.from({ length: neighboursAtMost }, (_, at) => [before.at(-1 - at), after[at]]).flatMap((pair) =>
      pair.map((slot) => slot?.facts.target),
    ),
  ]
  return nearby.flatMap((one) => (one !== undefined && targets.has(one) ? one : []))
}

function listAround(picked: Element): readonly Element[] {
  const around: Element[] = []
  for (let at = findComposedParent(picked); at !== undefined; at = findComposedParent(at)) around.push(at)
  return around
}

// Where it stands among the others, or would.
function findPlace(picked: Element, slots: readonly Placed<Element>[]): number {
  const own = slots.findIndex(({ facts }) => picked.contains(facts.target))
  const next = slots.findIndex(({ facts }) => isAfter(facts.target, picked))
  return own !== -1 ? own : next === -1 ? slots.length : next
}

function isAfter(one: Element, other: Element): boolean {
  return (
    one.getRootNode() === other.getRootNode() &&
    (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  )
}
