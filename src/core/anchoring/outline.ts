import { elementKinds, type ElementKind, type Row, type Spot } from '../anchor.ts'
import { placeAll } from './lists.ts'
import { packNeighbour } from './neighbours.ts'
import { createRows } from './row.ts'
import { createSpots } from './spot.ts'
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
  /** What it says beside its name, in a hint, folded; empty where that is nothing else, or of a record. */
  readonly hint: string
  readonly hintToken: string
  /** Of a field that nothing surely names, the token of what stands before it. That may be a value: remembered nowhere. */
  readonly captionToken: string
  /** `attribute=value` of what the CRM itself calls it. */
  readonly marks: readonly string[]
  /** One token of all marks, or of where it leads. */
  readonly markToken: string
  /** The tokens of the words of its text, five at most. */
  readonly words: readonly string[]
  /** Where it leads, without ids of records; empty when nowhere. */
  readonly leads: string
  readonly leadsToken: string
  /** The same as it stands on the page, which tells one record from another; remembered nowhere. */
  readonly address: string
  readonly icon: string
  /** It says or leads to something of one record, not of the CRM. */
  readonly isRecord: boolean
  /** It stands in a row of data, or in a list of records. */
  readonly isInRow: boolean
  readonly landmark: string
  readonly isInDialog: boolean
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
  /** The elements in their places; a list of records takes those of one row. */
  readonly slots: readonly Placed<Target>[]
  /** An element in its place: of a list, in that of its like in the first row; undefined for what is none of them. */
  placeOf(target: Target): Placed<Target> | undefined
  /** How often something is on the page. */
  count(what: Counted, value: string): number
  /** The slots that have it. */
  find(what: Counted, value: string): readonly Placed<Target>[]
  /** What is remembered of the slots from one place up to another. */
  keys(from: number, to: number): string
  /** The place of a slot among those that are built alike and stand under the same heading. */
  row(placed: Placed<Target>): Row
  /** The how-manieth of the page and of its section a slot is. */
  spot(placed: Placed<Target>): Spot
  /** The number that the outline gave to a token; -1 when it is not on the page. */
  code(token: string): number
  /** For each slot the number of its class: slots of one class are alike in kind, shape, marks and label. */
  readonly classOf: Int32Array
  /** Four codes for each class: kind, shape, marks, label. */
  readonly classCodes: readonly number[]
  /** The tokens of the page, and of what is not the CRM's frame. */
  readonly texts: TokenSets
  readonly marks: TokenSets
  readonly forms: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  /** With which attributes the CRM names elements, each behind the tag that has it: a button is not expected to have a `name`. */
  readonly attributes: ReadonlySet<string>
}

/** What is counted. */
export type Counted =
  | 'kind'
  | 'shape'
  | 'shapeToken'
  | 'text'
  | 'said'
  | 'hint'
  | 'hinted'
  | 'marks'
  | 'mark'
  | 'leads'
  | 'leadsToken'
  | 'icon'

/** Tokens of the whole page, and of its part without navigation, header and footer. */
export interface TokenSets {
  readonly all: ReadonlySet<string>
  readonly main: ReadonlySet<string>
}

const frames = new Set(['nav', 'header', 'banner', 'navigation', 'footer', 'contentinfo'])

// What is remembered of a slot as a neighbour.
function packSlot(facts: ElementFacts<unknown>, mark: string): string {
  return packNeighbour({ kind: facts.kind, shape: facts.shapeToken, mark, text: readLabelToken(facts) })
}

// The mark of each slot as a neighbour. What several labels are called, as those of two addresses, is nobody's own.
function createMarkReader(slots: readonly Placed<unknown>[]): (facts: ElementFacts<unknown>) => string {
  const seen = new Set<string>()
  const shared = new Set<string>([noToken])
  for (const { facts } of slots) {
    if (facts.kind !== 'label') continue
    if (seen.has(facts.markToken)) shared.add(facts.markToken)
    seen.add(facts.markToken)
  }
  return ({ kind, markToken }) => (kind === 'label' && shared.has(markToken) ? noToken : markToken)
}

/** Makes the outline of a page from its elements in the order of the page. */
export function createOutline<Target>(elements: readonly ElementFacts<Target>[]): Outline<Target> {
  return drain(createOutlineInBatches(elements))
}

