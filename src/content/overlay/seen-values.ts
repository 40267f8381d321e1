import { isOfCrm, looksLikeName } from '../../core/redaction/looks-like-name.ts'

// Where CRMs show what a record holds: what is written in a field, what is chosen in a list, and the cell beside a label.
const fields = 'input, textarea, [role="textbox"]'
const cells = 'td, dd, [role="cell"], [role="gridcell"], output'

const typesOfWords = new Set(['text', 'search', 'email', 'tel', 'url'])
const longest = { value: 80, cell: 160 }
const partsAtMost = 12

/** Texts in this element that are written as names are; none where it is no field and no cell. */
export function readNamesIn(element: Element): readonly string[] {
  // What is chosen in a list is as likely a state, or a kind, as a name.
  if (element instanceof HTMLSelectElement)
    return [...element.selectedOptions].map(({ text }) => text).filter(isLongName)
  if (element.matches(fields)) return readField(element).filter(isName)
  if (!element.matches(cells) || element.querySelectorAll('*').length > partsAtMost) return []
  const text = element.textContent
  return text.length > longest.cell ? [] : readParts(element).filter(isLongName)
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

/** A name alone in its field may be one word. */
function isName(text: string): boolean {
  const value = text.trim()
  if (value.length > longest.value || /\d/.test(value)) return false
  return isLongName(value) || (/^\p{Lu}[\p{L}'’-]{2,}$/u.test(value) && !isOfCrm(value))
}

// So is a word alone in a cell.
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
