/** Takes the elements out of the page; the answer puts them back at the very same places. */
export function takeAway(elements: readonly Element[]): () => void {
  const places = elements.toSorted(byPlace).map((element) => ({
    element,
    parent: requireParent(element),
    next: element.nextSibling,
  }))
  for (const { element } of places) element.remove()
  return () => {
    // Backwards, so that a place whose next sibling went too finds that sibling back again.
    for (const { element, parent, next } of places.toReversed()) parent.insertBefore(element, next)
  }
}

function byPlace(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

function requireParent(element: Element): ParentNode & Node {
  const parent = element.parentNode
  if (parent instanceof Element || parent instanceof ShadowRoot) return parent
  throw new Error(`<${element.localName}> cannot be taken away: it has no parent element`)
}
