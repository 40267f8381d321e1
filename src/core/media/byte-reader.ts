const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const noLetter = 255
const values = new Uint8Array(128).fill(noLetter)
for (const [value, letter] of [...alphabet].entries()) values[letter.charCodeAt(0)] = value

/** Reads single bytes of something, without having all of them. Behind its end there are zeros. */
export interface ByteReader {
  readonly length: number
  readonly u8: (at: number) => number
  readonly u16: (at: number) => number
  readonly u32: (at: number) => number
  /** The same with the lowest byte first. */
  readonly u16le: (at: number) => number
  readonly u24le: (at: number) => number
  /** So many bytes as letters. */
  readonly letters: (at: number, count: number) => string
}

/** Reads bytes in base64 where they stand: a head is read without unpacking what is behind it. */
export function readBase64(base64: string): ByteReader {
  const length = countOf(base64)
  const sextet = (nth: number): number => valueOf(base64, nth) & 63
  const u8 = (at: number): number => {
    if (at < 0 || at >= length) return 0
    const nth = Math.floor(at / 3) * 4
    switch (at % 3) {
      case 0:
        return (sextet(nth) << 2) | (sextet(nth + 1) >> 4)
      case 1:
        return ((sextet(nth + 1) & 15) << 4) | (sextet(nth + 2) >> 2)
      default:
        return ((sextet(nth + 2) & 3) << 6) | sextet(nth + 3)
    }
  }
  const u16 = (at: number): number => (u8(at) << 8) | u8(at + 1)
  const u16le = (at: number): number => u8(at) | (u8(at + 1) << 8)
  return {
    length,
    u8,
    u16,
    u32: (at) => u16(at) * 65_536 + u16(at + 2),
    u16le,
    u24le: (at) => u16le(at) | (u8(at + 2) << 16),
    letters: (at, count) => String.fromCharCode(...Array.from({ length: count }, (_, nth) => u8(at + nth))),
  }
}

/** All bytes of a text in base64; undefined for what is not base64, with its padding. */
export function decodeBase64(base64: string): Uint8Array | undefined {
  if (base64.length % 4 !== 0) return undefined
  const length = countOf(base64)
  const bytes = new Uint8Array(length)
  const letters = Math.ceil((length * 4) / 3)
  let held = 0
  for (let nth = 0; nth < letters; nth++) {
    const value = valueOf(base64, nth)
    if (value === noLetter) return undefined
    held = ((held << 6) | value) & 0xfff
    // Of four letters the first ends no byte, and the others one each.
    const bits = (nth % 4) * 2
    if (bits > 0) bytes[Math.floor((nth * 3) / 4)] = held >>> (6 - bits)
  }
  return bytes
}

/** How many bytes there are in a text in base64. */
export function countOf(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  return Math.floor(((base64.length - padding) * 3) / 4)
}

function valueOf(base64: string, nth: number): number {
  return values[base64.charCodeAt(nth)] ?? noLetter
}
