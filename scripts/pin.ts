import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a build for one organisation carries: the origins where help runs without asking, and the pack. */
export interface Pin {
  readonly origins: readonly string[]
  /** Path of the pack file. */
  readonly packFile: string
}

/** Reads a pin file (`demo/pin.json` is one); `undefined` without one, which is the store build. */
export function readPin(path: string | undefined): Pin | undefined {
  if (path === undefined || path === '') return undefined
  const pin: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (typeof pin !== 'object' || pin === null || !('origins' in pin) || !('pack' in pin)) {
    throw new Error(`${path}: expected {"origins": [...], "pack": "FILE"}`)
  }
  const { origins, pack } = pin
  if (
    !Array.isArray(origins) ||
    !origins.every((origin) => typeof origin === 'string') ||
    typeof pack !== 'string'
  ) {
    throw new Error(`${path}: expected origins to be strings, and pack a file name`)
  }
  return { origins, packFile: join(dirname(path), pack) }
}
