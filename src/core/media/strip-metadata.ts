import { joinBytes } from '../join-bytes.ts'
import { findBoxes } from './boxes.ts'
import { decodeBase64, readBase64 } from './byte-reader.ts'
import type { MediaFile, MediaType } from './media.ts'

/**
 * The bytes of a file without what it says of itself: where and when it was taken, by whom and with what. What it shows,
 * and its colours, stay to the byte, and a photo that lies on its side is still turned. Undefined for a file that is not
 * built as its format has it, and for a format out of which nothing can be cut: AVIF; GIF and WebM, in which no camera
 * writes a place.
 */
export function stripMetadata(file: MediaFile): Uint8Array<ArrayBuffer> | undefined {
  const strip = strippers[file.type]
  const bytes = strip && decodeBase64(file.data)
  return bytes && strip?.(bytes, file.data)
}

// Not read at all where nothing is cut out: a film has megabytes.
const strippers: Partial<Record<MediaType, Strip>> = {
  'image/jpeg': (bytes) => join(stripJpeg(bytes)),
  'image/png': (bytes) => join(stripPng(bytes)),
  'image/webp': (bytes) => join(stripWebp(bytes)),
  'video/mp4': stripMp4,
}

type Strip = (bytes: Uint8Array, base64: string) => Uint8Array<ArrayBuffer> | undefined

type Parts = readonly Uint8Array[]

function join(parts: Parts | undefined): Uint8Array<ArrayBuffer> | undefined {
  return parts && joinBytes(parts)
}

// https://www.w3.org/TR/png-3/#11Chunks: those without which a picture would look different; a small letter in front is
// of one that may be left out.
const pngKept = new Set(
  'tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs hIST sPLT mDCV cLLI acTL fcTL fdAT'.split(' '),
)

function stripPng(bytes: Uint8Array): Parts | undefined {
  const view = viewOf(bytes)
  const parts = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const name = lettersAt(bytes, at + 4, 4)
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return undefined
    if (/^[A-Z]/.test(name) || pngKept.has(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return parts
    at = end
  }
  return undefined
}

// https://developers.google.com/speed/webp/docs/riff_container
const webpKept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const webpHasMetadata = 0b1100

function stripWebp(bytes: Uint8Array): Parts | undefined {
  const view = viewOf(bytes)
  const chunks: Uint8Array[] = []
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = lettersAt(bytes, at, 4)
    const size = view.getUint32(at + 4, true)
    const end = at + 8 + size + (size % 2)
    if (at + 8 + size > bytes.length) return undefined
    if (webpKept.has(name)) {
      const chunk = bytes.slice(at, end)
      if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~webpHasMetadata
      chunks.push(chunk)
    }
    at = end
  }
  const head = bytes.slice(0, 12)
  viewOf(head).setUint32(4, 4 + chunks.reduce((sum, { length }) => sum + length, 0), true)
  return [head, ...chunks]
}

// ITU T.81, B.1: markers, of which some stand alone and the others say how long they are.
function stripJpeg(bytes: Uint8Array): Parts | undefined {
  const view = viewOf(bytes)
  const parts = [bytes.subarray(0, 2)]
  let orientation = 1
  for (let at = 2; at + 2 <= bytes.length;) {
    const marker = view.getUint8(at + 1)
    if (view.getUint8(at) !== 0xff) return undefined
    // Its end; another picture behind it has metadata of its own.
    if (marker === 0xd9) return [...parts, bytes.subarray(at, at + 2)].toSpliced(1, 0, ...toExif(orientation))
    if (at + 4 > bytes.length) return undefined
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length || end < at + 4) return undefined
    const next = marker === 0xda ? endOfScan(bytes, end) : end
    if (isKeptInJpeg(bytes, at, marker)) parts.push(bytes.subarray(at, next))
    else if (isExif(bytes, at, marker))
      orientation = readOrientation(bytes.subarray(at + 10, end)) ?? orientation
    at = next
  }
  return undefined
}

function isKeptInJpeg(bytes: Uint8Array, at: number, marker: number): boolean {
  if (marker === 0xfe) return false
  if (marker < 0xe0 || marker > 0xef) return true
  // Of what applications put there, what says how its pixels are meant.
  return (
    (marker === 0xe0 && lettersAt(bytes, at + 4, 5) === 'JFIF\0') ||
    (marker === 0xe2 && lettersAt(bytes, at + 4, 12) === 'ICC_PROFILE\0') ||
    (marker === 0xee && lettersAt(bytes, at + 4, 5) === 'Adobe')
  )
}

function isExif(bytes: Uint8Array, at: number, marker: number): boolean {
  return marker === 0xe1 && lettersAt(bytes, at + 4, 6) === 'Exif\0\0'
}

/** Where the next marker stands that ends a scan: in its bytes a 255 has a zero or the number of a restart behind it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  for (; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) break
  }
  return at
}

const orientationTag = 0x0112

/** Which way up the picture is, from the first list of tags (TIFF 6.0); undefined where nothing says so. */
function readOrientation(tiff: Uint8Array): number | undefined {
  if (tiff.length < 8) return undefined
  const view = viewOf(tiff)
  const isLittle = lettersAt(tiff, 0, 2) === 'II'
  const list = view.getUint32(4, isLittle)
  if (list + 2 > tiff.length) return undefined
  const count = view.getUint16(list, isLittle)
  for (let nth = 0, at = list + 2; nth < count && at + 12 <= tiff.length; nth++, at += 12) {
    if (view.getUint16(at, isLittle) !== orientationTag) continue
    const value = view.getUint16(at + 8, isLittle)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** Exif that says which way up the picture is, and nothing else; none for one that stands. */
function toExif(orientation: number): Parts {
  if (orientation === 1) return []
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  const content = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
  return [Uint8Array.from([0xff, 0xe1, 0, content.length + 2, ...content])]
}

// Apple's QuickTime File Format, "User data" and "Metadata": the film's own, and each track's.
const mp4Metadata = [
  ['moov', 'udta'],
  ['moov', 'meta'],
  ['moov', 'trak', 'udta'],
  ['moov', 'trak', 'meta'],
] as const

/** Each box of metadata becomes one of nothing, in its place: elsewhere the film says where its parts stand. */
function stripMp4(bytes: Uint8Array, base64: string): Uint8Array<ArrayBuffer> {
  const bare = bytes.slice()
  for (const path of mp4Metadata) {
    for (const { from, to } of findBoxes(readBase64(base64), path)) {
      const nameAt = from - (path.at(-1) === 'meta' ? 8 : 4)
      bare.fill(0, nameAt, to)
      bare.set([0x66, 0x72, 0x65, 0x65], nameAt)
    }
  }
  return bare
}

function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length)
}

function lettersAt(bytes: Uint8Array, at: number, count: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + count))
}
