import type { ElementFacts } from '../../core/anchoring/outline.ts'
import { findKind } from './element-kind.ts'
import type { PageMemo } from './labels.ts'
import { PageElement } from './page-element.ts'
import { findComposedParent } from './roots.ts'

/** An element that was found, as it was when it was found. */
export interface Bound {
  readonly target: Element
  readonly says: string
  /** How it alone looked on the page; absent where something else was called the same. */
  readonly looks?: string | undefined
}

/** Remembers what a found element says of itself: what was read of its page, where `memo` is of that. */
export function bind(target: Element, memo: PageMemo): Bound {
  return { target, says: readSays(target, memo) }
}

/**
 * Tells which elements are still on the page, shown, and within reach; reads style, and no layout. What many have in
 * common, the way up from their parents, is looked at once.
 */
export function createHoldingTest(): (bound: Bound) => boolean {
  const withinReach = new Map<Element, boolean>()
  const isWithinReach = (element: Element | undefined): boolean => {
    if (element === undefined) return true
    const known = withinReach.get(element)
    if (known !== undefined) return known
    const isBarred = element.hasAttribute('inert') || element.getAttribute('aria-hidden') === 'true'
    const answer = !isBarred && isWithinReach(findComposedParent(element))
    withinReach.set(element, answer)
    return answer
  }
  // What is not in the page has no box and is not visible.
  return ({ target }) => target.checkVisibility({ visibilityProperty: true }) && isWithinReach(target)
}

/**
 * Whether the element still says what it said; a grid that uses its cells again keeps the element and changes it.
 * `memo` holds only as long as the page does not change.
 */
export function isUnchanged({ target, says }: Bound, memo: PageMemo): boolean {
  return readSays(target, memo) === says
}

function readSays(target: Element, memo: PageMemo): string {
  return readSaysOf(memo.facts.get(target) ?? new PageElement(target, findKind(target) ?? 'text', memo))
}

/** What an element says of itself, by which it is known again. */
export function readSaysOf(facts: ElementFacts<Element>): string {
  const call = facts.markToken + facts.textToken
  // Of a record there is no token: the words are compared here, and go nowhere.
  return facts.isRecord ? `${call}|${facts.name}|${facts.address}` : call
}
