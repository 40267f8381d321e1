import { isIdentifier } from '../../core/page-key.ts'
import type { SeenOnPage } from '../../core/redaction/seen-names.ts'
import { findShadowRoot } from '../../platform/shadow-root.ts'

const atMost = { elements: 20_000, names: 300, words: 600, nameLength: 80, wordLength: 40 }

// Where CRMs show what a record is called besides links to it: the page's own heading, and the cells that name a row.
const titles =
  'h1, [role="heading"][aria-level="1"], [aria-current="page"]:not(nav *), td a, th[scope="row"], ' +
  '[role="gridcell"] a, [role="row"] a, [role="rowheader"], [role="tab"][aria-selected="true"]'

// What the CRM calls its own: none of it names a record, though a word of it may stand in a name.
const labels =
  'h2, h3, h4, button, [role="button"], label, legend, dt, th:not([scope="row"]), [role="columnheader"], ' +
  '[role="menuitem"], nav a, [role="navigation"] a, summary, option, [role="tab"]:not([aria-selected="true"])'

/**
 * What a page may call its records, and the CRM's own words beside it, as they are now. Bounded, through shadow roots
 * too. It is for `redactSeenNames` in the same moment, and must be neither kept nor sent.
 */
export function readSeenOnPage(document: Document): SeenOnPage {
  const names = new Set(splitTitle(document.title))
  const words = new Set<string>()
  let elements = 0
  const roots: ParentNode[] = [document]
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      elements += 1
      if (elements > atMost.elements) return { names: [...names], words: [...words] }
      const shadow = findShadowRoot(element)
      if (shadow !== undefined) roots.push(shadow)
      // In this order: the trail to a page is navigation, and ends with a record.
      if (isRecordLink(element)) add(names, element, atMost.names, atMost.nameLength)
      else if (element.matches(labels)) add(words, element, atMost.words, atMost.wordLength)
      else if (element.matches(titles)) add(names, element, atMost.names, atMost.nameLength)
    }
  }
  return { names: [...names], words: [...words] }
}

/** True of a link of which the address holds what has the shape of a record's id. */
function isRecordLink(element: Element): boolean {
  const address = element.localName === 'a' ? element.getAttribute('href') : null
  return (
    address !== null &&
    address
      .replace(/^[a-z]+:\/\/[^/]*/i, '')
      .split(/[/?&=#]/)
      .some(isIdentifier)
  )
}

function add(texts: Set<string>, element: Element, most: number, longest: number): void {
  if (texts.size >= most) return
  const text = element.textContent.replaceAll(/\s+/g, ' ').trim()
  if (text !== '' && text.length <= longest) texts.add(text)
}

/** A window's title names the record and, behind a sign, the view and the product. */
function splitTitle(title: string): readonly string[] {
  return title
    .split(/ [|·•:–—-] /)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length <= atMost.nameLength)
}
