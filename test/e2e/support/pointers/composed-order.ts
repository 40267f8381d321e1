// The tree as people see it: an element's open shadow root stands between the element and its light children.

/** Every element below and including `top` in composed document order, as `gt` counts them. */
export function listComposed(top: Element): Element[] {
  const elements: Element[] = []
  const visit = (element: Element): void => {
    elements.push(element)
    for (const child of element.shadowRoot?.children ?? []) visit(child)
    for (const child of element.children) visit(child)
  }
  visit(top)
  return elements
}

/** The parent, or the host where the element is at the top of a shadow root; undefined at the top of the page. */
export function findComposedParent(element: Element): Element | undefined {
  if (element.parentElement !== null) return element.parentElement
  return element.parentNode instanceof ShadowRoot ? element.parentNode.host : undefined
}

/** Whether `inner` is `outer` or lies in it, through shadow roots. */
export function composedContains(outer: Element, inner: Element): boolean {
  for (let at: Element | undefined = inner; at !== undefined; at = findComposedParent(at)) {
    if (at === outer) return true
  }
  return false
}
