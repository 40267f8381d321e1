import type { ByteReader } from './byte-reader.ts'

/** A stretch of bytes. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Deeper, or more at one level, is no file that was made to be shown. */
const boxesAtMost = 1_000

/**
 * The contents of the boxes at a path of names, in a file made of boxes (ISO/IEC 14496-12, 4.2), as MP4 and AVIF are. A
 * box that says it is longer than what it is in ends there.
 */
export function findBoxes(bytes: ByteReader, path: readonly string[], within?: Span): readonly Span[] {
  const [name, ...rest] = path
  const span = within ?? { from: 0, to: bytes.length }
  if (name === undefined) return [span]
  return listBoxes(bytes, span)
    .filter((box) => box.name === name)
    .flatMap(({ from, to }) => findBoxes(bytes, rest, { from: name === 'meta' ? from + 4 : from, to }))
}

function listBoxes(bytes: ByteReader, { from, to }: Span): readonly (Span & { readonly name: string })[] {
  const boxes: (Span & { readonly name: string })[] = []
  let at = from
  while (at + 8 <= to && boxes.length < boxesAtMost) {
    const said = bytes.u32(at)
    const isLarge = said === 1
    const head = isLarge ? 16 : 8
    // Zero: up to the end.
    const length = isLarge ? bytes.u32(at + 8) * 2 ** 32 + bytes.u32(at + 12) : said === 0 ? to - at : said
    if (length < head) break
    boxes.push({ name: bytes.letters(at + 4, 4), from: at + head, to: Math.min(to, at + length) })
    at += length
  }
  return boxes
}
