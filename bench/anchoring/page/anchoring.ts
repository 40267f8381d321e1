import { describeElement, pickElement } from '../../../src/content/anchoring/describe.ts'
import { readPage, type PageReading } from '../../../src/content/anchoring/read-page.ts'
import { resolveAnchor, resolveAnchors } from '../../../src/content/anchoring/resolve.ts'
import type { Anchoring } from './product.ts'

// While elements are remembered the page stays as it was read, as it does while a trainer points at one.
let known: { readonly document: Document; readonly page: PageReading } | undefined

function readOnce(document: Document): PageReading {
  if (known?.document !== document) known = { document, page: readPage(document) }
  return known.page
}

/** What is measured: the product's own reading, remembering, grading and finding. */
export const anchoring: Anchoring = {
  describeElement: (element, options) => describeElement(element, readOnce(element.ownerDocument), options),
  gradeElement: (element, options) =>
    pickElement(element, readOnce(element.ownerDocument), options).grading.score,
  resolveAnchors(document, anchors) {
    known = undefined
    const page = readPage(document)
    const alone = anchors.map((anchor) => () => resolveAnchor(anchor, page))
    return resolveAnchors(anchors, page).map((together, at) => ({ together, alone: alone[at] }))
  },
}
