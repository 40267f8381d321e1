import { overlap, type Rect } from './find-spot.ts'
import { hostName } from './host-name.ts'

/** True when something of the page lies over the middle of the element, as an open dialog does. */
export function isCovered(target: Element): boolean {
  return readMiddle(target) === 'covered'
}

/**
 * What is seen at the middle of an element: itself, or something of the page that lies over it. `elsewhere` where neither
 * is so: the middle is outside of the window, or what the element lies in is seen there, and it is scrolling that decides.
 */
export function readMiddle(target: Element): 'itself' | 'covered' | 'elsewhere' {
  const { left, top, width, height } = target.getBoundingClientRect()
  const root = target.getRootNode()
  if (!(root instanceof Document || root instanceof ShadowRoot)) return 'covered'
  const uppermost = findUppermost(root, left + width / 2, top + height / 2)
  if (uppermost === undefined) return 'elsewhere'
  if (target.contains(uppermost)) return 'itself'
  return uppermost.contains(target) ? 'elsewhere' : 'covered'
}

/** What of the page is uppermost at a point; undefined outside of the window. Reads the layout. */
export function findUppermost(root: DocumentOrShadowRoot, x: number, y: number): Element | undefined {
  const uppermost = root.elementFromPoint(x, y)
  if (uppermost?.localName !== hostName) return uppermost ?? undefined
  // All that lies there is several times as much work for the browser.
  return root.elementsFromPoint(x, y).find(({ localName }) => localName !== hostName)
}

/** What of the page a mark would lie on. */
export type Ground = 'page' | 'control' | 'floating'

const controls = 'input, select, textarea, button, a[href], [role=button], [contenteditable=true]'

/**
 * What a mark at that place would lie on: what floats over the page, as a sticky header or an open menu does; else what
 * is pressed or written in; else only the page. It lies on what floats where its middle does: a mark may touch a header
 * that stays. What is pressed is looked for in two opposite corners.
 */
export function readGround({ left, top, width, height }: Rect, target: Element): Ground {
  const root = target.getRootNode()
  if (!(root instanceof Document || root instanceof ShadowRoot)) return 'floating'
  const under = (x: number, y: number): Element | undefined => findUppermost(root, x, y)
  if (isFloating(under(left + width / 2, top + height / 2), target)) return 'floating'
  const corners = [under(left + inset, top + inset), under(left + width - inset, top + height - inset)]
  const isControl = corners.some(
    (element) => element !== undefined && !element.contains(target) && element.closest(controls) !== null,
  )
  return isControl ? 'control' : 'page'
}

/**
 * What of the page is pressed or written in, as far as it stands in the window and in no shadow root. Where it is, and
 * not whether a click would come there: to look for that at each point under a box takes tens of milliseconds.
 */
export function readControls(document: Document): readonly Rect[] {
  const { clientWidth, clientHeight } = document.documentElement
  const window = { left: 0, top: 0, width: clientWidth, height: clientHeight }
  return [...document.querySelectorAll(controls)]
    .map((control) => control.getBoundingClientRect())
    .filter((rect) => overlap(rect, window) > 0)
}

/** The corners of a round mark are empty. In px. */
const inset = 3

function isFloating(uppermost: Element | undefined, target: Element): boolean {
  for (
    let at: Element | null = uppermost ?? null;
    at !== null && !at.contains(target);
    at = at.parentElement
  ) {
    const { position, zIndex } = getComputedStyle(at)
    if (position === 'fixed' || position === 'sticky') return true
    if (position === 'absolute' && zIndex !== 'auto' && reachesOut(at)) return true
  }
  return false
}

// An icon in a field and the cross in a box lie within what they belong to; a menu hangs out of it.
function reachesOut(element: Element): boolean {
  const holder = element instanceof HTMLElement ? element.offsetParent : null
  if (holder === null || holder === element.ownerDocument.body) return true
  const [inner, outer] = [element.getBoundingClientRect(), holder.getBoundingClientRect()]
  return (
    inner.left < outer.left - 1 ||
    inner.top < outer.top - 1 ||
    inner.right > outer.right + 1 ||
    inner.bottom > outer.bottom + 1
  )
}
