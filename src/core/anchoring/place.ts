import { elementKinds, type Trace } from '../anchor.ts'
import { align, findSupport, type Slots, type Table } from './alignment.ts'
import { unknownNeighbour, unpackNeighbour, type Neighbour } from './neighbours.ts'
import { isInFrame, type Outline, type Placed } from './outline.ts'
import type { Strip } from './remembered-page.ts'
import { mix, type Survival } from './survival.ts'
import { noToken } from './tokens.ts'

/** What came of looking for a strip on a page. */
export interface PlacedStrip {
  /** For each trace that was asked for, where on the page the rest of the strip leaves room for it. */
  readonly slots: ReadonlyMap<Trace, Slots>
  /** By how much likelier it is on this page than on another one with the same frame, as a natural logarithm. */
  readonly support: number
}

/** What is asked of a strip. */
export interface StripQuery {
  readonly asked: readonly Trace[]
  /** What was found at a glance: no other entry of the strip is there. */
  readonly pins: ReadonlyMap<Trace, Placed<unknown>>
  /** What `listFramed` answered. */
  readonly framed: Int32Array
  /** What `createTableMaker` answered: the strips of a page have much in common. */
  readonly tableOf: (entry: string) => Table
}

/** The classes of what stands in the CRM's frame, in the order of the page. */
export function listFramed({ slots, classOf }: Outline<unknown>): Int32Array {
  return Int32Array.from(
    slots.filter(({ facts }) => isInFrame(facts)),
    ({ at }) => classOf[at] ?? 0,
  )
}

/** Aligns a strip with a page, yielding every now and then. */
export function* placeStrip(
  { entries, places }: Strip,
  { asked, pins, framed, tableOf }: StripQuery,
  outline: Outline<unknown>,
): Generator<undefined, PlacedStrip> {
  const tables = yield* createTables(entries, tableOf)
  const at = [...new Set(asked.map((trace) => places.get(trace) ?? -1))].toSorted((one, other) => one - other)
  const pinned = pinDown(
    tables,
    outline,
    [...pins].map(([trace, placed]) => [places.get(trace), placed]),
  )
  const whole = yield* align({ ...pinned, asked: at })
  const inFrame = yield* findSupport({ tables, classOf: framed })
  const found = asked.map((trace): [Trace, Slots | undefined] => [
    trace,
    whole.slots[at.indexOf(places.get(trace) ?? -1)],
  ])
  return {
    slots: new Map(found.flatMap(([trace, slots]) => (slots === undefined ? [] : [[trace, slots]]))),
    support: whole.support - inFrame,
  }
}

// A slot that is pinned down is of a class of its own, which is nothing but what was found there.
function pinDown(
  tables: readonly Table[],
  { classOf, classCodes }: Outline<unknown>,
  pins: readonly (readonly [number | undefined, Placed<unknown>])[],
): { readonly tables: readonly Table[]; readonly classOf: Int32Array } {
  const classes = classCodes.length / codesOfClass
  const pinnedClasses = classOf.slice()
  const all = [...tables]
  const nothing = new Float64Array(classes + pins.length)
  for (const [index, [entry, { at }]] of pins.entries()) {
    pinnedClasses[at] = classes + index
    const table = entry === undefined ? undefined : tables[entry]
    if (entry === undefined || table === undefined) continue
    const ratio = Math.max(1, readRatio(table, classOf[at] ?? 0))
    all[entry] = { common: nothing, own: [[classes + index, ratio]] }
  }
  return { tables: all, classOf: pinnedClasses }
}

function readRatio({ common, own }: Table, wanted: number): number {
  return own.find(([at]) => at === wanted)?.[1] ?? common[wanted] ?? 0
}

const codesOfClass = 4

/** After how many tables whoever makes them may be interrupted. */
const batchSize = 16

function* createTables(
  entries: readonly string[],
  tableOf: StripQuery['tableOf'],
): Generator<undefined, readonly Table[]> {
  const tables: Table[] = []
  for (const [at, entry] of entries.entries()) {
    tables.push(tableOf(entry))
    if (at % batchSize === 0) yield
  }
  return tables
}

/**
 * Answers for an entry, by class of slots, how much likelier than by chance it is one of them; it is none of those that
 * are pinned down, which come last. Most classes have neither its marks nor its label: for those, all entries of its shape
 * are alike.
 */
