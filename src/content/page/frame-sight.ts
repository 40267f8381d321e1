/** A frame of fewer pixels on a side counts visits, prints, or fetches something; nobody looks into it. */
const sideAtLeastPx = 8

/**
 * Whether a person can see into the frame, as far as the frame itself can tell: it has a size, and where it may look
 * around itself, it is neither hidden nor put away beside the page. Always true of the top frame. Reads the layout.
 */
export function isFrameShown(window: Window): boolean {
  if (window === window.top) return true
  if (window.innerWidth < sideAtLeastPx || window.innerHeight < sideAtLeastPx) return false
  const frame = findFrameElement(window)
  const outer = frame?.ownerDocument.defaultView
  if (frame === undefined || !outer) return true
  return isInSight(frame, outer) && isFrameShown(outer)
}

function isInSight(frame: Element, outer: Window): boolean {
  if (!frame.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
  const { right, bottom } = frame.getBoundingClientRect()
  return right + outer.scrollX > 0 && bottom + outer.scrollY > 0
}

/** The element in which the frame stands, where it is of the same origin. */
function findFrameElement(window: Window): Element | undefined {
  try {
    return window.frameElement ?? undefined
  } catch {
    return undefined // another origin's
  }
}
