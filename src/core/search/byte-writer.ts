/** Writes numbers as bytes, seven bits each, the small ones in one. */
export class ByteWriter {
  #bytes = new Uint8Array(1024)
  #length = 0

  /** Takes whole numbers from 0 on. */
  write(value: number): void {
    let rest = value
    while (rest > 127) {
      this.#push((rest & 127) | 128)
      rest >>>= 7
    }
    this.#push(rest)
  }

  /** What was written, as an array of exactly that size. */
  toBytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes[this.#length++] = byte
  }
}
