import { findBoxes } from './boxes.ts'
import { readBase64, type ByteReader } from './byte-reader.ts'

/** What the head of a picture says. */
export interface PictureHead {
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** It is several pictures, shown one after the other. */
  readonly moves: boolean
}

/** The kinds of pictures that say their size in their head. */
export type PixelKind = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif'

/**
 * The size that a picture says it has, read from its head and before anything is unpacked: some kilobytes can unpack to
 * gigabytes. Undefined for what is no picture of that kind.
 */
export function readPictureHead(kind: PixelKind, base64: string): PictureHead | undefined {
  const bytes = readBase64(base64)
  switch (kind) {
    case 'png':
      return readPng(bytes)
    case 'webp':
      return readWebp(bytes)
    case 'jpeg':
      return readJpeg(bytes)
    case 'gif':
      return readGif(bytes)
    case 'avif':
      return readAvif(bytes)
  }
}

/** True for a drawing (SVG) that brings a document type, and with it entities of its own. */
export function hasDocumentType(base64: string): boolean {
  const bytes = readBase64(base64)
  // In UTF-16 each letter has a zero beside it.
  const letters = Array.from({ length: bytes.length }, (_, at) => bytes.u8(at)).filter((byte) => byte !== 0)
  return /<!(?:DOCTYPE|ENTITY)/i.test(letters.map((byte) => String.fromCharCode(byte)).join(''))
}

// https://www.w3.org/TR/png-3/#11IHDR: the first chunk, with four bytes each; an `acTL` before the data says that it moves.
function readPng(bytes: ByteReader): PictureHead | undefined {
  if (bytes.letters(0, 8) !== '\u0089PNG\r\n\u001a\n' || bytes.letters(12, 4) !== 'IHDR' || bytes.length < 24)
    return undefined
  let moves = false
  for (let at = 33; at + 8 <= bytes.length && bytes.letters(at + 4, 4) !== 'IDAT'; at += 12 + bytes.u32(at))
    moves ||= bytes.letters(at + 4, 4) === 'acTL'
  return { width: bytes.u32(16), height: bytes.u32(20), moves }
}

// https://developers.google.com/speed/webp/docs/riff_container: three kinds of first chunk.
function readWebp(bytes: ByteReader): PictureHead | undefined {
  if (bytes.letters(0, 4) !== 'RIFF' || bytes.letters(8, 4) !== 'WEBP' || bytes.length < 30) return undefined
  switch (bytes.letters(12, 4)) {
    case 'VP8X':
      return {
        ...{ width: 1 + bytes.u24le(24), height: 1 + bytes.u24le(27) },
        moves: (bytes.u8(20) & 0b10) !== 0,
      }
    case 'VP8L': {
      const [low, high] = [bytes.u16le(21), bytes.u16le(23)]
      const height = 1 + ((low >>> 14) | ((high & 0xfff) << 2))
      return { width: 1 + (low & 0x3fff), height, moves: false }
    }
    case 'VP8 ':
      return { width: bytes.u16le(26) & 0x3fff, height: bytes.u16le(28) & 0x3fff, moves: false }
    default:
      return undefined
  }
}

// ITU T.81, B.2: segments one behind the other, until the one that begins a frame.
function readJpeg(bytes: ByteReader): PictureHead | undefined {
  if (bytes.u16(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 <= bytes.length && bytes.u8(at) === 0xff;) {
    const marker = bytes.u8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: bytes.u16(at + 7), height: bytes.u16(at + 5), moves: false }
    const length = bytes.u16(at + 2)
    // Shorter than its own length: no segment, and the loop would not end.
    if (length < 2) return undefined
    at += 2 + length
  }
  return undefined
}

// https://www.w3.org/Graphics/GIF/spec-gif89a.txt: a screen, then blocks; a picture may reach out of the screen.
function readGif(bytes: ByteReader): PictureHead | undefined {
  if (!/^GIF8[79]a$/.test(bytes.letters(0, 6))) return undefined
  let [width, height, pictures] = [bytes.u16le(6), bytes.u16le(8), 0]
  let at = 13 + lengthOfTable(bytes.u8(10))
  for (; at < bytes.length; at = endOfSubBlocks(bytes, at)) {
    const block = bytes.u8(at)
    if (block === 0x3b) break
    if (block === 0x21) at += 2
    else if (block === 0x2c) {
      pictures++
      width = Math.max(width, bytes.u16le(at + 1) + bytes.u16le(at + 5))
      height = Math.max(height, bytes.u16le(at + 3) + bytes.u16le(at + 7))
      at += 11 + lengthOfTable(bytes.u8(at + 9))
    } else return undefined
  }
  return pictures === 0 ? undefined : { width, height, moves: pictures > 1 }
}

function lengthOfTable(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

function endOfSubBlocks(bytes: ByteReader, from: number): number {
  let at = from
  while (at < bytes.length && bytes.u8(at) !== 0) at += 1 + bytes.u8(at)
  return at + 1
}

// https://aomediacodec.github.io/av1-avif/: each picture of the file says its size in an `ispe`; the largest counts.
function readAvif(bytes: ByteReader): PictureHead | undefined {
  const brands = readBrands(bytes)
  if (!brands.some((brand) => brand === 'avif' || brand === 'avis')) return undefined
  const sizes = findBoxes(bytes, ['meta', 'iprp', 'ipco', 'ispe']).map(({ from }) => ({
    width: bytes.u32(from + 4),
    height: bytes.u32(from + 8),
  }))
  if (sizes.length === 0) return undefined
  // One after the other: there may be more than a call takes arguments.
  return {
    width: sizes.reduce((most, { width }) => Math.max(most, width), 0),
    height: sizes.reduce((most, { height }) => Math.max(most, height), 0),
    moves: brands.includes('avis'),
  }
}

/** By what a file made of boxes says that it can be read; nothing for another file. */
export function readBrands(bytes: ByteReader): readonly string[] {
  if (bytes.letters(4, 4) !== 'ftyp') return []
  const [{ from, to } = { from: 0, to: 0 }] = findBoxes(bytes, ['ftyp'])
  const count = Math.min(32, Math.floor((to - from) / 4))
  // The second is the first one's version.
  return Array.from({ length: count }, (_, nth) => nth)
    .filter((nth) => nth !== 1)
    .map((nth) => bytes.letters(from + nth * 4, 4))
}
