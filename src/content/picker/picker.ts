import { movesByKey, type PickerMove } from '../../core/authoring/picker-moves.ts'
import { findElementAt, stepFrom } from './deep-element.ts'

/** What happens to the element that the trainer stands at. */
export interface PickerListeners {
  /** Another one, or none. */
  readonly onHover: (element: Element | undefined) => void
  readonly onTake: (element: Element) => void
  readonly onCancel: () => void
}

// A menu of the page closes when the pointer leaves it, when something else is pressed, or when it loses the focus: while
// an element is picked the page hears of none of it.
const kept = [
  ...['pointerdown', 'pointerup', 'pointerover', 'pointerout', 'pointerenter', 'pointerleave', 'pointermove'],
  ...['mousedown', 'mouseup', 'mouseover', 'mouseout', 'mouseenter', 'mouseleave', 'mousemove'],
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'touchstart', 'touchend', 'dragstart'],
  ...['focusin', 'focusout', 'focus', 'blur', 'keydown', 'keyup', 'keypress'],
]

/**
 * Lets the trainer point at an element of the page, until the signal aborts: the pointer or the focus goes to one, the
 * arrow keys lead to its parent, its child and its neighbours, a click or Enter takes it, Escape gives up. The page
 * hears of none of this, so that what is open in it stays open. `skipped` is ours.
 */
export function watchPicking(
  window: Window,
  { onHover, onTake, onCancel }: PickerListeners,
  { skipped, signal }: { readonly skipped: Element; readonly signal: AbortSignal },
): { move(move: PickerMove): void } {
  const { document } = window
  let current: Element | undefined
  let walksByTab = false
  const turnTo = (element: Element | undefined): void => {
    if (element === undefined || element === current) return
    current = element
    onHover(current)
  }
  const move = (to: PickerMove): void => {
    if (to === 'cancel') onCancel()
    else if (to === 'take') {
      if (current !== undefined) onTake(current)
    } else turnTo(stepFrom(current ?? document.activeElement ?? document.body, to))
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
    event.stopImmediatePropagation()
    if (event.cancelable && !event.type.startsWith('touch')) event.preventDefault()
    if (event instanceof KeyboardEvent) {
      const to = event.type === 'keydown' ? movesByKey[event.key] : undefined
      if (to !== undefined) move(to)
    } else if (event instanceof MouseEvent && event.type === 'pointermove')
      turnTo(findElementAt(document, event, skipped))
    else if (event instanceof MouseEvent && event.type === 'click') {
      turnTo(findElementAt(document, event, skipped))
      move('take')
    }
  }
  for (const type of kept) window.addEventListener(type, onEvent, { capture: true, passive: false, signal })
  for (const type of ['scroll', 'resize'])
    window.addEventListener(type, () => onHover(current), { capture: true, passive: true, signal })
  return { move }
}
