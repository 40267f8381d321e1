import type { ElementKind, Row } from '../anchor.ts'
import { createRows } from './row.ts'
import { noToken } from './tokens.ts'

/** What was read off one element of a page. Reading may be put off until it is asked for. */
export interface ElementFacts<Target> {
  readonly target: Target
  readonly kind: ElementKind
  /** The ARIA role; empty when it has none. */
  readonly role: string
  /** Tag, role and type, between bars. */
  readonly shape: string
  /** The shape, and whether it has an icon and a text: two letters. */
  readonly shapeToken: string
  /** Its name as it stands, folded; empty when it has none. */
  readonly name: string
  /** Its name without counts; empty when it has none and when what it says belongs to a record. */
  readonly text: string
  readonly textToken: string
  /** `attribute=value` of what the CRM itself calls it. */
  readonly marks: readonly string[]
  /** One token of all marks, or of where it leads. */
  readonly markToken: string
  /** Where it leads, without ids of records; empty when nowhere. */
  readonly leads: string
  readonly icon: string
  /** It says or leads to something of one record, not of the CRM. */
  readonly isRecord: boolean
  readonly landmark: string
  /** Tokens of what the CRM calls the elements around it. */
  readonly around: readonly string[]
  readonly path: string
  /** Tokens of its classes. */
  readonly classes: readonly string[]
  /** Token of its shape, landmark and nearest ancestors. */
  readonly form: string
}

/** An element in its place on the page. */
export interface Placed<Target> {
  readonly facts: ElementFacts<Target>
  /** The how-manieth it is. */
  readonly at: number
  /** Token of the heading that it stands under. */
  readonly heading: string
  /** How many alike elements of a list share the slot. */
  readonly repeats: number
}

/** The frequencies and the order of everything on a page that a person can use or find their way by. */
export interface Outline<Target> {
  readonly elements: readonly ElementFacts<Target>[]
  /** The elements in their places; a list of records takes one. */
  readonly slots: readonly Placed<Target>[]
  /** How often something is on the page. */
  count(what: Counted, value: string): number
  /** The slots that have it. */
  find(what: Counted, value: string): readonly Placed<Target>[]
  /** The place of a slot among those that are built alike and stand under the same heading. */
  row(placed: Placed<Target>): Row
  /** The number that the outline gave to a token; -1 when it is not on the page. */
  code(token: string): number
  /** For each slot the codes of what it is, in the order kind, shape, marks, text. */
  readonly codes: Int32Array
  /** The tokens of the page, and of what is not the CRM's frame. */
  readonly texts: TokenSets
  readonly marks: TokenSets
  readonly forms: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly attributes: ReadonlySet<string>
}

/** What is counted. */
export type Counted = 'kind' | 'shape' | 'shapeToken' | 'text' | 'marks' | 'mark' | 'leads' | 'icon'

/** Tokens of the whole page, and of its part without navigation, header and footer. */
export interface TokenSets {
  readonly all: ReadonlySet<string>
  readonly main: ReadonlySet<string>
}

const frames = new Set(['nav', 'header', 'banner', 'navigation', 'footer', 'contentinfo'])

/** From how many alike entries in a row on they are a list, whose members have no place of their own. */
const listFrom = 4

/** The numbers of the kinds in `codes`. */
export const kindCodes: Readonly<Record<ElementKind, number>> = {
  action: 0,
  field: 1,
  label: 2,
  heading: 3,
  column: 4,
  text: 5,
}

/** Makes the outline of a page from its elements in the order of the page. */
export function createOutline<Target>(elements: readonly ElementFacts<Target>[]): Outline<Target> {
  const slots = placeAll(elements)
  const having = new Map<string, Placed<Target>[]>()
  const codesByToken = new Map<string, number>([[noToken, 0]])
  const codes = new Int32Array(slots.length * 4)
  const texts = { all: new Set<string>(), main: new Set<string>() }
  const marks = { all: new Set<string>(), main: new Set<string>() }
  const forms = new Set<string>()
  const classes = new Set<string>()
  const attributes = new Set<string>()
  const find = (what: Counted, value: string): readonly Placed<Target>[] =>
    having.get(`${what}:${value}`) ?? []
  const list = (what: Counted, value: string, slot: Placed<Target>): void => {
    const known = having.get(`${what}:${value}`)
    if (known === undefined) having.set(`${what}:${value}`, [slot])
    else known.push(slot)
  }
  const code = (token: string): number => {
    const known = codesByToken.get(token)
    if (known !== undefined) return known
    codesByToken.set(token, codesByToken.size)
    return codesByToken.size - 1
  }
  const collect = (sets: { all: Set<string>; main: Set<string> }, token: string, isFrame: boolean): void => {
    if (token === noToken) return
    sets.all.add(token)
    if (!isFrame) sets.main.add(token)
  }
  for (const [at, slot] of slots.entries()) {
    const { facts } = slot
    const isFrame = frames.has(facts.landmark)
    list('kind', facts.kind, slot)
    list('shape', facts.shape, slot)
    list('shapeToken', facts.shapeToken, slot)
    list('text', facts.textToken, slot)
    list('marks', facts.markToken, slot)
    if (facts.icon !== '') list('icon', facts.icon, slot)
    if (facts.leads !== '') list('leads', facts.leads, slot)
    for (const mark of facts.marks) {
      list('mark', mark, slot)
      attributes.add(attributeOf(mark))
    }
    for (const name of facts.classes) classes.add(name)
    forms.add(facts.form)
    collect(texts, readLabelToken(facts), isFrame)
    collect(marks, facts.markToken, isFrame)
    codes.set(
      [kindCodes[facts.kind], code(facts.shapeToken), code(facts.markToken), code(readLabelToken(facts))],
      at * 4,
    )
  }
  return {
    elements,
    slots,
    count: (what, value) => find(what, value).length,
    find,
    row: createRows(slots),
    code: (token) => codesByToken.get(token) ?? -1,
    codes,
    texts,
    marks,
    forms,
    classes,
    attributes,
  }
}

/** The token of what an element says as a label; what only stands on a page may be a customer's value. */
export function readLabelToken({ kind, textToken }: ElementFacts<unknown>): string {
  return kind === 'text' ? noToken : textToken
}

/** Whether the element is part of the CRM's frame: what is the same on every page. */
export function isInFrame(facts: ElementFacts<unknown>): boolean {
  return frames.has(facts.landmark)
}

/** The attribute of a mark. */
export function attributeOf(mark: string): string {
  return mark.slice(0, mark.indexOf('='))
}

// A list of records is one entry, however long it is on the day.
function placeAll<Target>(elements: readonly ElementFacts<Target>[]): Placed<Target>[] {
  const slots: Placed<Target>[] = []
  let heading = noToken
  for (let from = 0; from < elements.length;) {
    const [facts] = elements.slice(from, from + 1)
    if (facts === undefined) break
    const run = runLength(elements, from)
    const repeats = run >= listFrom ? run : 1
    slots.push({ facts, at: slots.length, heading, repeats })
    if (facts.kind === 'heading') heading = facts.textToken
    from += repeats
  }
  return slots
}

function runLength(elements: readonly ElementFacts<unknown>[], from: number): number {
  const first = elements[from]
  if (first === undefined || !first.isRecord) return 1
  let to = from + 1
  for (let next = elements[to]; next !== undefined && isAlike(first, next); next = elements[to]) to++
  return to - from
}

function isAlike(one: ElementFacts<unknown>, other: ElementFacts<unknown>): boolean {
  return other.isRecord && other.kind === one.kind && other.markToken === one.markToken
}
