import { cards } from './record-cards.ts'
import type { ElementKind } from '../../core/anchor.ts'
import type { ElementFacts } from '../../core/anchoring/outline.ts'
import { foldCounts, foldText, noToken, toToken, toWordTokens } from '../../core/anchoring/tokens.ts'
import { isCaption, readBefore } from './caption.ts'
import { readRole } from './element-kind.ts'
import { isTabOfOneRecord, leadsToRecord, readIcon, readLeads, readMarks } from './element-marks.ts'
import { readHint, readName } from './element-name.ts'
import { PageMemo, type Labels } from './labels.ts'
import { offersRecord, saysAddress } from './of-record.ts'
import { closestComposed, findComposedParent } from './roots.ts'
import { isInDataRow, isInRecordList } from './rows.ts'

const aroundLevels = 8
const aroundAtMost = 10
const classesAtMost = 10

/** Classes that say how an element is at the moment, or that a build tool drew by lot. */
const passingClass = /\d{3,}|^css-|active|selected|focus|disabled/

/** What is read off one element, each thing when it is asked for first. It holds until the element changes. */
export class PageElement implements ElementFacts<Element> {
  readonly target: Element
  readonly kind: ElementKind
  readonly role: string
  readonly #memo: PageMemo
  #name: string | undefined
  #text: string | undefined
  #textToken: string | undefined
  #hint: string | undefined
  #hintToken: string | undefined
  #captionToken: string | undefined
  #shape: string | undefined
  #shapeToken: string | undefined
  #marks: readonly string[] | undefined
  #markToken: string | undefined
  #words: readonly string[] | undefined
  #leads: string | undefined
  #leadsToken: string | undefined
  #icon: string | undefined
  #isRecord: boolean | undefined
  #isInRow: boolean | undefined
  #around: readonly string[] | undefined
  #classes: readonly string[] | undefined
  #form: string | undefined

