import { createContext } from 'preact'
import type { OverlayView } from './overlay.ts'

/** Another one for each time that the page may have changed; undefined where that is not told. */
export const PageMoment = createContext<object | undefined>(undefined)

/** Makes a function that tells for each view that is drawn in which moment of the page that is. */
export function createMoments(): (view: OverlayView) => object {
  let moment = {}
  let last: OverlayView | undefined
  return (view) => {
    if (!isMerelyResolved(last, view)) moment = {}
    last = view
    return moment
  }
}

/** Nothing is known of the page that was not known when the one before was drawn, but what became of some anchors. */
function isMerelyResolved(before: OverlayView | undefined, next: OverlayView): boolean {
  if (before === undefined || before === next) return false
  const { resolutions: _before, ...known } = before
  const { resolutions: _next, ...rest } = next
  return isSameIn(known, rest) && isSameIn(rest, known)
}

function isSameIn(one: object, other: object): boolean {
  return Object.entries(one).every(([key, value]) => Reflect.get(other, key) === value)
}
