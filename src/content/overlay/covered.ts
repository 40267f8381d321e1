import { hostName } from './host-name.ts'

/** True when something of the page lies over the middle of the element, as an open dialog does. */
export function isCovered(target: Element): boolean {
  const { left, top, width, height } = target.getBoundingClientRect()
  const root = target.getRootNode()
  if (!(root instanceof Document || root instanceof ShadowRoot)) return true
  const stack = root.elementsFromPoint(left + width / 2, top + height / 2)
  const uppermost = stack.find((element) => element.localName !== hostName)
  // Nothing there: the middle is outside of the window, and it is scrolling that decides.
  return uppermost !== undefined && !target.contains(uppermost) && !uppermost.contains(target)
}

/** True when something that floats over the page lies at the point, as a sticky header or an open menu does. */
export function isOverFloating(x: number, y: number, target: Element): boolean {
  const root = target.getRootNode()
  if (!(root instanceof Document || root instanceof ShadowRoot)) return true
  const uppermost = root.elementsFromPoint(x, y).find((element) => element.localName !== hostName)
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
