import { isInFrame, type ElementFacts } from '../../core/anchoring/outline.ts'
import { isOfCrm, looksLikeName } from '../../core/picture/looks-like-name.ts'
import type { Labels } from '../anchoring/labels.ts'
import { closestComposed, findComposedParent } from '../anchoring/roots.ts'
import { isSeenThrough } from './is-seen-through.ts'

// Who is signed in stands in the frame of every page, on a button that is like any other.
const ofPerson = /(?:^|[^a-z])(?:user|profile|avatar|persona|people|me)(?:[^a-z]|$)/i
const personLevels = 4

const sets =
  'nav, [role=navigation], [role=menu], [role=menubar], [role=tablist], [role=toolbar], header, footer'

/**
 * True where a control that says something may say what a record is called, or a person: a button in the place of a
 * value, one that looks like a text, a link that says nowhere where it leads. In doubt it is true.
 */
export function mayHoldRecord(facts: ElementFacts<Element>, labels: Labels): boolean {
  const { kind, target } = facts
  if (kind === 'column') return false
  const said = (target.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  if (kind === 'label') return isOfChoice(target) && looksLikeName(said)
  if (looksLikeName(said) || isOfPerson(target) || leadsToItsName(facts)) return true
  if (isInFrame(facts) || closestComposed(target, sets) !== undefined) return false
  if (facts.role === 'link') return facts.leads === ''
  return target.hasAttribute('aria-haspopup') || labels.near(target) !== undefined || looksLikeText(target)
}

// The choices of a list may be the CRM's, or its people.
function isOfChoice(label: Element): boolean {
  const control = label instanceof HTMLLabelElement ? label.control : null
  return control?.matches('[type=checkbox], [type=radio]') === true
}

function isOfPerson(control: Element): boolean {
  let at: Element | undefined = control
  for (let level = 0; at !== undefined && level < personLevels; level++) {
    const said = ['id', 'class', 'aria-label', 'data-testid', 'title'].map(
      (name) => at?.getAttribute(name) ?? '',
    )
    if (said.some((text) => ofPerson.test(text))) return true
    at = findComposedParent(at)
  }
  return false
}

// `/companies/acme` under "Acme"; `/contacts/create` is the CRM's own.
function leadsToItsName({ name, leads }: ElementFacts<Element>): boolean {
  const segments = leads.split(/[/#?]/).filter((part) => part !== '')
  const last = segments.at(-1)?.toLowerCase().replaceAll(/[-_]/g, ' ')
  return segments.length > 1 && last === name && !name.split(' ').some(isOfCrm)
}

// No surface, no frame and no sign: so values are shown that can be edited in their place.
function looksLikeText(control: Element): boolean {
  if (control.localName === 'input' || control.querySelector('svg, img, i') !== null) return false
  const { backgroundColor, borderTopWidth, borderTopStyle, boxShadow } = getComputedStyle(control)
  const hasSurface = !isSeenThrough(backgroundColor)
  const hasFrame = Number.parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none'
  return !hasSurface && !hasFrame && boxShadow === 'none'
}
