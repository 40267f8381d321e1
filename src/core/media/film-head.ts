import { findBoxes, type Span } from './boxes.ts'
import { readBase64, type ByteReader } from './byte-reader.ts'
import { readBrands } from './picture-head.ts'

/** The size in pixels that a film says it has. */
export interface FilmHead {
  readonly width: number
  readonly height: number
}

/** The size of a film, read from its head. Undefined for what is no film of that kind, or one without a picture. */
export function readFilmHead(kind: 'mp4' | 'webm', base64: string): FilmHead | undefined {
  const bytes = readBase64(base64)
  return findLargest(kind === 'mp4' ? readMp4(bytes) : readWebm(bytes))
}

function findLargest(sizes: readonly FilmHead[]): FilmHead | undefined {
  return sizes.toSorted((one, other) => other.width * other.height - one.width * one.height)[0]
}

const mp4Brands = /^(?:iso.|mp4.|avc1|dash|M4V.|msnv|3gp.|cmf.)$/

// ISO/IEC 14496-12, 8.3.2: a track says its size in the last eight bytes of its head, in 65,536ths. One of sound has none.
function readMp4(bytes: ByteReader): readonly FilmHead[] {
  if (!readBrands(bytes).some((brand) => mp4Brands.test(brand))) return []
  return findBoxes(bytes, ['moov', 'trak', 'tkhd'])
    .map(({ to }) => ({ width: bytes.u16(to - 8), height: bytes.u16(to - 4) }))
    .filter(({ width, height }) => width > 0 && height > 0)
}

// https://www.rfc-editor.org/rfc/rfc8794 (the elements) and https://www.rfc-editor.org/rfc/rfc9559 (their names).
const ids = {
  head: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
} as const

function readWebm(bytes: ByteReader): readonly FilmHead[] {
  const [docType] = findElements(bytes, [ids.head, ids.docType])
  if (docType === undefined || bytes.letters(docType.from, 4) !== 'webm') return []
  return findElements(bytes, [ids.segment, ids.tracks, ids.trackEntry, ids.video]).map((video) => ({
    width: readNumber(bytes, findElements(bytes, [ids.pixelWidth], video)[0]),
    height: readNumber(bytes, findElements(bytes, [ids.pixelHeight], video)[0]),
  }))
}

const elementsAtMost = 1_000

function findElements(bytes: ByteReader, path: readonly number[], within?: Span): readonly Span[] {
  const [id, ...rest] = path
  const { from, to } = within ?? { from: 0, to: bytes.length }
  if (id === undefined) return [{ from, to }]
  const found: Span[] = []
  let at = from
  for (let count = 0; at < to && count < elementsAtMost; count++) {
    const idLength = lengthOfNumber(bytes.u8(at))
    const lengthLength = lengthOfNumber(bytes.u8(at + idLength))
    if (idLength > 4 || lengthLength > 8) break
    const start = at + idLength + lengthLength
    const length = readLength(bytes, at + idLength, lengthLength)
    const end = length === undefined ? to : Math.min(to, start + length)
    if (readNumber(bytes, { from: at, to: at + idLength }) === id) found.push({ from: start, to: end })
    at = end
  }
  return found.flatMap((span) => findElements(bytes, rest, span))
}

/** How many bytes a number has that begins with this one: one more than there are zeros before its first bit. */
function lengthOfNumber(first: number): number {
  return Math.clz32(first) - 23
}

/** Undefined: up to the end. */
function readLength(bytes: ByteReader, at: number, length: number): number | undefined {
  const all = readNumber(bytes, { from: at, to: at + length })
  const value = all - 2 ** (7 * length)
  return value === 2 ** (7 * length) - 1 ? undefined : value
}

function readNumber(bytes: ByteReader, span: Span | undefined): number {
  let number = 0
  for (let at = span?.from ?? 0; at < Math.min(span?.to ?? 0, (span?.from ?? 0) + 8); at++)
    number = number * 256 + bytes.u8(at)
  return number
}
