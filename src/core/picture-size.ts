/** How many pixels a picture has to each side. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The kinds of pictures that say their size in their first bytes. */
export type PixelKind = 'png' | 'jpeg' | 'webp'

/**
 * The size that a picture says it has, read from its head and before anything is unpacked: some kilobytes can unpack to
 * gigabytes. Undefined for what is no picture of that kind.
 */
export function readPictureSize(kind: PixelKind, base64: string): PictureSize | undefined {
  const bytes = decodeBase64(base64)
  switch (kind) {
    case 'png':
      return readPng(bytes)
    case 'webp':
      return readWebp(bytes)
    case 'jpeg':
      return readJpeg(bytes)
  }
}

/** True for a drawing (SVG) that brings a document type, and with it entities of its own. */
export function hasDocumentType(base64: string): boolean {
  // In UTF-16 each letter has a zero beside it.
  const letters = decodeBase64(base64).filter((byte) => byte !== 0)
  return /<!(?:DOCTYPE|ENTITY)/i.test(Array.from(letters, (byte) => String.fromCharCode(byte)).join(''))
}

// https://www.w3.org/TR/png-3/#11IHDR: the first chunk, with four bytes each.
function readPng(bytes: Uint8Array): PictureSize | undefined {
  if (!startsWith(bytes, 0, '\u0089PNG\r\n\u001a\n') || !startsWith(bytes, 12, 'IHDR')) return undefined
  const view = new DataView(bytes.buffer)
  return bytes.length < 24 ? undefined : { width: view.getUint32(16), height: view.getUint32(20) }
}

// https://developers.google.com/speed/webp/docs/riff_container: three kinds of first chunk.
function readWebp(bytes: Uint8Array): PictureSize | undefined {
  if (!startsWith(bytes, 0, 'RIFF') || !startsWith(bytes, 8, 'WEBP') || bytes.length < 30) return undefined
  const view = new DataView(bytes.buffer)
  if (startsWith(bytes, 12, 'VP8X'))
    return { width: 1 + (view.getUint32(24, true) & 0xff_ffff), height: 1 + (view.getUint32(26, true) >>> 8) }
  if (startsWith(bytes, 12, 'VP8L')) {
    const packed = view.getUint32(21, true)
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) }
  }
  if (!startsWith(bytes, 12, 'VP8 ')) return undefined
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

// ITU T.81, B.2: segments one behind the other, until the one that begins a frame.
function readJpeg(bytes: Uint8Array): PictureSize | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const view = new DataView(bytes.buffer)
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    const length = view.getUint16(at + 2)
    // Shorter than its own length: no segment, and the loop would not end.
    if (length < 2) return undefined
    at += 2 + length
  }
  return undefined
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((sign, nth) => bytes[at + nth] === sign.charCodeAt(0))
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

// By hand, because the core's library set has no atob.
function decodeBase64(base64: string): Uint8Array {
  const letters = base64.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4))
  let [held, bits, at] = [0, 0, 0]
  for (const letter of letters) {
    held = ((held << 6) | alphabet.indexOf(letter)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = held >>> bits
  }
  return bytes
}
