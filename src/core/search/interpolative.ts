/**
 * Rising whole numbers as bits: the middle one first, within what is possible for it, then those on each side of it,
 * within what is left for them. Numbers that stand close together take next to nothing, and so do many in a short range.
 * After Moffat and Stuiver, Binary Interpolative Coding for Effective Index Compression (2000).
 */
export class RisingWriter {
  #bytes: number[] = []
  #pending = 0
  #pendingBits = 0

  /** Takes numbers from 0 on that rise and are all below `limit`. How many and what limit, the reader has to know. */
  write(values: readonly number[], limit: number): void {
    this.#writePart(values, 0, values.length, 0, limit - 1)
  }

  /** What was written; the last byte may have bits to spare. */
  toBytes(): Uint8Array {
    const rest = this.#pendingBits === 0 ? [] : [(this.#pending << (8 - this.#pendingBits)) & 0xff]
    return Uint8Array.from([...this.#bytes, ...rest])
  }

  #writePart(values: readonly number[], from: number, to: number, low: number, high: number): void {
    if (from === to || high - low === to - from - 1) return
    const middle = (from + to) >>> 1
    const value = values[middle] ?? 0
    const [lowest, highest] = [low + middle - from, high - (to - middle - 1)]
    this.#writeOne(value - lowest, highest - lowest + 1)
    this.#writePart(values, from, middle, low, value - 1)
    this.#writePart(values, middle + 1, to, value + 1, high)
  }

  /** One of `range` numbers: with the fewest bits, of which those that are below what fits need one less. */
  #writeOne(value: number, range: number): void {
    const bits = 31 - Math.clz32(range)
    const short = 2 * (1 << bits) - range
    if (value < short) this.#push(value, bits)
    else this.#push(value + short, bits + 1)
  }

  #push(value: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit--) {
      this.#pending = (this.#pending << 1) | ((value >>> bit) & 1)
      if (++this.#pendingBits < 8) continue
      this.#bytes.push(this.#pending)
      this.#pending = 0
      this.#pendingBits = 0
    }
  }
}

/** Reads `count` numbers below `limit` into `into`, from `at` on. */
export type ReadRising = (into: Uint16Array, at: number, count: number, limit: number) => void

/** Reads what a `RisingWriter` wrote, in the same order. A closure over plain numbers, because it reads millions. */
export function createRisingReader(bytes: Uint8Array): ReadRising {
  let next = 0
  let ahead = 0
  let aheadBits = 0
  const pull = (bits: number): number => {
    while (aheadBits < bits) {
      ahead = (ahead << 8) | (bytes[next++] ?? 0)
      aheadBits += 8
    }
    aheadBits -= bits
    const value = ahead >>> aheadBits
    ahead &= (1 << aheadBits) - 1
    return value
  }
  const readOne = (range: number): number => {
    const bits = 31 - Math.clz32(range)
    const short = 2 * (1 << bits) - range
    const value = pull(bits)
    return value < short ? value : ((value << 1) | pull(1)) - short
  }
  const readPart = (into: Uint16Array, from: number, to: number, low: number, high: number): void => {
    if (high - low === to - from - 1) {
      for (let place = from; place < to; place++) into[place] = low + place - from
      return
    }
    const middle = (from + to) >>> 1
    const lowest = low + middle - from
    const value = lowest + readOne(high - (to - middle - 1) - lowest + 1)
    into[middle] = value
    if (middle > from) readPart(into, from, middle, low, value - 1)
    if (middle + 1 < to) readPart(into, middle + 1, to, value + 1, high)
  }
  return (into, at, count, limit) => {
    if (count > 0) readPart(into, at, at + count, 0, limit - 1)
  }
}
