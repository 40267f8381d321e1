import { computeAccessibleName, getRole } from 'dom-accessibility-api'
import type { Anchor } from '../../core/anchor.ts'
import type { ElementFacts } from '../../core/judge.ts'

// Which elements have a role without saying so. Computing a name is what costs, so only elements that can have the
// anchor's role are looked at; a role that is not in this list is found where it is written out.
const implicitRoles: Readonly<Record<string, string>> = {
  button: 'button, summary, input[type=button], input[type=submit], input[type=reset], input[type=image]',
  link: 'a[href], area[href]',
  textbox:
    'input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], textarea',
  searchbox: 'input[type=search]',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  combobox: 'select, input[list]',
  listbox: 'select',
  spinbutton: 'input[type=number]',
  slider: 'input[type=range]',
  heading: 'h1, h2, h3, h4, h5, h6',
  columnheader: 'th',
  rowheader: 'th',
  table: 'table',
  list: 'ul, ol',
  navigation: 'nav',
  main: 'main',
  banner: 'header',
  form: 'form',
  img: 'img',
}

/** Reads from one root the facts of every visible element that could have the anchor's role. */
export function readFacts(
  root: Document | ShadowRoot,
  anchor: Anchor,
  fieldAttributes: readonly string[],
): ElementFacts<Element>[] {
  const implicit = implicitRoles[anchor.role]
  const explicit = `[role~=${CSS.escape(anchor.role)}]`
  const elements = root.querySelectorAll(implicit === undefined ? explicit : `${explicit}, ${implicit}`)
  const facts: ElementFacts<Element>[] = []
  for (const element of elements) {
    if (getRole(element) !== anchor.role || !isVisible(element)) continue
    facts.push(factsOf(element, fieldAttributes))
  }
  return facts
}

function factsOf(element: Element, fieldAttributes: readonly string[]): ElementFacts<Element> {
  return {
    target: element,
    role: getRole(element) ?? '',
    name: computeAccessibleName(element),
    fields: fieldAttributes.flatMap((name) => element.getAttribute(name) ?? []),
  }
}

function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true })
}
