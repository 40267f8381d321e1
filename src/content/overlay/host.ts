import tokens from '../../ui/tokens.css?inline'
import css from './host.css?inline'
import { closestComposed } from '../anchoring/roots.ts'
import { hostName } from './host-name.ts'

/** The one element that we put into a page, with everything of ours inside its shadow root. */
export interface Host {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  /** Puts the host into the page, above everything. Safe to call again. */
  attach(): void
  /** Takes the host out of the page; what is inside stays as it is. */
  detach(): void
  /** Puts the host back, and above what the page opened since. Cheap when nothing changed. */
  keepOnTop(): void
}

// Something of the page's that wants to be on top as well wins, instead of the two taking turns for ever.
const climbPauseMs = 100
const reachableTimesAtMost = 1_000

// A click outside of a popover closes it, and our boxes would be outside.
const tops = ':modal, [popover=""]:popover-open, [popover=auto i]:popover-open'

// Replaced elements show no children, so there is no room in them.
const replacedElements = 'video, iframe, img, canvas, embed, object'

/**
 * Makes the host; nothing is in the page before `attach`. The root is closed: with an open one the page could read
 * what a person types (docs/decisions/closed-shadow-root.md). It sits on `<html>` and not on `<body>`, whose zoom and transforms would move
 * it, and in the top layer, because no z-index is above a modal dialog.
 */
export function createHost(document: Document, signal: AbortSignal): Host {
  const element = document.createElement(hostName)
  const root = element.attachShadow({ mode: 'closed' })
  element.popover = 'manual'
  const style = document.createElement('style')
  style.textContent = tokens + css
  root.append(style)
  let wanted = false
  let open: Element[] = []

  const keepOnTop = (): void => {
    if (!wanted) return
    open = orderByOpening(open, listTops(document, open))
    const home = open.findLast((top) => !top.matches(replacedElements)) ?? document.documentElement
    if (element.parentNode !== home) moveTo(home, element, root)
  }
  let lastClimbMs = -Infinity
  const climb = (event: Event): void => {
    // Whatever was opened last is painted last: after a popover of the page, the host must be opened again.
    const isDue = event.timeStamp - lastClimbMs > climbPauseMs
    if (wanted && event.target !== element && isOpening(event) && isDue) {
      lastClimbMs = event.timeStamp
      promote(element, root)
    }
    keepOnTop()
  }

  keepReachable(element, signal)
  for (const type of ['toggle', 'fullscreenchange', 'close']) {
    document.addEventListener(type, climb, { capture: true, signal })
  }
  const detach = (): void => {
    wanted = false
    element.remove()
  }
  signal.addEventListener('abort', detach)
  return {
    element,
    root,
    attach() {
      wanted = true
      keepOnTop()
    },
    detach,
    keepOnTop,
  }
}

// A dialog in a shadow root of the page's is not found from the document. It takes the focus when it opens.
function listTops(document: Document, before: readonly Element[]): Element[] {
  let focused = document.activeElement
  for (let inner = focused; inner !== null; inner = inner.shadowRoot?.activeElement ?? null) focused = inner
  const inRoot = focused === null ? undefined : closestComposed(focused, tops)
  const still = before.filter((top) => top.isConnected && top.matches(tops))
  return [...new Set([...document.querySelectorAll(tops), ...still, ...(inRoot ? [inRoot] : [])])]
}

/** The modals and popovers that are open, in the order in which they were first seen open; the last one is on top. */
function orderByOpening(before: readonly Element[], now: readonly Element[]): Element[] {
  const still = before.filter((top) => now.includes(top))
  return [...still, ...now.filter((top) => !still.includes(top))]
}

function moveTo(home: Element, element: HTMLElement, root: ShadowRoot): void {
  const focused = root.activeElement
  // The page's own zoom is not ours: what is measured in the viewport is placed in the viewport. Read before anything is
  // changed: the browser works out the style of the page for it, and for the popover then of what is ours alone.
  element.style.setProperty('--fp-zoom', String(1 / (zoomOf(home) || 1)), 'important')
  home.append(element)
  element.showPopover()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
}

function zoomOf(element: Element): number {
  // Chrome before 128 does not tell it: there the page's zoom is not undone.
  return 'currentCSSZoom' in element ? element.currentCSSZoom : 1
}

function promote(element: HTMLElement, root: ShadowRoot): void {
  if (!element.isConnected) return
  const focused = root.activeElement
  element.hidePopover()
  element.showPopover()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
}

function isOpening(event: Event): boolean {
  return event.type !== 'toggle' || !('newState' in event) || event.newState === 'open'
}

// Modals hide their surroundings from assistive technology, our host among them.
function keepReachable(element: HTMLElement, signal: AbortSignal): void {
  let times = 0
  const observer = new MutationObserver(() => {
    // A page that insists gets its way: two observers in turn would hold up everything.
    if (++times > reachableTimesAtMost) return
    for (const name of ['aria-hidden', 'inert']) if (element.hasAttribute(name)) element.removeAttribute(name)
  })
  observer.observe(element, { attributes: true, attributeFilter: ['aria-hidden', 'inert'] })
  signal.addEventListener('abort', () => observer.disconnect())
}
