import { movesByKey, type PickerMove } from '../../core/authoring/picker-moves.ts'
import { findElementAt, stepFrom } from './deep-element.ts'

/** What happens to the element that the trainer stands at. */
export interface PickerListeners {
  /** Another one, or none. */
  readonly onHover: (element: Element | undefined) => void
  readonly onTake: (element: Element) => void
  readonly onCancel: () => void
  /** A key was pressed here, while nothing in this frame is meant. */
  readonly onKey: (move: PickerMove) => void
}

// A menu of the page closes when the pointer leaves it, when something else is pressed, or when it loses the focus: while
// an element is picked the page hears of none of it.
const kept = [
  ...['pointerdown', 'pointerup', 'pointerover', 'pointerout', 'pointerenter', 'pointerleave', 'pointermove'],
  ...['mousedown', 'mouseup', 'mouseover', 'mouseout', 'mouseenter', 'mouseleave', 'mousemove'],
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'touchstart', 'touchend', 'dragstart'],
  ...['focusin', 'focusout', 'focus', 'blur', 'keydown', 'keyup', 'keypress'],
]

/** A picker that watches a frame. */
export interface Picking {
  move(move: PickerMove): void
  /** The trainer points into another frame: nothing in this one is meant any more. */
  leave(): void
}

/**
 * Lets the trainer point at an element of the page, until the signal aborts: the pointer or the focus goes to one, the
 * arrow keys lead to its parent, its child and its neighbours, a press or Enter takes it, Escape gives up. The page
 * hears of none of this, so that what is open in it stays open. `skipped` is ours.
 */
export function watchPicking(
  window: Window,
  { onHover, onTake, onCancel, onKey }: PickerListeners,
  { skipped, signal }: { readonly skipped: Element; readonly signal: AbortSignal },
): Picking {
  const { document } = window
  let current: Element | undefined
  let walksByTab = false
  const turnTo = (element: Element | undefined): void => {
    if (element === undefined || element === current) return
    current = element
    onHover(current)
  }
  const take = (): void => {
    if (current !== undefined) onTake(current)
  }
  const move = (to: PickerMove): void => {
    if (to === 'cancel') onCancel()
    else if (to === 'take') take()
    else turnTo(stepFrom(current ?? document.activeElement ?? document.body, to))
  }
  const takeAt = (event: MouseEvent): void => {
    turnTo(findElementAt(document, event, skipped))
    take()
  }
  const onEvent = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key === 'Tab') {
      // The one key that the page keeps: it walks from control to control.
      walksByTab = event.type === 'keydown'
      return
    }
    if (walksByTab && event.type.startsWith('focus')) {
      if (event.target instanceof Element) turnTo(event.target)
      return
    }
    withhold(event)
    if (event instanceof KeyboardEvent) {
      const to = event.type === 'keydown' ? movesByKey[event.key] : undefined
      if (to === undefined) return
      // The focus may be in one frame and the pointer in another.
      if (current === undefined && to !== 'cancel') return onKey(to)
      if (to === 'take') swallowRest(window)
      move(to)
    } else if (event instanceof MouseEvent && event.type === 'pointermove')
      turnTo(findElementAt(document, event, skipped))
    // A button that is disabled is pressed too, and never clicked.
    else if (event instanceof MouseEvent && event.type === 'pointerup' && event.button === 0) {
      swallowRest(window)
      takeAt(event)
    }
    // Without a press: by what reads the screen aloud. Nothing comes after it.
    else if (event instanceof MouseEvent && event.type === 'click') takeAt(event)
  }
  for (const type of kept) window.addEventListener(type, onEvent, { capture: true, passive: false, signal })
  for (const type of ['scroll', 'resize'])
    window.addEventListener(type, () => onHover(current), { capture: true, passive: true, signal })
  return {
    move,
    leave() {
      current = undefined
      onHover(undefined)
    },
  }
}

function withhold(event: Event): void {
  event.stopImmediatePropagation()
  if (event.cancelable && !event.type.startsWith('touch')) event.preventDefault()
}

// What the browser still makes of a press or a key once the element was taken, up to the next one.
function swallowRest(window: Window): void {
  const end = new AbortController()
  const { signal } = end
  const rest = ['mousedown', 'mouseup', 'click', 'auxclick', 'touchend', 'contextmenu', 'keypress', 'keyup']
  const onRest = (event: Event): void => {
    if (!event.isTrusted) return
    withhold(event)
    if (event.type === 'click') end.abort()
  }
  for (const type of rest) window.addEventListener(type, onRest, { capture: true, passive: false, signal })
  for (const type of ['pointerdown', 'keydown'])
    window.addEventListener(type, () => end.abort(), { capture: true, passive: true, signal })
}
