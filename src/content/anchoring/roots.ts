import { findShadowRoot } from '../../platform/shadow-root.ts'

/**
 * The document and every shadow root inside it, open or closed, in document order.
 * Salesforce's synthetic shadow needs none of this: from a content script it is plain light DOM.
 */
export function* findRoots(top: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield top
  for (const element of top.querySelectorAll('*')) {
    const root = findShadowRoot(element)
    if (root !== undefined) yield* findRoots(root)
  }
}
