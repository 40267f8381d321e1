import { isOfCrm, looksLikeName } from '../../core/redaction/looks-like-name.ts'
import { namesStandBehind } from '../../core/redaction/names-behind.ts'
import { cards } from '../anchoring/record-cards.ts'

// Where CRMs show what a record holds: in a field, in what is chosen of a list, in the cell beside a label, on a card.
const fields = 'input, textarea, [role="textbox"]'
const cells = 'td, dd, [role="cell"], [role="gridcell"], output'

const typesOfWords = new Set(['text', 'search', 'email', 'tel', 'url'])
const longest = { value: 80, cell: 160 }
const partsAtMost = 12

/**
 * Texts in this element that are written as names are; none where it is no field, no cell, and no card of a board. One
 * word is a name where it is alone in a field, where a cell says who or which firm, and where a card begins with it.
 */
export function readNamesIn(element: Element): readonly string[] {
  // What is chosen in a list is as likely a state, or a kind, as a name.
  if (element instanceof HTMLSelectElement)
    return [...element.selectedOptions].map(({ text }) => text).filter(isLongName)
  if (element.matches(fields)) return readField(element).filter(isName)
  const isCell = element.matches(cells)
  if ((!isCell && !element.matches(cards)) || element.querySelectorAll('*').length > partsAtMost) return []
  if (element.textContent.length > longest.cell) return []
  const [first = '', ...others] = readParts(element).filter((part) => part.trim() !== '')
  const isFirst = isLongName(first) || (isName(first) && (!isCell || namesStandBehind(labelOf(element))))
  return [...(isFirst ? [first] : []), ...others.filter(isLongName)]
}

/** What a cell is called: by the term before it, the head of its column, or that of its row; empty where there is none. */
function labelOf(cell: Element): string {
  if (cell.localName === 'dd') return findBefore(cell, 'dt')?.textContent ?? ''
  return (findColumnHead(cell) ?? findBefore(cell, 'th, [role="rowheader"]'))?.textContent ?? ''
}

function findBefore(cell: Element, heads: string): Element | undefined {
  const before = cell.previousElementSibling
  return before?.matches(heads) === true ? before : undefined
}

// Of a row that has as many cells as the row of heads: the anchor of a cell is found with more care, and more time.
function findColumnHead(cell: Element): Element | undefined {
  const row = cell.parentElement
  const heads = row
    ?.closest('table, [role="grid"], [role="table"], [role="treegrid"]')
    ?.querySelector('thead th, [role="columnheader"]')?.parentElement
  if (row === null || heads === null || heads === undefined) return undefined
  return heads.children.length === row.children.length
    ? heads.children[[...row.children].indexOf(cell)]
    : undefined
}

function readField(field: Element): readonly string[] {
  if (field instanceof HTMLInputElement) return typesOfWords.has(field.type) ? [field.value] : []
  return field instanceof HTMLTextAreaElement ? [field.value] : readParts(field)
}

/** What stands in an element, piece by piece: a cell may hold a name, its firm and a mark. */
export function readParts(element: Element): readonly string[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const parts: string[] = []
  while (walker.nextNode() !== null) parts.push(walker.currentNode.nodeValue ?? '')
  return parts
}

function isName(text: string): boolean {
  const value = text.trim()
  if (value.length > longest.value || /\d/.test(value)) return false
  return isLongName(value) || (/^\p{Lu}[\p{L}'’-]{2,}$/u.test(value) && !isOfCrm(value))
}

function isLongName(text: string): boolean {
  const value = text.trim()
  if (value.length > longest.value) return false
  return looksLikeName(value) || isUncasedName(value)
}

// Writing without capitals: a family name and what stands behind it, none of them a word of CRMs.
function isUncasedName(value: string): boolean {
  const words = value.split(/\s+/)
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lo}{1,12}$/u.test(word) && !isOfCrm(word))
  )
}
