import type { ElementKind } from '../../core/anchor.ts'
import { foldText } from '../../core/anchoring/tokens.ts'
import { findShadowRoot } from '../../platform/shadow-root.ts'
import { readCaption } from './caption.ts'
import { findKind, isInputButton } from './element-kind.ts'
import { Labels } from './labels.ts'

/** What is longer is not a name. */
const nameLengthAtMost = 80

/**
 * The name of an element as people see it, folded; empty when it has none. It is the accessible name where CRMs
 * follow the rules (https://www.w3.org/TR/accname-1.2/), without the cost of those rules, which is 0.2 ms for each
 * element of a page, and the nearest label where they do not.
 */
export function readName(
  element: Element,
  labels = new Labels(),
  kind: ElementKind | undefined = findKind(element),
): string {
  const stated = readStatedName(element)
  if (stated !== '') return stated
  if (isInputButton(element)) return cut(element.getAttribute('value') ?? '')
  if (kind === 'field') return readFieldName(element, labels)
  const said = cut(element.localName === 'label' ? readLabelText(element) : readSaid(element))
  if (said !== '') return said
  const title = element.getAttribute('title')
  if (title !== null) return cut(title)
  const image = element.querySelector('img[alt], [title], [aria-label]')
  return cut(
    image?.getAttribute('alt') ?? image?.getAttribute('title') ?? image?.getAttribute('aria-label') ?? '',
  )
}

/** Bootstrap moves a title into an attribute of its own. */
const hints = ['title', 'data-original-title', 'data-bs-original-title', 'placeholder']

/**
 * What an element says beside its name, folded: in its hint, or as a text where its code names it otherwise; empty where
 * that is nothing else, or may be somebody's.
 */
export function readHint(element: Element, name: string): string {
  // A number alone, as on the button of a page of a list, says nothing.
  const isHint = (text: string): boolean => text !== name && /\p{L}/u.test(text) && !text.includes('@')
  for (const attribute of hints) {
    const stated = element.getAttribute(attribute)
    const hint = stated === null ? '' : cut(stated)
    if (isHint(hint)) return hint
  }
  const said = element.hasAttribute('aria-label') && !isControl(element) ? cut(readSaid(element)) : ''
  return isHint(said) ? said : ''
}

function isControl(element: Element): boolean {
  return ['input', 'select', 'textarea'].includes(element.localName)
}

function readStatedName(element: Element): string {
  const label = element.getAttribute('aria-label')
  if (label !== null && label !== '') return cut(label)
  const ids = element.getAttribute('aria-labelledby')
  if (ids === null) return ''
  const root = element.getRootNode()
  if (!(root instanceof Document || root instanceof ShadowRoot)) return ''
  const labels = ids.split(/\s+/).map((id) => root.getElementById(id))
  return cut(labels.map((one) => (one === null || one === element ? '' : (one.textContent ?? ''))).join(' '))
}

function readFieldName(element: Element, labels: Labels): string {
  const named = cut(labels.of(element).map(readLabelText).join(' '))
  if (named !== '') return named
  const said = cut(element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '')
  if (said !== '') return said
  // What stands in a choice that is a button is what was chosen, a value; only what it is called is a name.
  const near = labels.near(element)
  return cut(near === undefined ? readCaption(element) : readLabelText(near))
}

// Without what stands in the label's own field.
function readLabelText(label: Element): string {
  return [...label.childNodes]
    .map((node) => {
      if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? node.nodeValue : ''
      return ['input', 'select', 'textarea', 'button'].includes(node.localName) ? '' : readLabelText(node)
    })
    .join('')
}

// A button of one component may hold its text in the shadow of another.
function readSaid(element: Element): string {
  const text = element.textContent ?? ''
  if (text.trim() !== '' || element.firstElementChild === null) return text
  const inside = [...element.querySelectorAll('*')].flatMap((one) =>
    one.localName.includes('-') ? [...(findShadowRoot(one)?.children ?? [])] : [],
  )
  return inside.map((one) => (one.localName === 'style' ? '' : readSaid(one))).join(' ')
}

function cut(text: string): string {
  const folded = foldText(text)
  return folded.length > nameLengthAtMost ? '' : folded
}