/** Runs all steps at once. */
export function drain<Value>(steps: Generator<undefined, Value>): Value {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/** After how many slots whoever makes an outline may be interrupted. */
const batchSize = 16

/** The same, yielding every now and then. */
export function* createOutlineInBatches<Target>(
  elements: readonly ElementFacts<Target>[],
): Generator<undefined, Outline<Target>> {
  const { slots, slotOf } = placeAll(elements)
  yield
  const index = new SlotIndex(slots)
  const readMark = createMarkReader(slots)
  const classes = new SlotClasses(slots.length, readMark)
  const texts = { all: new Set<string>(), main: new Set<string>() }
  const marks = { all: new Set<string>(), main: new Set<string>() }
  const forms = new Set<string>()
  const classTokens = new Set<string>()
  // What has the same classes often has the same list of them.
  const seenClasses = new Set<readonly string[]>()
  const attributes = new Set<string>()
  for (const slot of slots) {
    const { facts } = slot
    const isFrame = isInFrame(facts)
    for (const mark of facts.marks) attributes.add(`${tagOf(facts.shape)} ${attributeOf(mark)}`)
    if (!seenClasses.has(facts.classes)) {
      seenClasses.add(facts.classes)
      for (const name of facts.classes) classTokens.add(name)
    }
    forms.add(facts.form)
    collect(texts, readLabelToken(facts), isFrame)
    collect(texts, facts.hintToken, isFrame)
    collect(marks, facts.markToken, isFrame)
    classes.add(slot)
    if (slot.at % batchSize === 0) yield
  }
  return {
    elements,
    slots,
    placeOf(target) {
      const at = elements.findIndex((one) => one.target === target)
      const [facts, slot] = [elements[at], slots[slotOf[at] ?? -1]]
      return facts === undefined || slot === undefined || slot.facts === facts ? slot : { ...slot, facts }
    },
    count: (what, value) => index.find(what, value).length,
    find: (what, value) => index.find(what, value),
    keys: (from, to) => packAll(slots.slice(Math.max(0, from), to), readMark),
    row: createRows(slots),
    spot: createSpots(slots),
    code: (token) => classes.code(token),
    classOf: classes.classOf,
    classCodes: classes.classCodes,
    texts,
    marks,
    forms,
    classes: classTokens,
    attributes,
  }
}

function packAll(
  slots: readonly Placed<unknown>[],
  readMark: (facts: ElementFacts<unknown>) => string,
): string {
  return slots.map(({ facts }) => packSlot(facts, readMark(facts))).join('')
}

function collect(sets: { all: Set<string>; main: Set<string> }, token: string, isFrame: boolean): void {
  if (token === noToken) return
  sets.all.add(token)
  if (!isFrame) sets.main.add(token)
}

const readers: Readonly<Record<Counted, (facts: ElementFacts<unknown>) => string | readonly string[]>> = {
  kind: ({ kind }) => kind,
  shape: ({ shape }) => shape,
  shapeToken: ({ shapeToken }) => shapeToken,
  text: ({ textToken }) => textToken,
  said: ({ kind, textToken }) => kind + textToken,
  hint: ({ hintToken }) => (hintToken === noToken ? [] : hintToken),
  hinted: ({ kind, textToken, hintToken }) =>
    [textToken, hintToken].filter((token) => token !== noToken).map((token) => kind + token),
  marks: ({ markToken }) => markToken,
  mark: ({ marks }) => marks,
  leads: ({ leads }) => (leads === '' ? [] : leads),
  leadsToken: ({ leadsToken }) => (leadsToken === noToken ? [] : leadsToken),
  icon: ({ icon }) => (icon === '' ? [] : icon),
}

// The slots by everything that is counted, each when it is first asked for.
class SlotIndex<Target> {
  readonly #slots: readonly Placed<Target>[]
  readonly #byValue = new Map<Counted, ReadonlyMap<string, readonly Placed<Target>[]>>()

  constructor(slots: readonly Placed<Target>[]) {
    this.#slots = slots
  }

  find(what: Counted, value: string): readonly Placed<Target>[] {
    let values = this.#byValue.get(what)
    if (values === undefined) {
      values = this.#read(readers[what])
      this.#byValue.set(what, values)
    }
    return values.get(value) ?? []
  }

  #read(read: (typeof readers)[Counted]): ReadonlyMap<string, readonly Placed<Target>[]> {
    const values = new Map<string, Placed<Target>[]>()
    const add = (value: string, slot: Placed<Target>): void => {
      const known = values.get(value)
      if (known === undefined) values.set(value, [slot])
      else known.push(slot)
    }
    for (const slot of this.#slots) {
      const value = read(slot.facts)
      if (typeof value === 'string') add(value, slot)
      else for (const one of value) add(one, slot)
    }
    return values
  }
}

// Numbers in place of tokens, for the alignment, which compares everything with everything.
class SlotClasses {
  readonly classOf: Int32Array
  readonly classCodes: number[] = []
  readonly #codes = new Map<string, number>([[noToken, 0]])
  readonly #classes = new Map<string, number>()
  readonly #readMark: (facts: ElementFacts<unknown>) => string

  constructor(length: number, readMark: (facts: ElementFacts<unknown>) => string) {
    this.classOf = new Int32Array(length)
    this.#readMark = readMark
  }

  code(token: string): number {
    return this.#codes.get(token) ?? -1
  }

  add(slot: Placed<unknown>): void {
    const { facts, at } = slot
    const label = readLabelToken(facts)
    const mark = this.#readMark(facts)
    const key = packSlot(facts, mark)
    let known = this.#classes.get(key)
    if (known === undefined) {
      known = this.#classes.size
      this.#classes.set(key, known)
      this.classCodes.push(
        elementKinds.indexOf(facts.kind),
        this.#number(facts.shapeToken),
        this.#number(mark),
        this.#number(label),
      )
    }
    this.classOf[at] = known
  }

  #number(token: string): number {
    const known = this.#codes.get(token)
    if (known !== undefined) return known
    this.#codes.set(token, this.#codes.size)
    return this.#codes.size - 1
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

/** Whether a landmark is part of the CRM's frame. */
export function isFrame(landmark: string): boolean {
  return frames.has(landmark)
}

/** The tag of a shape. */
export function tagOf(shape: string): string {
  return shape.slice(0, shape.indexOf('|'))
}

/** The attribute of a mark. */
export function attributeOf(mark: string): string {
  return mark.slice(0, mark.indexOf('='))
}
