import { isInFrame, type ElementFacts } from '../../core/anchoring/outline.ts'
import { foldText } from '../../core/anchoring/tokens.ts'
import { isOfCrm, looksLikeName } from '../../core/redaction/looks-like-name.ts'
import { boxes, readCaption } from './caption.ts'
import type { Labels } from './labels.ts'
import { readLine } from './line.ts'
import { closestComposed, findComposedParent } from './roots.ts'

// Who is signed in stands in the frame of every page, on a button that is like any other.
const ofPerson = /(?:^|[^a-z])(?:user|profile|avatar|persona|people|me)(?:[^a-z]|$)/i
const personLevels = 4

const sets =
  'nav, [role=navigation], [role=menu], [role=menubar], [role=tablist], [role=toolbar], header, footer'

/**
 * True of a control that likely says what a record or a person is called: it is written like a name or its label ends
 * in one ("Edit Jane Doe"), it stands where CRMs show who is signed in, leads to an address of that name, or stands
 * beside the label of a value and says none of the words of CRMs and their buttons.
 */
export function saysRecord(facts: ElementFacts<Element>, labels: Labels): boolean {
  const { kind, target } = facts
  if (kind !== 'action') return false
  const said = readLine(target)
  if (looksLikeName(said) || isOfPerson(target) || leadsToItsName(facts)) return true
  if (foldText(said) !== facts.name && namesSomebody(readStated(target))) return true
  if (isOfSet(facts) || said.split(' ').some(isOfCrm)) return false
  return said !== '' && labels.near(target) !== undefined
}

/**
 * True of a radio button, or of its label, that is written like a name: the choices may be the CRM's, or its records, as
 * where two of them are merged. `He/Him` is none.
 */
export function offersRecord(target: Element, labels: Labels): boolean {
  if (target instanceof HTMLLabelElement)
    return target.control?.matches('[type=radio]') === true && isRecordName(readLine(target))
  if (!target.matches('[type=radio], [role=radio]')) return false
  const [own] = labels.of(target)
  return isRecordName(own === undefined ? readCaption(target) : readLine(own))
}

const address = /\S@\S+\.\S/

/** True of what is called by somebody's mail address. What stands in an empty field shows only how one is written. */
export function saysAddress({
  kind,
  name,
  target,
}: Pick<ElementFacts<Element>, 'kind' | 'name' | 'target'>): boolean {
  return address.test(name) && (kind !== 'field' || target.matches(boxes))
}

// What the person does may stand behind: `Jane Doe - Sales Manager`, `Jane Doe (Sales)`.
function isRecordName(said: string): boolean {
  return !said.includes('/') && [said, ...said.split(/\s[-–—|·]\s|[,;:(]/)].some(looksLikeName)
}

function readStated(control: Element): string {
  return control.getAttribute('aria-label') ?? control.getAttribute('title') ?? ''
}

// Behind what the button does.
function namesSomebody(label: string): boolean {
  const words = label.split(/\s+/)
  const from = words.findIndex((word) => !isOfCrm(word))
  return from >= 0 && looksLikeName(words.slice(from).join(' '))
}

/** Whether it is one of the menus and bars of a CRM, which hold its own words. */
export function isOfSet(facts: ElementFacts<Element>): boolean {
  return isInFrame(facts) || closestComposed(facts.target, sets) !== undefined
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
