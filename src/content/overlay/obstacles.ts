import { findShadowRoot } from '../../platform/shadow-root.ts'
import type { Rect } from './find-spot.ts'
import { hostName } from './host-name.ts'

/** What says something for a moment: by its role, and where a library of toasts forgets that, by its name. */
const messages =
  '[role=alert], [role=status], [aria-live=polite], [aria-live=assertive], [data-sonner-toast], ' +
  '.slds-notify_toast, .forceToastMessage, .Toastify__toast, .MuiSnackbar-root, .toast'

/** A message takes no more of the window than this; a larger one is a part of the page that is read out when it changes. */
const shareAtMost = 0.25

/** Less than this wide or high it is only heard, in px. */
const leastPx = 12

/** What of ours should not cover: the field of the page that has the focus, and what the page says for a moment. */
export function readObstacles(document: Document): readonly Rect[] {
  const focused = findFocused(document)
  const field = focused === undefined || focused === document.body ? [] : [focused.getBoundingClientRect()]
  const said = [...document.querySelectorAll(messages)].flatMap((element) => {
    const rect = element.getBoundingClientRect()
    return isMessage(element, rect, document) ? [rect] : []
  })
  return [...field, ...said].filter(({ width, height }) => width > 0 && height > 0)
}

let last:
  | { readonly at: unknown; readonly focused: Element | undefined; readonly read: readonly Rect[] }
  | undefined

/** The same, read once for a frame and a focus: every mark asks for it while the page scrolls. */
export function readObstaclesOfFrame(document: Document): readonly Rect[] {
  const [at, focused] = [document.timeline.currentTime, findFocused(document)]
  if (last === undefined || at === null || last.at !== at || last.focused !== focused)
    last = { at, focused, read: readObstacles(document) }
  return last.read
}

function isMessage(element: Element, { width, height }: Rect, document: Document): boolean {
  const { innerWidth, innerHeight } = document.defaultView ?? { innerWidth: 0, innerHeight: 0 }
  return (
    width > leastPx &&
    height > leastPx &&
    width * height < shareAtMost * innerWidth * innerHeight &&
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    floats(element)
  )
}

// What stands in the flow of the page is read when it is come to; what lies over it is there for a moment.
function floats(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { position } = getComputedStyle(at)
    if (position === 'fixed' || position === 'absolute') return true
  }
  return false
}

/** The element of the page that has the focus, inside whatever shadow roots it stands; undefined where it is ours. */
export function findFocused(document: Document): Element | undefined {
  let focused = document.activeElement
  if (focused === null || focused.localName === hostName) return undefined
  for (;;) {
    const inner: Element | null = findShadowRoot(focused)?.activeElement ?? null
    if (inner === null) return focused
    focused = inner
  }
}
