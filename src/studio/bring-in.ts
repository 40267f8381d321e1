import { isSame } from '../core/authoring/pack-diff.ts'
import { mergePages } from '../core/importing/merge-pages.ts'
import type { Refused } from '../core/exchange/translation.ts'
import type { Pack, Resource } from '../core/pack.ts'
import { hash } from '../reading/hash.ts'
import { readApart } from '../reading/read-apart.ts'
import { findKind, limits, type SourceFile } from '../reading/source-file.ts'

/** What a file or page gave, and what of it was not read. */
export interface BroughtIn {
  /** The resources that it makes or changes in the pack, which is another one after seconds of reading. */
  readonly merge: (pack: Pack) => readonly Resource[]
  readonly refused: readonly Refused[]
}

/** A help page as it was fetched. */
export interface FetchedPage {
  /** Behind all redirects. */
  readonly url: string
  readonly text: string
}

/** Reads a file that the trainer chose: Markdown, HTML, PDF, DOCX and what else `findKind` knows. */
export async function bringInFile(file: File, locale: string): Promise<BroughtIn> {
  const kind = findKind(file.name)
  if (kind === undefined) return refuse(`${file.name}: no reader takes a file with this ending`)
  if (file.size > limits.binaryBytes)
    return refuse(`${file.name}: larger than ${limits.binaryBytes / 1_000_000} MB`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  return bringIn({ kind, path: file.name, bytes, hints: { locale } }, file.name)
}

/** Reads a fetched page. */
export async function bringInPage({ url, text }: FetchedPage, locale: string): Promise<BroughtIn> {
  const { host, pathname } = new URL(url)
  const kind = findKind(pathname) === 'markdown' ? 'markdown' : 'html'
  const bytes = new TextEncoder().encode(text)
  return bringIn({ kind, path: url, bytes, hints: { locale, url, charset: 'utf-8' } }, host)
}

/** A source of which nothing is taken, with the reason. */
export function refuse(reason: string): BroughtIn {
  return { merge: () => [], refused: [{ reason }] }
}

async function bringIn(file: SourceFile, of: string): Promise<BroughtIn> {
  const { pages, notRead } = await readApart(file)
  return {
    merge(pack) {
      const existing = new Map(pack.resources.map((resource) => [resource.id, resource]))
      // One file says nothing of what else its source has: nothing is taken away for it.
      const unreadPaths = new Set(pack.resources.flatMap(({ source }) => source?.path ?? []))
      const batch = { of, locale: file.hints.locale, unreadPaths, overwrites: false }
      const { resources } = mergePages(pack.resources, pages, batch, hash)
      return resources.filter((resource) => !isSame(existing.get(resource.id), resource))
    },
    refused: notRead.map(({ reason, line }) => ({ reason, line })),
  }
}
