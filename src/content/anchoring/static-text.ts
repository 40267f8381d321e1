import type { ElementFacts } from '../../core/anchoring/outline.ts'
import { foldText } from '../../core/anchoring/tokens.ts'
import type { PageReading } from './read-page.ts'
import { findClosest } from './roots.ts'

/** The values that stand on a page: nothing that holds one of them is written down. */
export type PageValues = ReadonlySet<string>

/** A shorter value would forbid every second label. */
const valueLengthFrom = 3
/** A longer one is a text, and its words are forbidden one by one nowhere. */
const valueLengthAtMost = 120

const labelLengthAtMost = 60
const labelWordsAtMost = 6

const values =
  'input:not([type=hidden]):not([type=button]):not([type=submit]):not([type=reset]), textarea, option, td, [role=gridcell], [role=cell], [contenteditable], [title]:not(button):not(a), img[alt], h1, dd, output, time, a[href^="mailto:"], a[href^="tel:"], a[href^="http"]'

/** Collects what fields hold, cells show, records are called and titles say, folded. */
export function readValues(document: Document, page: PageReading): PageValues {
  const found = new Set<string>()
  const add = (text: string | null): void => {
    const folded = foldValue(text ?? '')
    if (folded.length >= valueLengthFrom && folded.length <= valueLengthAtMost) found.add(folded)
  }
  for (const root of page.roots) {
    for (const element of root.querySelectorAll(values)) {
      add(element.textContent)
      add(element.getAttribute('alt'))
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) add(element.value)
    }
  }
  for (const facts of page.outline.elements) if (facts.isRecord) add(facts.name)
  for (const part of document.title.split(/\s[|–—·-]\s/u)) add(part)
  return found
}

/** Whether a text or an identifier holds one of the values, whatever separates their words. */
export function holdsValue(text: string, values: PageValues): boolean {
  const folded = ` ${foldValue(text)} `
  const words = folded.trim().split(' ')
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
export function isLabel(facts: ElementFacts<Element>, values: PageValues): boolean {
  const { kind, name, isRecord, target } = facts
  if (kind === 'text' || kind === 'heading' || isRecord || name === '') return false
  if (name.length > labelLengthAtMost || name.split(' ').length > labelWordsAtMost) return false
  if (/[\d@]/.test(name) || holdsValue(name, values)) return false
  return findClosest(target, (one) => isOfRecords(one)) === undefined
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
