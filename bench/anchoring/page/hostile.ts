// The hostile variant of a page: what a release changes that owes its identifiers to nobody.
//
// Every id is renewed and every reference to it follows, so that labels keep working; every class is renamed, and the
// page's style sheets follow both, so that what was hidden stays hidden. `name` and `data-*` are removed; only
// `slot[name]` stays, because it says where light children are shown. Style rules that ask for removed attributes no
// longer apply.
import { listComposed } from '../../../test/e2e/support/pointers/composed-order.ts'

const idReferences = new Set([
  'for',
  'form',
  'list',
  'headers',
  'popovertarget',
  'commandfor',
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-errormessage',
  'aria-flowto',
  'aria-labelledby',
  'aria-owns',
])

/** Renames and removes in place; no element is added, taken or replaced. */
export function makeHostile(document: Document): void {
  const elements = listComposed(document.documentElement)
  const ids = renew(elements.flatMap(readIds), 'x')
  const classes = renew(
    elements.flatMap((element) => [...element.classList]),
    'y',
  )
  for (const sheet of listStyleSheets(document, elements)) renameInRules(sheet, ids, classes)
  for (const element of elements) {
    removeNames(element)
    renameIds(element, ids)
    if (element.classList.length > 0)
      element.setAttribute('class', [...element.classList].map((name) => classes.get(name) ?? name).join(' '))
  }
}

// Also the ids of what is not on the page now, a closed menu or another tab's panel: they would give their owners away.
function readIds(element: Element): string[] {
  return ['id', ...idReferences].flatMap(
    (name) =>
      element
        .getAttribute(name)
        ?.split(/\s+/)
        .filter((id) => id !== '') ?? [],
  )
}

// New names as build tools and frameworks make them: short, and without a meaning.
function renew(names: readonly string[], prefix: string): ReadonlyMap<string, string> {
  return new Map(
    [...new Set(names)].map((name, index) => [name, `${prefix}${(index * 7919 + 46656).toString(36)}`]),
  )
}

function removeNames(element: Element): void {
  for (const name of element.getAttributeNames()) {
    if (name.startsWith('data-') || (name === 'name' && element.localName !== 'slot'))
      element.removeAttribute(name)
  }
}

function renameIds(element: Element, ids: ReadonlyMap<string, string>): void {
  for (const { name, value } of element.attributes) {
    const renamed = renameReferences(name, value, ids)
    if (renamed !== value) element.setAttribute(name, renamed)
  }
}

function renameReferences(name: string, value: string, ids: ReadonlyMap<string, string>): string {
  if (name === 'id') return ids.get(value) ?? value
  if (idReferences.has(name)) return value.replaceAll(/\S+/g, (id) => ids.get(id) ?? id)
  if (name === 'href' || name === 'xlink:href')
    return value.startsWith('#') ? `#${ids.get(value.slice(1)) ?? value.slice(1)}` : value
  return value.replaceAll(/url\((["']?)#([^"')]+)\1\)/g, (whole, quote: string, id: string) => {
    const renewed = ids.get(id)
    return renewed === undefined ? whole : `url(${quote}#${renewed}${quote})`
  })
}

function listStyleSheets(document: Document, elements: readonly Element[]): CSSStyleSheet[] {
  const roots = [document, ...elements.flatMap(({ shadowRoot }) => shadowRoot ?? [])]
  return roots.flatMap((root) => Array.from(root.styleSheets).concat(root.adoptedStyleSheets))
}

function renameInRules(
  group: CSSStyleSheet | CSSGroupingRule | CSSStyleRule,
  ids: ReadonlyMap<string, string>,
  classes: ReadonlyMap<string, string>,
): void {
  for (const rule of group.cssRules) {
    if (rule instanceof CSSStyleRule) {
      const renamed = renameInSelector(rule.selectorText, ids, classes)
      if (renamed !== rule.selectorText) rule.selectorText = renamed
    }
    if (rule instanceof CSSStyleRule || rule instanceof CSSGroupingRule) renameInRules(rule, ids, classes)
  }
}

// A class or an id in a selector: the mark, then characters of a name or escapes.
const nameInSelector = /([.#])((?:[-\w\u{80}-\u{10FFFF}]|\\[0-9a-f]{1,6}\s?|\\.)+)/giu

function renameInSelector(
  selector: string,
  ids: ReadonlyMap<string, string>,
  classes: ReadonlyMap<string, string>,
): string {
  return selector.replaceAll(nameInSelector, (whole, mark: string, escaped: string) => {
    const renewed = (mark === '#' ? ids : classes).get(unescapeName(escaped))
    return renewed === undefined ? whole : `${mark}${renewed}`
  })
}

function unescapeName(name: string): string {
  return name.replaceAll(
    /\\(?:([0-9a-f]{1,6})\s?|(.))/giu,
    (_, code: string | undefined, character: string) =>
      code === undefined ? character : String.fromCodePoint(Number.parseInt(code, 16)),
  )
}
