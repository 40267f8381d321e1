import type { Trace } from '../anchor.ts'
import { findSlots, type Slots } from './alignment.ts'
import { unpackNeighbours, type Neighbour } from './neighbours.ts'
import { kindCodes, type Outline } from './outline.ts'
import { mix, type Survival } from './survival.ts'
import { noToken } from './tokens.ts'

/** Where on the page the remembered neighbours leave room for the element. */
export function alignNeighbours(trace: Trace, outline: Outline<unknown>, survival: Survival): Slots {
  const before = unpackNeighbours(trace.before)
  const after = unpackNeighbours(trace.after)
  const rows = [...before, ...after].map((neighbour) => createRow(neighbour, outline, survival))
  const { codes } = outline
  return findSlots({
    before: before.length,
    after: after.length,
    length: outline.slots.length,
    agree(at, entry) {
      const row = rows[at]
      const from = entry * 4
      if (row === undefined || codes[from] !== row.kind) return 0
      const shape = codes[from + 1] === row.shape ? row.shapeAgrees : row.shapeDiffers
      const marks = codes[from + 2] ?? 0
      const text = codes[from + 3] ?? 0
      const sameText = text === row.text && text !== 0
      const byText = sameText ? row.textAgrees : oneSided(text, row.text, row.textDiffers, 0.4)
      if (marks !== row.mark || marks === 0)
        return row.base * shape * byText * oneSided(marks, row.mark, row.markDiffers, row.markOneSided)
      // A field's name and its label say the same thing twice.
      return row.base * shape * byText * (sameText ? Math.min(3, row.markAgrees) : row.markAgrees)
    },
  })
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
  const kind = Object.entries(kindCodes).find(([name]) => name === neighbour.kind)?.[1] ?? -1
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
