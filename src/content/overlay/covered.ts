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
