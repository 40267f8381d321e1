import { findKind } from './element-kind.ts'
import { PageElement } from './page-element.ts'
import { isShown } from './read-page.ts'

/** An element that was found, as it was when it was found. */
export interface Bound {
  readonly target: Element
  readonly says: string
}

/** Remembers what a found element says of itself. */
export function bind(target: Element): Bound {
  return { target, says: readSays(target) }
}

/** Whether the element is still on the page, shown, and within reach. Reads style, and no layout. */
export function isHolding({ target }: Bound): boolean {
  return target.isConnected && isShown(target) && target.closest('[aria-hidden=true], [inert]') === null
}

/** Whether the element still says what it said; a grid that uses its cells again keeps the element and changes it. */
export function isUnchanged({ target, says }: Bound): boolean {
  return readSays(target) === says
}

function readSays(target: Element): string {
  const facts = new PageElement(target, findKind(target) ?? 'text')
  return facts.markToken + facts.textToken
}
