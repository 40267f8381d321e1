import { readFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import type { FindIncluded } from '../reading/reader.ts'

const bytesAtMost = 200_000

/** Finds what files of the folder include, and nothing from outside of it. */
export function findIncludedIn(root: string): FindIncluded {
  return (target, from) => {
    const path = resolve(root, dirname(from), target.replace(/^~\//, `${resolve(root)}/`))
    if (!path.startsWith(resolve(root) + sep)) return 'out of reach'
    try {
      const bytes = readFileSync(path)
      return bytes.length > bytesAtMost ? 'not there' : { path: relative(root, path), bytes }
    } catch {
      return 'not there'
    }
  }
}