export function createTableMaker(
  outline: Outline<unknown>,
  survival: Survival,
  pinned: number,
): (entry: string) => Table {
  const { classCodes } = outline
  const classes = classCodes.length / codesOfClass
  const byMark = groupClasses(classCodes, 2)
  const byText = groupClasses(classCodes, 3)
  const strangers = new Map<string, Float64Array>()
  const create = (entry: string): Table => {
    if (entry === unknownNeighbour)
      return { common: new Float64Array(classes + pinned).fill(1, 0, classes), own: [] }
    const row = createRow(unpackNeighbour(entry), outline, survival)
    // Like nothing that the page has, or nothing.
    const mark = row.mark === 0 ? 0 : -1
    const text = row.text === 0 ? 0 : -1
    const key = `${row.kind} ${row.shape} ${mark} ${text}`
    let common = strangers.get(key)
    if (common === undefined) {
      common = new Float64Array(classes + pinned)
      const stranger = { ...row, mark, text }
      // Not `Float64Array.from`, which is several times as slow.
      for (let at = 0; at < classes; at++) common[at] = agree(stranger, classCodes, at * codesOfClass)
      strangers.set(key, common)
    }
    const akin = [...(byMark.get(row.mark) ?? []), ...(byText.get(row.text) ?? [])]
    return { common, own: akin.map((at) => [at, agree(row, classCodes, at * codesOfClass)]) }
  }
  const known = new Map<string, Table>()
  return (entry) => {
    const table = known.get(entry) ?? create(entry)
    known.set(entry, table)
    return table
  }
}

// The classes by one of their codes, where they have one.
function groupClasses(codes: readonly number[], which: number): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>()
  for (let at = 0; at < codes.length / codesOfClass; at++) {
    const code = codes[at * codesOfClass + which] ?? 0
    if (code === 0) continue
    const known = groups.get(code)
    if (known === undefined) groups.set(code, [at])
    else known.push(at)
  }
  return groups
}

function agree(row: Row, codes: readonly number[], from: number): number {
  if (codes[from] !== row.kind) return 0
  const shape = codes[from + 1] === row.shape ? row.shapeAgrees : row.shapeDiffers
  const marks = codes[from + 2] ?? 0
  const text = codes[from + 3] ?? 0
  const sameText = text === row.text && text !== 0
  const byText = sameText ? row.textAgrees : oneSided(text, row.text, row.textDiffers, 0.4)
  if (marks !== row.mark || marks === 0)
    return row.base * shape * byText * oneSided(marks, row.mark, row.markDiffers, row.markOneSided)
  // A field's name and its label say the same thing twice.
  return row.base * shape * byText * (sameText ? Math.min(3, row.markAgrees) : row.markAgrees)
}

function oneSided(code: number, other: number, differs: number, isOneSided: number): number {
  if (code === 0 && other === 0) return 1
  return code === 0 || other === 0 ? isOneSided : differs
}

interface Row {
  readonly kind: number
  readonly shape: number
  readonly mark: number
  readonly text: number
  readonly base: number
  readonly shapeAgrees: number
  readonly shapeDiffers: number
  readonly markAgrees: number
  readonly markDiffers: number
  readonly markOneSided: number
  readonly textAgrees: number
  readonly textDiffers: number
}

// Everything that does not depend on the entry, once for each neighbour.
function createRow(neighbour: Neighbour, outline: Outline<unknown>, survival: Survival): Row {
  const share = survival.share
  const ofKind = share('kind', neighbour.kind)
  const kind = neighbour.kind === '' ? -1 : elementKinds.indexOf(neighbour.kind)
  return {
    kind,
    shape: outline.code(neighbour.shape),
    mark: neighbour.mark === noToken ? 0 : outline.code(neighbour.mark),
    text: neighbour.text === noToken ? 0 : outline.code(neighbour.text),
    base: Math.min(8, 0.97 / ofKind),
    shapeAgrees: Math.min(6, survival.shape / Math.min(1, share('shapeToken', neighbour.shape) / ofKind)),
    shapeDiffers: 1 - survival.shape,
    markAgrees: survival.mark / share('marks', neighbour.mark),
    markDiffers: 1 - survival.mark,
    markOneSided: mix(0.9, 0.4, survival.marks),
    textAgrees: survival.text / share('text', neighbour.text),
    textDiffers: 1 - survival.text,
  }
}
