import { groupBy } from '../../../../src/core/group-by.ts'
import { isSeen } from '../../saving/page/is-seen.ts'

// What the CRM itself calls a thing, in the part of the page that it calls something: the name of a field with its choice,
// the field that a label is for, the page that a link leads to, the column of a head. What it does not call anything has
// two keys: where it is, for the same page in another language, and what it says, for a page in the same language.

const controls = 'input:not([type=hidden]), select, textarea, button'
const others =
  'a[href], label, legend, h1, h2, h3, h4, thead th, .toggle-multiselect, .buttons-area, .icon-only'
/** Rows of records, notes, days and pages of a list: nobody points at one of them. */
const ofRecords =
  'table.list > tbody, .journal, table.cal, .pagination, #search-results, .version-article, #watchers'

/** The elements that are seen and that nothing else of the page is called as, by key. */
export function findTargets(document: Document): ReadonlyMap<string, Element> {
  const keyed = listKeyed(document).filter(
    ({ element }) => isSeen(element) && element.checkVisibility({ opacityProperty: true }),
  )
  const byKey = groupBy(keyed, ({ key }) => key)
  return new Map(
    [...byKey].flatMap(([key, [only, ...more]]): (readonly [string, Element])[] =>
      only === undefined || more.length > 0 ? [] : [[key, only.element]],
    ),
  )
}

/** What the page calls anything, seen or not: what is among it is not gone. */
export function listKeys(document: Document): readonly string[] {
  return [...new Set(listKeyed(document).flatMap(({ key }) => [key, anywhere(key)]))]
}

/** A key without the part of the page: what is in another part of a page is neither there nor gone. */
export function anywhere(key: string): string {
  return key.replace(/^(leads|says|column) \S+/, '$1 anywhere')
}

function listKeyed(document: Document): { readonly key: string; readonly element: Element }[] {
  return [...document.querySelectorAll(`${controls}, ${others}`)]
    .filter((element) => element.closest(ofRecords) === null && !leadsToRecord(element))
    .flatMap((element) => keysOf(element).map((key) => ({ key, element })))
}

function leadsToRecord(element: Element): boolean {
  return /\/(?:users|issues|versions|news|attachments|time_entries)\/\d+$|\/wiki\/\w+$/.test(
    element.getAttribute('href') ?? '',
  )
}

function keysOf(element: Element): string[] {
  const own = readOwnKey(element)
  if (own !== undefined) return [own]
  const says = readText(element)
  return [
    `at ${pathOf(element)}`,
    ...(says === '' ? [] : [`says ${partOf(element)} ${element.localName} ${says}`]),
  ]
}

function readOwnKey(element: Element): string | undefined {
  const part = partOf(element)
  if (element.matches('#content > h2')) return 'title'
  if (element.matches('.subject h3')) return 'subject'
  if (element.matches('label[for]')) return `label ${element.getAttribute('for')}`
  if (element.matches('th[class]')) {
    const column = [...element.classList].find((name) => !/^(?:sort|checkbox|hide|buttons|icon)/.test(name))
    return column === undefined ? undefined : `column ${part} ${column}`
  }
  const name = element.getAttribute('name') ?? ''
  if (element.matches(controls) && name !== '') return `name ${name}${readChoice(element)}`
  if (element.matches(controls) && element.id !== '') return `id ${element.id}`
  return readAddress(element, part)
}

function readAddress(element: Element, part: string): string | undefined {
  const href = element.getAttribute('href') ?? ''
  if (!element.matches('a[href]') || href.startsWith('#')) return undefined
  const { location } = element.ownerDocument
  const url = URL.parse(href, location.href)
  if (url === null || url.origin !== location.origin) return undefined
  const tab = url.searchParams.get('tab')
  const path = url.pathname
    .replace(/^\/projects\/[^/]+/, '/projects/PROJECT')
    .replace(/^\/users\/\d+/, '/users/USER')
  const asked = [...new Set(url.searchParams.keys())].filter((key) => key !== 'back_url').toSorted()
  return `leads ${part} ${path}?${asked.join('&')}${tab === null ? '' : `=${tab}`}`
}

/** The nearest part that has a name. */
function partOf(element: Element): string {
  const part = element.parentElement?.closest('[id]')
  return part === null || part === undefined ? '-' : `#${part.id}`
}

/** The way to an element from the nearest thing that has a name of its own. */
function pathOf(element: Element): string {
  const steps: string[] = []
  for (
    let at: Element | null = element;
    at !== null && (at === element || at.id === '');
    at = at.parentElement
  ) {
    const { localName } = at
    const alike = [...(at.parentElement?.children ?? [])].filter((other) => other.localName === localName)
    steps.unshift(`${localName}${alike.length > 1 ? `:${alike.indexOf(at)}` : ''}`)
  }
  const inside = [...element.querySelectorAll(controls)].map(
    (inner) => `${inner.getAttribute('name')}${readChoice(inner)}`,
  )
  return [partOf(element), steps.join(' > '), element.className, ...inside].join(' ')
}

function readText(element: Element): string {
  // What a choice offers is not what it says.
  const said = element.matches('select') ? '' : element.textContent
  const texts = [said, element.getAttribute('title'), element.getAttribute('value')]
  return texts.map((text) => (text ?? '').replaceAll(/\s+/g, ' ').trim()).find((text) => text !== '') ?? ''
}

function readChoice(control: Element): string {
  const value = control.matches('[type=radio], [type=checkbox]') ? (control.getAttribute('value') ?? '') : ''
  return value === '' ? '' : `=${value}`
}
