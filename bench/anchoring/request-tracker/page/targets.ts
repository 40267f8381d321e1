import { groupBy } from '../../../../src/core/group-by.ts'
import { isSeen } from '../../saving/page/is-seen.ts'

// What the CRM itself calls a control, in both releases: the name of a field with its choice, or the page that a link leads
// to. Of records and counters nothing is kept but that there is a number.

const controls = 'input:not([type=hidden]), select, textarea, button'
const ofPage = '#page-navigation, #page-menu, #page-tabs, #li-page'
const translated = /^\/(?:Reports|Rapports|Berichte)\b/
const ofRecord = /[?&](?:id|Query|Queue|User|Owner)=/

/** The controls that are seen and that nothing else of the page is called as, by key. */
export function findTargets(document: Document): ReadonlyMap<string, Element> {
  const byKey = groupBy([...document.querySelectorAll(`${controls}, a[href]`)].filter(isSeen), keyOf)
  return new Map(
    [...byKey].flatMap(([key, [only, ...others]]): (readonly [string, Element])[] =>
      key === undefined || only === undefined || others.length > 0 ? [] : [[key, only]],
    ),
  )
}

/** What the page calls anything, seen or not: what is among it is not gone. */
export function listKeys(document: Document): readonly string[] {
  const all = [...document.querySelectorAll(`${controls}, a[href]`)]
  return [...new Set(all.flatMap((element) => keyOf(element) ?? []))]
}

function keyOf(element: Element): string | undefined {
  const name = element.getAttribute('name') ?? ''
  if (element.matches(controls))
    return name === '' ? undefined : `name:${withoutNumbers(name)}${readChoice(element)}`
  const { location } = element.ownerDocument
  const url = URL.parse(element.getAttribute('href') ?? '', location.href)
  if (url === null || url.origin !== location.origin) return undefined
  if (url.hash !== '' && url.pathname === location.pathname) return undefined
  if (ofRecord.test(url.search) && element.closest(ofPage) === null) return undefined
  // What a release asks in an address is its own. The one page whose address is translated would be gone in French.
  return translated.test(url.pathname) ? undefined : `leads:${url.pathname}`
}

function readChoice(control: Element): string {
  const value = control.matches('[type=radio], [type=checkbox]') ? (control.getAttribute('value') ?? '') : ''
  // Somebody's address is another one on another record.
  return value === '' || value.includes('@') ? '' : `=${value}`
}

function withoutNumbers(text: string): string {
  return text.replaceAll(/\d+/g, '#')
}
