/** The parent, or the host of the shadow root in which the element is at the top; undefined at the top of the page. */
export function findComposedParent(element: Element): Element | undefined {
  const { parentElement } = element
  if (parentElement !== null) return parentElement
  const { parentNode } = element
  return parentNode instanceof ShadowRoot ? parentNode.host : undefined
}

/** `closest`, through shadow roots. */
export function closestComposed(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at !== undefined;) {
    const found = at.closest(selector)
    if (found !== null) return found
    const root: Node = at.getRootNode()
    at = root instanceof ShadowRoot ? root.host : undefined
  }
  return undefined
}

/** The nearest of the element and its ancestors, through shadow roots, that passes the test. */
export function findClosest(element: Element, test: (one: Element) => boolean): Element | undefined {
  for (let at: Element | undefined = element; at !== undefined; at = findComposedParent(at)) {
    if (test(at)) return at
  }
  return undefined
}