  constructor(target: Element, kind: ElementKind, memo = new PageMemo()) {
    this.#memo = memo
    this.target = target
    this.kind = kind
    this.role = readRole(target)
  }
  get name(): string {
    return (this.#name ??= readName(this.target, this.#memo.labels, this.kind))
  }
  get text(): string {
    return (this.#text ??= this.isRecord ? '' : foldCounts(this.name))
  }
  get textToken(): string {
    return (this.#textToken ??= toToken(this.text))
  }
  get words(): readonly string[] {
    return (this.#words ??= toWordTokens(this.text))
  }
  get hint(): string {
    return (this.#hint ??=
      this.isRecord || this.kind === 'text' ? '' : foldCounts(readHint(this.target, this.name)))
  }
  get hintToken(): string {
    return (this.#hintToken ??= toToken(this.hint))
  }
  get captionToken(): string {
    return (this.#captionToken ??=
      this.kind === 'field' && this.name === ''
        ? toToken(foldCounts(foldText(readBefore(this.target))))
        : noToken)
  }
  get shape(): string {
    return (this.#shape ??= readShape(this.target, this.role))
  }
  get shapeToken(): string {
    return (this.#shapeToken ??= toToken(this.#describeLooks()).slice(1))
  }
  get marks(): readonly string[] {
    return (this.#marks ??= this.#readMarks())
  }
  get markToken(): string {
    return (this.#markToken ??= toToken(this.#joinMarks()))
  }
  get leads(): string {
    return (this.#leads ??= readLeads(this.target))
  }
  get leadsToken(): string {
    return (this.#leadsToken ??= toToken(this.leads))
  }
  get address(): string {
    return this.target.getAttribute('href') ?? ''
  }
  get icon(): string {
    return (this.#icon ??= readIcon(this.target))
  }
  get isRecord(): boolean {
    return (this.#isRecord ??=
      (leadsToRecord(this.leads) && !isTabOfOneRecord(this.target)) ||
      this.#isInDataRow() ||
      (this.kind === 'heading' && this.#memo.titles.isOfRecord(this.target)) ||
      (this.role === 'button' && this.target.matches(cards)) ||
      offersRecord(this.target, this.#memo.labels) ||
      saysAddress(this) ||
      (this.kind === 'text' && isValue(this.target, this.#memo.labels)))
  }
  get isInRow(): boolean {
    return (this.#isInRow ??= this.#isInDataRow() || isInRecordList(this.target, this))
  }
  get landmark(): string {
    return this.#memo.surroundings.of(this.target).landmark
  }
  get isInDialog(): boolean {
    return this.#memo.surroundings.of(this.target).isInDialog
  }
  get around(): readonly string[] {
    return (this.#around ??= readAround(this.target, this.#memo))
  }
  get path(): string {
    return this.#memo.surroundings.around(this.target).path
  }
  get classes(): readonly string[] {
    return (this.#classes ??= readClasses(this.target, this.#memo.classes))
  }
  get form(): string {
    return (this.#form ??= toToken(
      this.shape + this.landmark + this.#memo.surroundings.around(this.target).nearPath,
    ))
  }
  #isInDataRow(): boolean {
    const { surroundings, headed } = this.#memo
    return this.kind !== 'column' && isInDataRow(surroundings.of(this.target), headed)
  }
  #readMarks(): readonly string[] {
    if (this.kind === 'field') return readFieldMarks(this.target, this.#memo)
    const own = readMarks(this.target, this.#memo.dynamicAttributes)
    if (this.kind !== 'label' || this.isRecord) return own
    return [...readControlOf(this.target, this.#memo), ...own]
  }
  #describeLooks(): string {
    return `${this.shape}${this.icon === '' ? '' : '+i'}${this.name === '' ? '' : '+t'}`
  }
  #joinMarks(): string {
    // An id goes with a design, in which the CRM's own name stays.
    const named = this.marks.filter((mark) => !mark.startsWith('id='))
    const all = (named.length > 0 ? named : this.marks).join('|')
    return all === '' && this.leads !== '' ? `href=${this.leads}` : all
  }
}

const valueParts = 'dd, output, time, td, [role=gridcell], [role=cell]'

// What stands in the place of a value, or beside the label of one; that may have a caption beside it as well.
function isValue(text: Element, labels: Labels): boolean {
  if (closestComposed(text, valueParts) !== undefined) return true
  return labels.near(text) !== undefined && !isCaption(text)
}

// Kept, because its label is called after it.
function readFieldMarks(field: Element, { marks: known, dynamicAttributes }: PageMemo): readonly string[] {
  const marks = known.get(field) ?? readMarks(field, dynamicAttributes)
  known.set(field, marks)
  return marks
}

/** Of what a control is called, what does not go with a design. */
const lasting = /^(?:choice|name|col-id|field-label|formcontrolname|data-.+)=(?<call>.+)$/

// A label says the same in no two languages, and is tied to a control that is called the same in all of them. One that says
// nothing draws the control anew, as a switch of Bootstrap's, and would stand in for the label that is gone.
function readControlOf(label: Element, memo: PageMemo): readonly string[] {
  const control = memo.labels.controlOf(label)
  if (control === undefined || !/\S/.test(label.textContent ?? '')) return []
  const calls = readFieldMarks(control, memo).map((mark) => lasting.exec(mark)?.groups?.['call'])
  const call = calls.find((one) => one !== undefined)
  return call === undefined ? [] : [`for=${call}`]
}

function readShape(element: Element, role: string): string {
  const { localName } = element
  const hasType = localName === 'input' || localName === 'button'
  return `${localName}|${role}|${hasType ? readType(element) : ''}`
}

// A word of the standard's; what else stands there may be anything.
function readType(element: Element): string {
  const type = element.getAttribute('type') ?? ''
  return /^[a-z-]{1,20}$/.test(type) ? type : ''
}

function readClasses(element: Element, known: Map<string, readonly string[]>): readonly string[] {
  const written = element.getAttribute('class')
  if (written === null) return []
  const tokens =
    known.get(written) ??
    [...element.classList]
      .filter((name) => !passingClass.test(name))
      .slice(0, classesAtMost)
      .map(toToken)
  known.set(written, tokens)
  return tokens
}

function readAround(element: Element, { around: known, dynamicAttributes }: PageMemo): string[] {
  const around: string[] = []
  let at = findComposedParent(element)
  for (let level = 0; at !== undefined && level < aroundLevels && at.localName !== 'body'; level++) {
    const tokens = known.get(at) ?? readCalls(at, dynamicAttributes).map(toToken)
    known.set(at, tokens)
    around.push(...tokens)
    at = findComposedParent(at)
  }
  return around.slice(0, aroundAtMost)
}

function readCalls(element: Element, dynamicAttributes: readonly string[]): string[] {
  const calls = readMarks(element, dynamicAttributes)
  const role = element.getAttribute('role')
  if (role !== null && role !== '') calls.push(`role=${role}`)
  if (element.localName.includes('-')) calls.push(element.localName)
  return calls
}
