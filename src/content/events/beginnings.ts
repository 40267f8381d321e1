import type { Act } from '../../core/crm-events/event-signs.ts'
import { closestComposed } from '../anchoring/roots.ts'

/** The element that an event is really meant for, inside whatever open roots. */
export function findTarget(event: Event): Element | undefined {
  const [target] = event.composedPath()
  return target instanceof Element ? target : undefined
}

/** The first of the acts that this event of the person begins. */
export function findBegun(acts: readonly Act[], event: Event): Act | undefined {
  const target = findTarget(event)
  return target === undefined ? undefined : acts.find(({ by }) => isBeginning(by, event, target))
}

function isBeginning(by: Act['by'], event: Event, target: Element): boolean {
  switch (event.type) {
    case 'click':
      return isIn(target, by.press)
    // Lists that are not the browser's own are often gone when the click would come.
    case 'pointerup':
      return isChosen(by, target)
    case 'submit':
      return isIn(target, by.submit)
    case 'change':
      return isIn(target, isFileBox(event) ? by.file : by.choose)
    case 'drop':
      return isIn(target, by.file)
    case 'input':
      return isIn(target, by.type)
    case 'keydown':
      return event instanceof KeyboardEvent && isKey(by, event, target)
    default:
      return false
  }
}

function isKey(
  by: Act['by'],
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  target: Element,
): boolean {
  if (altKey || shiftKey) return false
  if (ctrlKey || metaKey) return by.key === key.toLowerCase()
  return key === 'Enter' && (isIn(target, by.enter) || isChosen(by, target))
}

function isChosen({ choose }: Act['by'], target: Element): boolean {
  return choose !== undefined && chosenIn(target)?.matches(choose) === true
}

/** Whether the element, or something around it, matches. */
export function isIn(element: Element, selector: string | undefined): boolean {
  return selector !== undefined && closestComposed(element, selector) !== undefined
}

/** Whether the event happened in a box for files. */
export function isFileBox(event: Event): boolean {
  const target = findTarget(event)
  return target instanceof HTMLInputElement && target.type === 'file'
}

/** The control whose list of options the element is in, by what says so to assistive technology. */
function chosenIn(element: Element): Element | undefined {
  const option = closestComposed(element, '[role=option]')
  const list = option === undefined ? undefined : closestComposed(option, '[role=listbox]')
  const root = list?.getRootNode()
  if (list === undefined || !(root instanceof Document || root instanceof ShadowRoot)) return undefined
  const id = CSS.escape(list.id)
  const named = id === '' ? null : root.querySelector(`[aria-controls~="${id}"], [aria-owns~="${id}"]`)
  return named ?? closestComposed(list, '[role=combobox]') ?? undefined
}
