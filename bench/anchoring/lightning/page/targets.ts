// Where the targets are that the pages mark with a hidden `data-gt`: each rule was written by hand, from the markup of
// both releases of the base components.
import { listComposed } from '../../../../test/e2e/support/pointers/composed-order.ts'
import { marker } from '../../saving/page/freeze.ts'

/** The marked elements, or what a person uses in them where they are components; only those that can be seen. */
export function findTargets(document: Document): ReadonlyMap<string, Element> {
  const targets = new Map<string, Element>()
  for (const marked of listComposed(document.documentElement)) {
    const key = marked.getAttribute(marker)
    if (key === null || !marked.checkVisibility({ visibilityProperty: true })) continue
    for (const [name, element] of findIn(marked, key)) {
      if (targets.has(name)) throw new Error(`${name} is there more than once`)
      targets.set(name, element)
    }
  }
  return targets
}

/** What a component has inside that its marker stands for. */
interface Inner {
  readonly selector: string
  /** What tells several of them apart; where it is not given, the first is meant. */
  readonly nameOf?: (element: Element) => string | null
}

const button: Inner = { selector: 'button' }

const inners: Readonly<Record<string, Inner>> = {
  'lightning-button': button,
  'lightning-button-icon': button,
  'lightning-button-icon-stateful': button,
  'lightning-button-menu': button,
  'lightning-helptext': button,
  'lightning-input': { selector: 'input' },
  'lightning-textarea': { selector: 'textarea' },
  // A button in 1.28, an input in 1.13.
  'lightning-combobox': { selector: '[role=combobox]' },
  'lightning-input-address': {
    selector: 'input, textarea',
    nameOf: (element) => element.getAttribute('name'),
  },
  'lightning-tabset': {
    selector: 'a[role=tab]',
    nameOf: (element) => element.getAttribute('data-tab-value'),
  },
  // The columns of our data; those of the table itself, for numbers, checkboxes and menus, keep their width.
  'lightning-datatable': { selector: 'thead th:has(> .slds-is-resizable)' },
}

/** A marker is a key; or, where a component has several targets without names, a key, a colon and their names. */
function findIn(marked: Element, marker: string): readonly (readonly [string, Element])[] {
  const [key = '', names] = marker.split(':')
  const inner = inners[marked.localName]
  if (inner === undefined) return [[key, marked]]
  const found = listComposed(marked).filter((element) => element.matches(inner.selector))
  if (names !== undefined) return pairOff(key, names.split(' '), found)
  const { nameOf } = inner
  if (nameOf !== undefined) return found.map((element) => [`${key}.${nameOf(element)}`, element])
  const [first] = found
  if (first === undefined) throw new Error(`${key}: there is no ${inner.selector} in it`)
  return [[key, first]]
}

function pairOff(
  key: string,
  names: readonly string[],
  found: readonly Element[],
): readonly (readonly [string, Element])[] {
  if (found.length !== names.length) throw new Error(`${key}: there are ${found.length} of ${names.length}`)
  return found.map((element, at) => [`${key}.${names[at]}`, element])
}
