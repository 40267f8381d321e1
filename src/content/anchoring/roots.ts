import { findShadowRoot } from '../../platform/shadow-root.ts'
import { hostName } from '../overlay/host-name.ts'

/**
 * The document and every shadow root inside it, open or closed, in document order; never our own, where nothing is to
 * be pointed at and every change would be of our making.
 * Salesforce's synthetic shadow needs none of this: from a content script it is plain light DOM.
 */
export function* findRoots(top: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield top
  for (const element of top.querySelectorAll('*')) {
    const root = element.localName === hostName ? undefined : findShadowRoot(element)
    if (root !== undefined) yield* findRoots(root)
  }
}
