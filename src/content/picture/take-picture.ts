import { drawPicture } from '../../core/picture/draw-picture.ts'
import type { PagePicture } from '../../core/picture/page-picture.ts'
import type { PageReading } from '../anchoring/read-page.ts'
import { createLabelProof } from './prove-labels.ts'
import { readPainted } from './read-painted.ts'
import { findStateful } from './stateful.ts'

/**
 * A picture of the page as it is in this moment, of which `page` was read: its boxes and its labels. `target` is the
 * element that it is a picture of. Nothing of the page is changed.
 */
export function takePicture(document: Document, page: PageReading, target?: Element): PagePicture {
  const painted = readPainted(document, {
    stateful: findStateful(page.roots),
    proveLabel: createLabelProof(document, page),
  })
  return drawPicture(painted, target?.getBoundingClientRect())
}
