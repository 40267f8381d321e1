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

/** Tells each time that a child frame comes into what is seen of the page, by scrolling too, until the signal aborts. */
export function watchFrameSight(
  window: Window & typeof globalThis,
  onSeen: () => void,
  signal: AbortSignal,
): void {
  if (window === window.top || signal.aborted) return
  const observer = new window.IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting === true) onSeen()
  })
  observer.observe(window.document.documentElement)
  signal.addEventListener('abort', () => observer.disconnect())
}

function isInSight(frame: Element, outer: Window & typeof globalThis): boolean {
  if (!frame.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
  let { right, bottom } = frame.getBoundingClientRect()
  // What was scrolled away, of the window or of a part of the page, is scrolled back to.
  for (let at = findAround(frame, outer); at !== undefined; at = findAround(at, outer)) {
    right += at.scrollLeft
    bottom += at.scrollTop
  }
  return right > 0 && bottom > 0
}

// As it is drawn: what is put into a slot scrolls with that.
function findAround(element: Element, outer: typeof globalThis): Element | undefined {
  const parent = element.assignedSlot ?? element.parentElement
  if (parent !== null) return parent
  const root = element.getRootNode()
  return root instanceof outer.ShadowRoot ? root.host : undefined
}

/** The element in which the frame stands, where it is of the same origin. */
function findFrameElement(window: Window): Element | undefined {
  try {
    return window.frameElement ?? undefined
  } catch {
    return undefined // another origin's
  }
}
