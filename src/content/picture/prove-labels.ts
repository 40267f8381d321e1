import type { ElementFacts } from '../../core/anchoring/outline.ts'
import { foldText } from '../../core/anchoring/tokens.ts'
import { redactSeenNames } from '../../core/redaction/redact-seen-names.ts'
import type { PageReading } from '../anchoring/read-page.ts'
import { findComposedParent } from '../anchoring/roots.ts'
import { isLabel, readValues } from '../anchoring/static-text.ts'
import { readSeenOnPage } from '../overlay/seen-on-page.ts'
import { mayHoldRecord } from './may-hold-record.ts'

/** How far up from a text the control is looked for that it is the label of. */
const levelsAtMost = 8

const choices = new Set(['checkbox', 'radio', 'switch', 'listbox'])

/** Whether what stands in an element is a label of the CRM's own and may be read in a picture; false when in doubt. */
export type ProveLabel = (text: string, element: Element) => boolean

/**
 * Proves labels by what anchors may keep (the name of a control that is no value of the page, holds no figure and belongs
 * to no record), by where controls show records all the same, and by the names that the page shows, none of which may be
 * a part of it.
 */
export function createLabelProof(document: Document, page: PageReading): ProveLabel {
  const values = readValues(document, page)
  const seen = readSeenOnPage(document)
  const { elements } = page.outline
  const isProven = (facts: ElementFacts<Element>): boolean => isLabel(facts, values, page.memo.labels)
  // Of a choice the name may be that of one of its people.
  const fieldNames = new Set(
    elements.flatMap((facts) =>
      facts.kind === 'field' && !choices.has(facts.role) && isProven(facts) ? foldText(facts.name) : [],
    ),
  )
  const known = new Map<Element, boolean>()
  const nameless = new Map<string, boolean>()
  const isOfControl = (control: Element, text: string): boolean => {
    const facts = page.memo.facts.get(control)
    if (facts === undefined || facts.kind === 'field') return false
    if (foldText(text) !== foldText(facts.name)) return false
    const isOwn = known.get(control) ?? (isProven(facts) && !mayHoldRecord(facts, page.memo.labels))
    known.set(control, isOwn)
    return isOwn
  }
  return (text, element) => {
    const control = findControl(element, page)
    const isKnown = (control !== undefined && isOfControl(control, text)) || fieldNames.has(foldText(text))
    if (!isKnown) return false
    const isNameless = nameless.get(text) ?? redactSeenNames(text, seen).text === text
    nameless.set(text, isNameless)
    return isNameless
  }
}

function findControl(element: Element, { memo }: PageReading): Element | undefined {
  let at: Element | undefined = element
  for (let level = 0; at !== undefined && level < levelsAtMost; level++) {
    if (memo.facts.has(at)) return at
    at = findComposedParent(at)
  }
  return undefined
}
