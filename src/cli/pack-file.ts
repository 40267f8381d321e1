import { readFile, rename, writeFile } from 'node:fs/promises'
import { parsePack, toPackText, type PackReading } from '../contract/pack.ts'
import type { Pack } from '../core/pack.ts'

/** The pack in a file; undefined where there is no such file. Throws, with all reasons, where it is no pack. */
export async function findPack(path: string): Promise<Pack | undefined> {
  const text = await readText(path)
  if (text === undefined) return undefined
  return requireValid(path, parsePack(text))
}

/** The pack in a file; throws where there is none. */
export async function requirePack(path: string): Promise<Pack> {
  const pack = await findPack(path)
  if (pack === undefined) throw new Error(`${path} is not there`)
  return pack
}

/** Writes a pack whole or not at all: what no extension could read, and what breaks off half way, leaves the file as it was. */
export async function writePack(path: string, pack: Pack): Promise<void> {
  const text = toPackText(pack)
  requireValid(path, parsePack(text))
  const beside = `${path}.${process.pid}.part`
  await writeFile(beside, text)
  await rename(beside, path)
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function requireValid(path: string, reading: PackReading): Pack {
  if (!reading.ok)
    throw new Error(`${path} would not be a pack that can be used:\n  ${reading.reasons.join('\n  ')}`)
  return reading.value
}
