import type { recordedActions } from '../../contract/studio.ts'
import { findShadowRoot } from '../../platform/shadow-root.ts'

/** What was done, and to what. */
export interface Recorded<Described> {
  readonly action: (typeof recordedActions)[number]
  readonly described: Described
}

const controls =
  'a[href], button, summary, label, input, select, textarea, [role=button], [role=link], [role=menuitem], ' +
  '[role=menuitemcheckbox], [role=menuitemradio], [role=option], [role=tab], [role=checkbox], [role=radio], ' +
  '[role=switch], [role=treeitem], [role=combobox], [contenteditable=""], [contenteditable=true]'

const buttonTypes = new Set(['button', 'submit', 'reset', 'image', 'checkbox', 'radio', 'file'])

/**
 * Sees what a person does in a page, until the signal aborts, and disturbs nothing: a press of a control, and a field
 * that was filled in. `describe` is called before the page acts on it, when the element is still what the person saw;
 * what is typed never leaves this function. Only what the browser says that a person did counts.
 */
export function watchDoing<Described>(
  window: Window,
  {
    describe,
    onDone,
  }: {
    readonly describe: (element: Element) => Described
    readonly onDone: (recorded: Recorded<Described>) => void
  },
  { isOurs, signal }: { readonly isOurs: (element: Element) => boolean; readonly signal: AbortSignal },
): void {
  let pressed: { readonly element: Element; readonly described: Described } | undefined
  let field: { readonly element: Element; readonly described: Described; readonly before: string } | undefined
  const onPress = (event: Event): void => {
    const element = findControl(event)
    pressed =
      element === undefined || isOurs(element) || isField(element)
        ? undefined
        : { element, described: describe(element) }
  }
  const onClick = (event: Event): void => {
    const element = findControl(event)
    if (element === undefined || isOurs(element) || isField(element)) return
    // By keyboard there was no press.
    const described = pressed?.element === element ? pressed.described : describe(element)
    pressed = undefined
    finishField()
    onDone({ action: 'click', described })
  }
  const onFocus = (event: Event): void => {
    const element = findInnermost(event)
    if (element === undefined || !isField(element) || isOurs(element)) return
    field = { element, described: describe(element), before: readField(element) }
  }
  // The value alone tells that the field was filled in, and goes no further.
  const finishField = (): void => {
    if (field !== undefined && readField(field.element) !== field.before)
      onDone({ action: 'filled', described: field.described })
    field = undefined
  }
  const listeners = { pointerdown: onPress, click: onClick, focusin: onFocus, focusout: finishField }
  for (const [type, listener] of Object.entries(listeners))
    window.addEventListener(type, (event) => event.isTrusted && listener(event), {
      capture: true,
      passive: true,
      signal,
    })
}

function findInnermost(event: Event): Element | undefined {
  let element = event.composedPath()[0]
  // A closed root shows its host alone.
  while (element instanceof Element) {
    const inner: Element | null | undefined = findShadowRoot(element)?.activeElement
    if (inner === null || inner === undefined) return element
    element = inner
  }
  return undefined
}

function findControl(event: Event): Element | undefined {
  const path = event.composedPath().filter((target) => target instanceof Element)
  const control = path.find((element) => element.matches(controls))
  return control instanceof HTMLLabelElement ? (control.control ?? control) : (control ?? path[0])
}

function isField(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !buttonTypes.has(element.type)
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLElement && element.isContentEditable)
  )
}

function readField(element: Element): string {
  return element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
    ? element.value
    : (element.textContent ?? '')
}
