import { elementKinds, type Trace } from '../anchor.ts'
import { findSlots, type Slots } from './alignment.ts'
import { packNeighbour, unpackNeighbours, type Neighbour } from './neighbours.ts'
import type { Outline } from './outline.ts'
import { mix, type Survival } from './survival.ts'
import { noToken } from './tokens.ts'

const tablesOfOutlines = new WeakMap<Outline<unknown>, Map<string, Float64Array>>()

/** Where on the page the remembered neighbours leave room for the element. */
export function alignNeighbours(trace: Trace, outline: Outline<unknown>, survival: Survival): Slots {
  const known = tablesOfOutlines.get(outline) ?? new Map<string, Float64Array>()
  tablesOfOutlines.set(outline, known)
  const { text, mark, shape, marks } = survival
  const suffix = `${text} ${mark} ${shape} ${marks}`
  // Anchors of one page share neighbours.
  const tableOf = (neighbour: Neighbour): Float64Array => {
    const key = packNeighbour(neighbour) + suffix
    const table = known.get(key) ?? createTable(createRow(neighbour, outline, survival), outline)
    known.set(key, table)
    return table
  }
  return findSlots({
    before: unpackNeighbours(trace.before).map(tableOf),
    after: unpackNeighbours(trace.after).map(tableOf),
    classOf: outline.classOf,
  })
}

// For each class of slots how much likelier than by chance the neighbour is one of them.
function createTable(row: Row, { classCodes }: Outline<unknown>): Float64Array {
  return Float64Array.from({ length: classCodes.length / 4 }, (_, at) => agree(row, classCodes, at * 4))
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
