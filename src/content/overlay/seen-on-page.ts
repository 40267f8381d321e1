import { isIdentifier } from '../../core/page-key.ts'
import { fold } from '../../core/fold.ts'
import { isOfCrm, looksLikeName } from '../../core/redaction/looks-like-name.ts'
import type { SeenOnPage } from '../../core/redaction/seen-names.ts'
import { findShadowRoot } from '../../platform/shadow-root.ts'
import { hostName } from './host-name.ts'
import { readNamesIn, readParts } from './seen-values.ts'

const atMost = { elements: 20_000, names: 300, values: 300, words: 600, nameLength: 80, wordLength: 40 }

// Where CRMs show what a record is called besides links to it: the page's own heading, and the cells that name a row.
const titles =
  'h1, [role="heading"][aria-level="1"], [aria-current="page"]:not(nav *), td a, th[scope="row"], ' +
  '[role="gridcell"] a, [role="row"] a, [role="rowheader"], [role="tab"][aria-selected="true"]'

// What the CRM calls its own: none of it names a record, though a word of it may stand in a name.
const labels =
  'label, legend, dt, th:not([scope="row"]), [role="columnheader"], [role="menuitem"], nav a, ' +
  '[role="navigation"] a, summary'

// The CRM's own too, where they do not say what a record is called: a lookup lists records, and a heading may be one's.
const mostlyLabels =
  'h2, h3, h4, button, [role="button"], option, [role="option"], [role="tab"]:not([aria-selected="true"])'

// A page of a record begins with what it is called, in a heading of whatever rank.
const headings = 'h1, h2, h3, h4, h5, h6, [role="heading"]'
const mainPart = 'main, [role="main"]'

/**
 * What a page may call its records, and the CRM's own words beside it, as they are now. Bounded, through shadow roots
 * too. It is for `redactSeenNames` in the same moment, and must be neither kept nor sent.
 */
export function readSeenOnPage(document: Document): SeenOnPage {
  const names = new Set(splitTitle(document.title))
  // Apart, so that a long list of values leaves room for what surely is a record's name.
  const values = new Set<string>()
  const words = new Set<string>()
  const doubtful = new Set<string>()
  let isBegun = false
  for (const element of allElements(document)) {
    for (const name of readNamesIn(element)) add(values, name, atMost.values, atMost.nameLength)
    if (!isBegun && isHeadingOfMain(element)) {
      isBegun = true
      if (mayBeRecord(element.textContent)) add(names, element.textContent, atMost.names, atMost.nameLength)
    }
    // In this order: the trail to a page is navigation, and ends with a record.
    if (isRecordLink(element)) addNames(names, element)
    else if (element.matches(labels)) add(words, element.textContent, atMost.words, atMost.wordLength)
    else if (element.matches(mostlyLabels))
      add(doubtful, element.textContent, atMost.words, atMost.wordLength)
    else if (element.matches(titles)) addNames(names, element)
  }
  const all = [...new Set([...names, ...values])]
  const known = new Set(all.map(fold))
  const own = [...doubtful].filter((label) => !looksLikeName(label) && !holdsName(label, known))
  return { names: all, words: [...new Set([...words, ...own])] }
}

/** The elements of a page and of its shadow roots, up to a bound. */
function* allElements(document: Document): Generator<Element> {
  let elements = 0
  const roots: ParentNode[] = [document]
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      elements += 1
      if (elements > atMost.elements) return
      // What is written into our own box is no name for being there.
      if (element.localName === hostName) continue
      const shadow = findShadowRoot(element)
      if (shadow !== undefined) roots.push(shadow)
      yield element
    }
  }
}

function isHeadingOfMain(element: Element): boolean {
  return element.matches(headings) && element.textContent.trim() !== '' && element.closest(mainPart) !== null
}

/** True of words that are written as a name, none of which is the CRM's: "Abernathy, Gusikowski and Farrell". */
function mayBeRecord(text: string): boolean {
  const words = text.match(/\p{Lu}[\p{L}'’-]*/gu) ?? []
  return isInCapitals(text) && !words.some((word) => isOfCrm(word))
}

/** True where a name stands in it whole: "Edit Blue Harbor Ltd". */
function holdsName(label: string, names: ReadonlySet<string>): boolean {
  const words = fold(label).split(' ')
  return words.some((_word, from) => words.some((_end, to) => names.has(words.slice(from, to + 1).join(' '))))
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

/** A whole row may be one link, with the record's name, its firm, and when something was done last. */
function addNames(names: Set<string>, element: Element): void {
  const texts = readParts(element).filter((text) => text.trim() !== '')
  for (const text of texts)
    if (texts.length === 1 || isInCapitals(text)) add(names, text, atMost.names, atMost.nameLength)
}

/** True of a few words with a capital each, or in writing that has none; not of "last activity today" or "1 task". */
function isInCapitals(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}'’.-]+/gu)?.filter((word) => /\p{L}/u.test(word)) ?? []
  const isInName = (word: string): boolean =>
    !/^\p{Ll}/u.test(word) || /^(?:van|von|der|den|de|la|di|da|du|of|and|und|et|y|e|i)$/.test(word)
  return (
    words.length > 0 &&
    words.length <= 6 &&
    text.trim().length > 2 &&
    !/^\p{Ll}/u.test(words[0] ?? '') &&
    words.every(isInName)
  )
}

function add(texts: Set<string>, text: string, most: number, longest: number): void {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (texts.size < most && line !== '' && line.length <= longest) texts.add(line)
}

/** A window's title names the record and, behind a sign, the view and the product. */
function splitTitle(title: string): readonly string[] {
  return title
    .split(/ [|·•:–—-] /)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length <= atMost.nameLength)
}
