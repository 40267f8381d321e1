import { listComposed } from './composed-order.ts'
import type { PageView } from './oracle.ts'

/** Whether people see the element, if they scroll to it. */
export function isShown(element: Element): boolean {
  if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true })) return false
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0
}

/** The document as oracles see it. */
export const pageView: PageView = {
  all: (selector, scope) =>
    scope === null ? [] : [...(scope ?? document).querySelectorAll(selector)].filter(isShown),
  find: (selector, scope) => pageView.all(selector, scope)[0],
  findDeep: (selector, scope) =>
    scope === null
      ? undefined
      : listComposed(scope ?? document.documentElement).find((one) => one.matches(selector) && isShown(one)),
  anyDeep: (selector, scope) =>
    scope === null
      ? undefined
      : listComposed(scope ?? document.documentElement).find((one) => one.matches(selector)),
}

/** Whether the middle of the element can be seen and used, or what keeps people from it. */
export function findReach(
  element: Element,
  isOurs: (one: Element) => boolean,
): 'open' | 'covered' | 'outside' | 'behind-modal' {
  if (element.closest('[aria-hidden=true], [inert]') !== null) return 'behind-modal'
  const { left, top, width, height } = element.getBoundingClientRect()
  const [x, y] = [left + width / 2, top + height / 2]
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return 'outside'
  const root = element.getRootNode()
  const scope = root instanceof ShadowRoot ? root : document
  const uppermost = scope.elementsFromPoint(x, y).find((one) => !isOurs(one))
  const isOpen = uppermost !== undefined && (element.contains(uppermost) || uppermost.contains(element))
  return isOpen ? 'open' : 'covered'
}
