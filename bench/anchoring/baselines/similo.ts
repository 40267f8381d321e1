// Similo (Nass et al., TOSEM 2023) with its published weights, written anew: 14 properties are compared, each adds its
// weight times its similarity, and the highest sum wins, however low.
import { listComposed } from '../../../test/e2e/support/pointers/composed-order.ts'
import type { Contender } from '../page/contender.ts'
import { compareNeighbors, compareNumbers, compareStrings } from './similo-compare.ts'
import { readSimiloFacts, similoTags, type SimiloFacts } from './similo-facts.ts'

interface Indexed {
  readonly element: Element
  readonly facts: SimiloFacts
}

const equal = (one: string, other: string): number => (one === other ? 1 : 0)

// The properties that cost next to nothing to compare, and those whose edit distance costs.
const cheap: readonly [weight: number, compare: (one: SimiloFacts, other: SimiloFacts) => number][] = [
  [1.5, (one, other) => equal(one.tag, other.tag)],
  [1.5, (one, other) => both(one.name, other.name, equal)],
  [1.5, (one, other) => both(one.id, other.id, equal)],
  [0.5, (one, other) => equal(one.isButton, other.isButton)],
  [0.5, (one, other) => Math.max(0, 100 - Math.hypot(one.x - other.x, one.y - other.y)) / 100],
  [0.5, (one, other) => compareNumbers(one.area, other.area)],
  [0.5, (one, other) => compareNumbers(one.shape, other.shape)],
  [1.5, (one, other) => both(one.neighborText, other.neighborText, compareNeighbors)],
]
const dear: readonly [
  weight: number,
  property: 'className' | 'href' | 'alt' | 'xpath' | 'idXpath' | 'visibleText',
][] = [
  [0.5, 'className'],
  [0.5, 'href'],
  [0.5, 'alt'],
  [0.5, 'xpath'],
  [0.5, 'idXpath'],
  [1.5, 'visibleText'],
]
const dearSum = dear.reduce((sum, [weight]) => sum + weight, 0)

// The facts of a page's elements are read once; what is taken away for a case is passed over. The layout that closes
// the gap is not seen, which is in Similo's favour.
const indexes = new WeakMap<Document, readonly Indexed[]>()

/** Similo, which always points somewhere. */
export const similo: Contender<SimiloFacts | null> = {
  remember: (element) =>
    indexOf(element.ownerDocument).find((indexed) => indexed.element === element)?.facts ??
    readSimiloFacts([element])[0] ??
    null,
  find: (document, memories) => {
    const candidates = indexOf(document).filter(({ element }) => element.isConnected)
    return memories.map((memory) => ({
      outcome: 'argmax',
      element: memory === null ? undefined : findBest(memory, candidates),
      considered: [],
    }))
  },
}

function indexOf(document: Document): readonly Indexed[] {
  const known = indexes.get(document)
  if (known !== undefined) return known
  const elements = listComposed(document.documentElement).filter(
    (element) => element.matches(similoTags) && element.checkVisibility({ visibilityProperty: true }),
  )
  const facts = readSimiloFacts(elements)
  const index = elements.flatMap((element, at) => {
    const found = facts[at]
    return found === undefined || found.area === 0 ? [] : [{ element, facts: found }]
  })
  indexes.set(document, index)
  return index
}

// The dear properties are only compared while a candidate can still win.
function findBest(wanted: SimiloFacts, candidates: readonly Indexed[]): Element | undefined {
  const begun = candidates
    .map(({ element, facts }) => ({
      element,
      facts,
      score: cheap.reduce((sum, [weight, compare]) => sum + weight * compare(wanted, facts), 0),
    }))
    .toSorted((one, other) => other.score - one.score)
  let best: { element: Element; score: number } | undefined
  for (const { element, facts, score } of begun) {
    if (best !== undefined && score + dearSum <= best.score) break
    const full = dear.reduce(
      (sum, [weight, property]) => sum + weight * both(wanted[property], facts[property], compareStrings),
      score,
    )
    if (best === undefined || full > best.score) best = { element, score: full }
  }
  return best?.element
}

// What one of them does not have says nothing.
function both(one: string, other: string, compare: (one: string, other: string) => number): number {
  return one === '' || other === '' ? 0 : compare(one, other)
}
