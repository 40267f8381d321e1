import { readFile, stat } from 'node:fs/promises'
import { isAllowedSize, tooLargeFile } from '../core/exchange/file-reading.ts'

/** A file's text. Throws, before anything of it is loaded, where it is larger than what is read. */
export async function readLimited(path: string): Promise<string> {
  const { size } = await stat(path)
  if (!isAllowedSize(size)) throw new Error(`${path}: ${tooLargeFile(size).reason}`)
  return readFile(path, 'utf8')
}
