/** The events of a person's input. Each would tell the page that somebody uses our boxes, and some what they type. */
const guardedEvents = (
  'focus blur focusin focusout keydown keypress keyup beforeinput input ' +
  'compositionstart compositionupdate compositionend copy cut paste ' +
  'pointerdown pointerup pointermove pointerover pointerout pointercancel ' +
  'mousedown mouseup mousemove mouseover mouseout click auxclick dblclick contextmenu ' +
  'touchstart touchmove touchend touchcancel wheel dragstart dragover drop selectstart'
).split(' ')

// What holds the focus in itself.
const trappingElements = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox], dialog'

/** Events that nothing of ours listens for, and that cannot be copied: stopped, and no more. The first carries what is typed. */
const silencedEvents = ['textInput', 'drag', 'dragenter', 'dragleave', 'dragend'] as const

/**
 * Keeps what happens in our boxes from the page, and the page's hands off it. Every event on `host` is stopped at
 * the window, before the page's own listeners (for that this must run at `document_start`), and a copy that does
 * not leave the shadow root is given to the element inside that it was meant for.
 *
 * Measured against real focus traps: with less than this, Lightning's modal takes the focus back, and Fluent's
 * dialogs swallow the click. Default actions (typing, following a link) stay the browser's: only hearing is moved.
 */
export function guardHost(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  guardHeldKeys(host, signal)
  for (const type of guardedEvents) {
    // Passive where the browser would otherwise hold back the page's scrolling until we have answered.
    const passive = type.startsWith('touch') || type === 'wheel'
    window.addEventListener(type, (event) => pass(event, host, root), { capture: true, passive, signal })
  }
  const silence = (event: Event): void => {
    if (event.target === host) event.stopImmediatePropagation()
  }
  for (const type of silencedEvents) window.addEventListener(type, silence, { capture: true, signal })
  const hideSelection = (event: Event): void => {
    if (clearSelectionInside(root)) event.stopImmediatePropagation()
  }
  window.addEventListener('selectionchange', hideSelection, { capture: true, signal })
}

// A key that was pressed in our boxes is let go outside of them when it closed what had the focus: Escape gives the
// focus back to the page, and a dialog of the CRM that closes on its going up would close as well.
function guardHeldKeys(host: HTMLElement, signal: AbortSignal): void {
  const held = new Set<string>()
  const options = { capture: true, signal }
  window.addEventListener('keydown', ({ target, code }) => target === host && held.add(code), options)
  window.addEventListener(
    'keyup',
    (event) => {
      if (held.delete(event.code) && event.target !== host) event.stopImmediatePropagation()
    },
    options,
  )
}

function pass(event: Event, host: HTMLElement, root: ShadowRoot): void {
  if (event.type === 'focusout' && isFocusLeavingDialog(event, host)) return event.stopImmediatePropagation()
  // The copies that we dispatch never leave the root, so whatever arrives here is the browser's or the page's own.
  if (event.target !== host) return
  event.stopImmediatePropagation()
  if (event.type === 'focusin') clearSelectionInside(root)
  // A page can dispatch events on the host that it sees; only what a person did goes inside.
  if (!event.isTrusted) return
  const target = findTarget(event, root)
  if (target === undefined) return
  const copy = copyEvent(event)
  let handled: boolean | undefined
  const settle = (): void => {
    handled = copy.defaultPrevented
    // The original does what a click does; its copy must not do it a second time.
    copy.preventDefault()
  }
  root.addEventListener(event.type, settle, { once: true })
  target.dispatchEvent(copy)
  root.removeEventListener(event.type, settle)
  // It does not come to the root where a menu in a box keeps a key from the box.
  if (handled ?? copy.defaultPrevented) event.preventDefault()
}

/**
 * In Firefox the page's selection leads into a closed root: it starts beside the input that has the focus, and any
 * script could climb from there to what is typed. Without it the caret and typing stay as they are; what is lost is
 * selecting text of ours with the mouse. Chromium shows the page the host at most, and nothing is cleared there.
 */
function clearSelectionInside(root: ShadowRoot): boolean {
  const selection = root.ownerDocument.getSelection()
  const anchor = selection?.anchorNode ?? null
  if (anchor === null || !root.contains(anchor)) return false
  selection?.removeAllRanges()
  return true
}

/**
 * A focus trap that hears that the focus went from its dialog to us takes it back (Radix's does). Outside of dialogs the
 * page is told: a field that saves when it is left must hear that it was.
 */
function isFocusLeavingDialog(event: Event, host: HTMLElement): boolean {
  return (
    event instanceof FocusEvent &&
    event.relatedTarget === host &&
    event.target instanceof Element &&
    event.target.closest(trappingElements) !== null
  )
}

/**
 * A closed root hides its inner target even from us, so it is found by where the event was, or by the focus. What
 * tells of the focus's going finds none any more; nothing of ours listens for that.
 */
function findTarget(event: Event, root: ShadowRoot): Element | undefined {
  const byPlace = event instanceof MouseEvent && !isFromKeyboard(event)
  const found = byPlace ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement
  return found !== null && root.contains(found) ? found : undefined
}

// Enter and Space on a button make a click without a place.
function isFromKeyboard(event: MouseEvent): boolean {
  return event.type === 'click' && event.detail === 0
}

function copyEvent(event: Event): Event {
  // oxlint-disable-next-line no-unsafe-type-assertion -- every event class takes as its options the very properties that its instances have
  const Copy = event.constructor as new (type: string, init: object) => Event
  const properties = readProperties(event)
  const copy = new Copy(event.type, { ...properties, composed: false, relatedTarget: null })
  return copy.composed ? createPlainCopy(event, properties) : copy
}

// Firefox makes every keyboard event composed, whatever it is told, so that a copy would leave the root. An event of
// no class obeys; what it carries is seen by our world alone.
function createPlainCopy({ type, bubbles, cancelable }: Event, properties: Record<string, unknown>): Event {
  const copy = new Event(type, { bubbles, cancelable, composed: false })
  for (const [name, value] of Object.entries(properties)) {
    if (!(name in copy)) Object.defineProperty(copy, name, { value })
  }
  return copy
}

function readProperties(event: Event): Record<string, unknown> {
  const properties: Record<string, unknown> = {}
  // They are getters of the event's prototypes, so that only this loop finds them.
  for (const name in event) properties[name] = Reflect.get(event, name)
  return properties
}
