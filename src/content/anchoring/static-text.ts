import type { ElementFacts } from '../../core/anchoring/outline.ts'
import { foldText } from '../../core/anchoring/tokens.ts'
import { boxes, isCaption } from './caption.ts'
import { tables } from './column-header.ts'
import { isOfField, looksLikeName } from '../../core/redaction/looks-like-name.ts'
import { leadsToRecord } from './element-marks.ts'
import type { Labels } from './labels.ts'
import { readLine } from './line.ts'
import { saysRecord } from './of-record.ts'
import type { PageReading } from './read-page.ts'
import { splitTitle } from './record-title.ts'
import { findClosest } from './roots.ts'
import { hasColumnHeads } from './rows.ts'

/** The values that stand on a page: nothing that holds one of them is written down. */
export interface PageValues {
  /** What surely is a value. */
  readonly sure: Values
  /** The sure ones of which not every word is one that CRMs say: for identifiers, which are the CRM's own. */
  readonly telling: Values
  /** What surely is a value, and what may be one: the headings. */
  readonly all: ReadonlySet<string>
}

/** Some values, folded. */
export interface Values {
  readonly phrases: ReadonlySet<string>
  /** The same without spaces, for identifiers that run words together. */
  readonly run: readonly string[]
}

/** A shorter value would forbid every second label. */
const valueLengthFrom = 3
/** A longer one is a text, and its words are forbidden one by one nowhere. */
const valueLengthAtMost = 120
/** A shorter one may be part of any word. */
const runLengthFrom = 8

const labelLengthAtMost = 60
const labelWordsAtMost = 6

const values =
  'input:not([type=hidden], [type=button], [type=submit], [type=reset], [type=radio], [type=checkbox]), textarea, option, td, [role=gridcell], [role=cell], [contenteditable], img[alt], h1, dd, output, time, a[href^="mailto:"], a[href^="tel:"], a[href^="http"]'

/** Collects what fields hold, cells show, records are called and titles say, folded. */
export function readValues(document: Document, page: PageReading): PageValues {
  const sure = new Set<string>()
  const headings = new Set<string>()
  const add = (values: Set<string>, text: string | null): void => {
    const folded = foldValue(text ?? '')
    if (folded.length >= valueLengthFrom && folded.length <= valueLengthAtMost) values.add(folded)
  }
  for (const root of page.roots) {
    const captions = listCaptionCells(root, page)
    const isOfCaption = (part: Element): boolean => captions.has(part.closest('td'))
    for (const element of root.querySelectorAll(values)) {
      if (isOfCaption(element)) continue
      add(sure, element.textContent)
      add(sure, element.getAttribute('alt'))
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
        add(sure, element.value)
    }
    // A cell may hold several.
    for (const part of root.querySelectorAll('td :not(tbody, tr, td), [role=gridcell] *, [role=cell] *'))
      if (!isOfCaption(part)) add(sure, part.textContent)
    for (const titled of root.querySelectorAll('[title]:not(button, a, input, label)'))
      add(headings, titled.getAttribute('title'))
    for (const heading of root.querySelectorAll('h2, h3, h4, h5, h6, [role=heading]'))
      add(headings, heading.textContent)
  }
  for (const facts of page.outline.elements) if (facts.isRecord) add(sure, facts.name)
  for (const part of splitTitle(document)) add(sure, part)
  const telling = [...sure].filter((value) => !value.split(' ').every(isOfField))
  return { sure: toValues(sure), telling: toValues(telling), all: new Set([...sure, ...headings]) }
}

function toValues(folded: Iterable<string>): Values {
  const phrases = new Set(folded)
  const run = [...phrases]
    .map((value) => value.replaceAll(' ', ''))
    .filter((value) => value.length >= runLengthFrom)
  return { phrases, run }
}

// The cells of forms that are laid out as tables, before the fields' own.
function listCaptionCells(root: ParentNode, { memo }: PageReading): ReadonlySet<Element | null> {
  const cells = [...root.querySelectorAll('td')].filter((cell) => {
    if (cell.nextElementSibling === null) return false
    if (!isCaption(cell) && !isOfOneLabel(cell)) return false
    const table = cell.closest(tables)
    return table === null || !hasColumnHeads(table, memo.headed)
  })
  return new Set(cells)
}

// Nothing but the label of a field beside it, as in webmails and shops: that of a box to tick may be one of several records,
// and so may what stands under the heads of columns, which server-made pages have without a `thead`.
function isOfOneLabel(cell: Element): boolean {
  const label = cell.querySelector('label')
  const control = label?.control ?? null
  if (label === null || control === null || cell.contains(control) || control.matches(boxes)) return false
  const heads = cell.closest('table')?.rows[0]?.querySelectorAll('th').length ?? 0
  return heads < 2 && readLine(cell) === readLine(label) && !looksLikeName(readLine(label))
}

/** Whether a text holds one of the values, whatever separates their words, or nothing. */
export function holdsValue(text: string, { phrases, run }: Values): boolean {
  const squeezed = foldValue(text).replaceAll(' ', '')
  return holdsAny(text, phrases) || run.some((value) => squeezed.includes(value))
}

// Whole words.
function holdsAny(text: string, values: ReadonlySet<string>): boolean {
  const words = foldValue(text).split(' ')
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++)
      if (values.has(words.slice(from, to).join(' '))) return true
  }
  return false
}

// People are named in lists, in rows, and on chips.
const ofPeople = /chip|badge|avatar|pill|token|tag(?:s|$|-)/i
const rows = new Set(['li', 'td', 'tr', 'article', 'dd', 'option'])
const rowRoles = new Set(['listitem', 'row', 'gridcell', 'cell', 'option', 'article'])

/** Whether what an element says is surely the CRM's own word for it. */
export function isLabel(facts: ElementFacts<Element>, values: PageValues, labels: Labels): boolean {
  const { kind, name, isRecord, leads, target } = facts
  if (kind === 'text' || kind === 'heading' || name === '') return false
  if (isRecord || leadsToRecord(leads)) return false
  if (name.length > labelLengthAtMost || name.split(' ').length > labelWordsAtMost) return false
  if (/[\d@]/.test(name) || holdsValue(name, values.sure) || holdsAny(name, values.all)) return false
  if (leadsToItself(facts) || saysRecord(facts, labels)) return false
  // The head of a row may say whose it is.
  if (kind === 'column') return !(target.matches('[scope=row]') && looksLikeName(readLine(target)))
  return findClosest(target, (one) => isOfRecords(one)) === undefined
}

// A link whose address spells its text is named after what it leads to; routes of one word are the CRM's own.
function leadsToItself({ name, target }: ElementFacts<Element>): boolean {
  const href = target.getAttribute('href') ?? ''
  const squeezed = foldValue(name).replaceAll(' ', '')
  return name.includes(' ') && foldValue(href).replaceAll(' ', '').includes(squeezed)
}

function isOfRecords(element: Element): boolean {
  const isMenu = element.getAttribute('role')?.startsWith('menu') === true
  if (isMenu) return false
  return (
    (rows.has(element.localName) &&
      element.closest('nav, [role=navigation], [role=menu], [role=tablist], form') === null) ||
    rowRoles.has(element.getAttribute('role') ?? '') ||
    ofPeople.test(element.getAttribute('class') ?? '')
  )
}

function foldValue(text: string): string {
  return foldText(text)
    .replaceAll(/[^\p{L}\p{N}@.]+/gu, ' ')
    .trim()
}
