// Chrome's content scripts may look into closed roots by `chrome.dom`, Firefox's by a property of the element;
// the polyfill has neither.
interface Opener {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null
}

/** The shadow root of an element, open or closed; undefined when it has none. */
export function findShadowRoot(element: Element): ShadowRoot | undefined {
  if (element.shadowRoot !== null) return element.shadowRoot
  // Asking costs a call into the browser, and almost only custom elements have closed roots.
  if (!element.localName.includes('-')) return undefined
  if ('openOrClosedShadowRoot' in element)
    return (element.openOrClosedShadowRoot as ShadowRoot | null) ?? undefined
  const { chrome } = globalThis as { chrome?: { dom?: Opener } }
  return chrome?.dom?.openOrClosedShadowRoot(element) ?? undefined
}
