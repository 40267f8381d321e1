import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A short hash of a text, the same on every machine and in every context: 32 hexadecimal digits of SHA-256. */
export function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32)
}
