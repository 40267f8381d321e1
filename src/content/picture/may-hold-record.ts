import type { ElementFacts } from '../../core/anchoring/outline.ts'
import { looksLikeName } from '../../core/redaction/looks-like-name.ts'
import type { Labels } from '../anchoring/labels.ts'
import { readLine } from '../anchoring/line.ts'
import { isOfSet, saysRecord } from '../anchoring/of-record.ts'
import { isSeenThrough } from './is-seen-through.ts'

/**
 * True where a control that says something may say what a record is called, or a person: a button in the place of a
 * value, one that looks like a text, a link that says nowhere where it leads. In doubt it is true.
 */
export function mayHoldRecord(facts: ElementFacts<Element>, labels: Labels): boolean {
  const { kind, target } = facts
  if (kind === 'column') return false
  if (kind === 'label') return isOfChoice(target) && looksLikeName(readLine(target))
  if (saysRecord(facts, labels)) return true
  if (isOfSet(facts)) return false
  if (facts.role === 'link') return facts.leads === ''
  return target.hasAttribute('aria-haspopup') || labels.near(target) !== undefined || looksLikeText(target)
}

// The choices of a list may be the CRM's, or its people.
function isOfChoice(label: Element): boolean {
  const control = label instanceof HTMLLabelElement ? label.control : null
  return control?.matches('[type=checkbox], [type=radio]') === true
}

// No surface, no frame and no sign: so values are shown that can be edited in their place.
function looksLikeText(control: Element): boolean {
  if (control.localName === 'input' || control.querySelector('svg, img, i') !== null) return false
  const { backgroundColor, borderTopWidth, borderTopStyle, boxShadow } = getComputedStyle(control)
  const hasSurface = !isSeenThrough(backgroundColor)
  const hasFrame = Number.parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none'
  return !hasSurface && !hasFrame && boxShadow === 'none'
}
