import type { ElementKind } from '../../core/anchor.ts'

const fieldRoles = new Set([
  'textbox',
  'searchbox',
  'combobox',
  'listbox',
  'checkbox',
  'switch',
  'radio',
  'spinbutton',
  'slider',
])
const actionRoles = new Set([
  'button',
  'link',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'tab',
  'option',
  'treeitem',
])
const buttonTypes = new Set(['button', 'submit', 'reset', 'image'])

const implicitRoles: Readonly<Record<string, string>> = {
  button: 'button',
  summary: 'button',
  select: 'combobox',
  textarea: 'textbox',
  th: 'columnheader',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
}
const inputRoles: Readonly<Record<string, string>> = {
  checkbox: 'checkbox',
  radio: 'radio',
  number: 'spinbutton',
  search: 'searchbox',
  range: 'slider',
}

/** The tags that give an element a kind, for whoever looks at thousands: any other has one only by `kindAttributes`. */
export const kindTags: ReadonlySet<string> = new Set([
  ...['input', 'select', 'textarea', 'button', 'summary', 'a', 'legend', 'th', 'label', 'img'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
])
export const kindAttributes = '[role], [contenteditable=true], [tabindex="0"]'

/** What sort of thing an element is; undefined for what nobody uses or finds their way by. */
export function findKind(element: Element): ElementKind | undefined {
  const role = readStatedRole(element)
  if (role !== '') {
    if (fieldRoles.has(role)) return 'field'
    if (actionRoles.has(role) && !isEntryAround(element)) return 'action'
    if (role === 'heading') return 'heading'
    if (role === 'columnheader') return 'column'
  }
  switch (element.localName) {
    case 'input': {
      const type = readInputType(element)
      if (type === 'hidden') return undefined
      return buttonTypes.has(type) ? 'action' : 'field'
    }
    case 'select':
    case 'textarea':
      return 'field'
    case 'button':
    case 'summary':
      return opensChoice(element) ? 'field' : 'action'
    case 'a':
      return 'action'
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
    case 'legend':
      return 'heading'
    case 'th':
      return 'column'
    case 'label':
      return 'label'
    case 'img':
      return element.hasAttribute('aria-label') || element.hasAttribute('title') ? 'action' : undefined
    default:
      return findKindByBehaviour(element)
  }
}

/** What in an element may be used by itself. */
const used = 'a, button, input, select, textarea, [tabindex], [role]'

// The entry of a menu that is not used by itself: the one link or button in it is.
function isEntryAround(element: Element): boolean {
  if (element.localName !== 'li' || element.hasAttribute('tabindex')) return false
  return element.querySelectorAll(used).length === 1
}

// What can be reached by keyboard is there to be used, if it is not a region that scrolls.
function findKindByBehaviour(element: Element): ElementKind | undefined {
  if (element.getAttribute('contenteditable') === 'true') return 'field'
  if (element.getAttribute('tabindex') !== '0') return undefined
  return element.querySelector(used) === null ? 'action' : undefined
}

/**
 * The ARIA role of an element that has a kind, as HTML-AAM gives it where the element does not state one
 * (https://www.w3.org/TR/html-aam-1.0/); empty when it has none.
 */
export function readRole(element: Element): string {
  const stated = readStatedRole(element)
  if (stated !== '') return stated
  if (element.localName === 'button' && opensChoice(element)) return 'combobox'
  if (element.localName === 'a') return element.hasAttribute('href') ? 'link' : ''
  if (element.localName !== 'input') return implicitRoles[element.localName] ?? ''
  const type = readInputType(element)
  if (buttonTypes.has(type)) return 'button'
  return inputRoles[type] ?? (element.hasAttribute('list') ? 'combobox' : 'textbox')
}

/** Whether it is an `<input>` that is a button. */
export function isInputButton(element: Element): element is HTMLInputElement {
  return element.localName === 'input' && buttonTypes.has(readInputType(element))
}

function readStatedRole(element: Element): string {
  const stated = element.getAttribute('role')
  if (stated === null) return ''
  const [role = ''] = stated.trim().split(/\s+/)
  // A word of the standard's; what else stands there may be anything.
  if (!/^[a-z]{1,30}$/i.test(role)) return ''
  return role === 'button' && opensChoice(element) ? 'combobox' : role.toLowerCase()
}

// What was a button that opens a list of choices is a combobox since ARIA 1.2, and means the same.
function opensChoice(button: Element): boolean {
  return button.getAttribute('aria-haspopup') === 'listbox'
}

function readInputType(element: Element): string {
  return (element.getAttribute('type') ?? 'text').toLowerCase()
}
