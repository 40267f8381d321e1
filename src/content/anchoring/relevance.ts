import { findKind } from './element-kind.ts'
import { findComposedParent } from './roots.ts'

/** Everything that has a kind, and what may hold or show something that has one. */
export const interesting =
  'a, button, input, select, textarea, summary, label, legend, th, h1, h2, h3, h4, h5, h6, img, [role], [tabindex], [contenteditable]'

/** How far up from a changed text something that it names is looked for. */
const levelsAtMost = 6

/**
 * Whether a change can be the appearance, the end or another name of something that is pointed at. A clock that
 * ticks, a number that counts and a drawing that turns can not, and a page that does nothing else is not read again.
 */
export function isRelevant(record: MutationRecord): boolean {
  const { target, type } = record
  if (type === 'attributes') return true
  if (type === 'characterData') return isTextOfSomething(target)
  if (target instanceof Element && isPartOfSomething(target)) return true
  return holdsSomething(record.addedNodes) || holdsSomething(record.removedNodes)
}

/** What says how an element is at the moment: neither its name, nor what the CRM calls it, is read from there. */
const ofTheMoment = new Set([
  'class',
  'style',
  'hidden',
  'open',
  'inert',
  'disabled',
  'aria-hidden',
  'aria-busy',
])

/** Whether an element in which the change is may say something else after it. */
export function canChangeWhatIsSaid({ type, attributeName }: MutationRecord): boolean {
  return type !== 'attributes' || attributeName === null || !ofTheMoment.has(attributeName)
}

function isTextOfSomething(text: Node): boolean {
  const parent = text.parentNode instanceof ShadowRoot ? text.parentNode.host : text.parentElement
  return parent !== null && isPartOfSomething(parent)
}

function isPartOfSomething(element: Element): boolean {
  let at: Element | undefined = element
  for (let level = 0; at !== undefined && level < levelsAtMost; level++) {
    if (findKind(at) !== undefined) return true
    at = findComposedParent(at)
  }
  return false
}

function holdsSomething(nodes: NodeList): boolean {
  for (const node of nodes) {
    if (!(node instanceof Element)) continue
    if (node.matches(interesting) || node.querySelector(interesting) !== null || holdsCustomElement(node))
      return true
  }
  return false
}

// One may hold anything in its shadow, where no selector looks.
function holdsCustomElement(element: Element): boolean {
  if (element.localName.includes('-')) return true
  for (const inner of element.getElementsByTagName('*')) if (inner.localName.includes('-')) return true
  return false
}
