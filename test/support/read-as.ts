import type { Reading } from '../../src/core/importing/imported-page.ts'
import { readFile } from '../../src/reading/read-file.ts'
import { findKind, type SourceHints } from '../../src/reading/source-file.ts'

/** What becomes of a file with this name and content. */
export function readAs(
  path: string,
  content: string | Uint8Array,
  hints: Partial<SourceHints> = {},
): Promise<Reading> {
  const kind = findKind(path)
  if (kind === undefined) throw new Error(`no reader takes ${path}`)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return readFile({ kind, path, bytes, hints: { locale: 'en', ...hints } })
}

/** Under other work the parsers alone take seconds to load. */
export const slow = { timeout: 60_000 }
