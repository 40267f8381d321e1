/** The name under which @medv/finder is put into the page, where it is installed. */
export const finderGlobal = 'medvFinder'

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of globalThis
  var medvFinder: { finder(element: Element, options: { timeoutMs: number }): string } | undefined
}
