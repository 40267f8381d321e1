import { drawPicture } from '../../core/picture/draw-picture.ts'
import type { PagePicture } from '../../core/picture/page-picture.ts'
import type { Rect } from '../../core/picture/painted-page.ts'
import type { PageReading } from '../anchoring/read-page.ts'
import { createLabelProof } from './prove-labels.ts'
import { readPainted } from './read-painted.ts'
import { findStateful } from './stateful.ts'

/** Makes pictures of a page as it is in this moment; `target` is the element that one is a picture of. */
export type TakePicture = (target?: Element) => PagePicture | undefined

/**
 * Pictures of the page that `page` was read of: its surfaces and its labels. Of an element that is scrolled away, what is
 * around it. Nothing of the page is changed. Undefined where a page cannot be drawn, whatever it is made of.
 */
export function createPictures(document: Document, page: PageReading): TakePicture {
  let read: Omit<Parameters<typeof readPainted>[1], 'frame'> | undefined
  return (target) => {
    try {
      read ??= { stateful: findStateful(page.roots), proveLabel: createLabelProof(document, page) }
      const rect = target?.getBoundingClientRect()
      return drawPicture(readPainted(document, { ...read, frame: frameAround(rect) }), rect)
    } catch (error) {
      // What is done goes on without a picture rather than not at all.
      console.error('[Fingerpost] no picture could be made of this page', error)
      return undefined
    }
  }
}

function frameAround(rect: Rect | undefined): Rect {
  const { clientWidth: width } = document.documentElement
  const height = window.innerHeight
  const [left, top] = [
    rect === undefined ? 0 : shift(rect.left, rect.right, width),
    rect === undefined ? 0 : shift(rect.top, rect.bottom, height),
  ]
  return { left, top, right: left + width, bottom: top + height }
}

// Where what lies there is in sight, nothing is shifted.
function shift(from: number, to: number, size: number): number {
  return from >= 0 && to <= size ? 0 : Math.max(Math.min(from, 0), Math.round((from + to - size) / 2))
}
