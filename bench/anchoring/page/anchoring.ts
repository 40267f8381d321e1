import { describeElement as describe } from '../../../src/content/anchoring/describe.ts'
import { readPage, type PageReading } from '../../../src/content/anchoring/read-page.ts'
import { resolveAnchor } from '../../../src/content/anchoring/resolve.ts'
import type { Anchoring } from './product.ts'

// While elements are remembered the page stays as it was read, as it does while a trainer points at one.
let known: { readonly document: Document; readonly page: PageReading } | undefined

/** What is measured: the product's own reading, remembering and finding. */
export const anchoring: Anchoring = {
  describeElement(element, options) {
    const document = element.ownerDocument
    if (known?.document !== document) known = { document, page: readPage(document) }
    return describe(element, known.page, options)
  },
  resolveAnchors(document, anchors) {
    known = undefined
    const page = readPage(document)
    return anchors.map((anchor) => resolveAnchor(anchor, page))
  },
}
