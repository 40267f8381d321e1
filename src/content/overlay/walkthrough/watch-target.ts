import { findField, isFilled } from './is-filled.ts'

// What is pressed where its inner parts are: an icon, a word.
const pressable =
  'a, button, summary, label, [role=button], [role=link], [role=menuitem], [role=tab], [role=option], [role=checkbox]'

/**
 * Listens for the one thing that a step waits for: that its element is clicked, or that its field was changed or left
 * and holds something. Before the page's scripts hear of it, because they may take the element out of the page; and on
 * the element too, because the window does not see into a closed root. Ends with the signal.
 */
export function watchTarget(
  target: Element,
  waitsFor: 'click' | 'filled',
  { host, onDone }: { readonly host: Element; readonly onDone: () => void },
  signal: AbortSignal,
): void {
  const window = target.ownerDocument.defaultView
  if (window === null) return
  const heard = new WeakSet<Event>()
  const listen = (type: string, within: Element, isDone: (event: Event) => boolean): void => {
    const listener = (event: Event): void => {
      if (heard.has(event) || !event.composedPath().includes(within)) return
      heard.add(event)
      if (isDone(event)) onDone()
    }
    for (const at of [window, within]) at.addEventListener(type, listener, { capture: true, signal })
  }
  if (waitsFor === 'click') {
    const zone = target.closest(pressable) ?? target
    listen('click', zone, () => true)
    listen('keydown', zone, (event) => isPress(event) && !isNative(zone))
    return
  }
  const field = findField(target)
  listen('change', field, () => isFilled(field))
  listen('focusout', field, (event) => {
    // Into our own boxes: whoever goes to press Back has not said that it is filled in.
    const isToOurs = event instanceof FocusEvent && event.relatedTarget === host
    // To another window, perhaps to look up the rest of it.
    const isAway = !target.ownerDocument.hasFocus()
    return !isToOurs && !isAway && !isChoosing(field) && isFilled(field)
  })
}

/** What is no button of the browser's own makes no click of a key. */
function isPress(event: Event): boolean {
  return event instanceof KeyboardEvent && !event.repeat && (event.key === 'Enter' || event.key === ' ')
}

function isNative(zone: Element): boolean {
  return zone.matches('a[href], button, summary, input, select, textarea, label')
}

/** Its list is open: the focus goes there, and comes back with what was chosen. */
function isChoosing(field: Element): boolean {
  return field.getAttribute('aria-expanded') === 'true'
}
