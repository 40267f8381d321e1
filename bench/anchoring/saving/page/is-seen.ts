/** Whether an element takes a place on the page that somebody can scroll to. */
export function isSeen(element: Element): boolean {
  const { width, height, right, bottom } = element.getBoundingClientRect()
  return (
    element.checkVisibility({ visibilityProperty: true }) &&
    width > 3 &&
    height > 3 &&
    right > 0 &&
    bottom > 0
  )
}
