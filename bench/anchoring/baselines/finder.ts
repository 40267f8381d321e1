import { finderGlobal } from './finder-global.ts'
import type { Contender } from '../page/contender.ts'

/** How long it may look for a selector, as in the published measurement. */
const timeoutMs = 1000

/** @medv/finder: a selector that is the element's alone; found only while it is still one element's. */
export const finder: Contender<string | null> = {
  remember(element) {
    try {
      return globalThis[finderGlobal]?.finder(element, { timeoutMs }) ?? null
    } catch {
      // It has no selector for an element in a shadow root, or none in time.
      return null
    }
  },
  find: (document, selectors) =>
    selectors.map((selector) => {
      const matches = selector === null ? [] : [...document.querySelectorAll(selector)]
      const [element, ...others] = matches
      return {
        outcome: `${matches.length} matches`,
        element: others.length > 0 ? undefined : element,
        considered: [],
      }
    }),
}
