import { isSame } from '../core/authoring/pack-diff.ts'
import { mergeResources } from '../core/importing/merge-resources.ts'
import { toResource } from '../core/importing/to-resource.ts'
import type { Refused } from '../core/exchange/translation.ts'
import type { Pack, Resource } from '../core/pack.ts'
import { hash } from '../reading/hash.ts'
import { readApart } from '../reading/read-apart.ts'
import { findKind, limits, type SourceFile } from '../reading/source-file.ts'

/** What a file or page gave: the resources that it makes or changes, and what of it was not read. */
export interface BroughtIn {
  readonly resources: readonly Resource[]
  readonly refused: readonly Refused[]
}

/** A help page as it was fetched. */
export interface FetchedPage {
  /** Behind all redirects. */
  readonly url: string
  readonly text: string
}

/** Reads a file that the trainer chose: Markdown, HTML, PDF, DOCX and what else `findKind` knows. */
export async function bringInFile(file: File, pack: Pack, locale: string): Promise<BroughtIn> {
  const kind = findKind(file.name)
  if (kind === undefined) return refuse(`${file.name}: no reader takes a file with this ending`)
  if (file.size > limits.binaryBytes)
    return refuse(`${file.name}: larger than ${limits.binaryBytes / 1_000_000} MB`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  return bringIn({ kind, path: file.name, bytes, hints: { locale } }, file.name, pack)
}

/** Reads a fetched page. */
export async function bringInPage(
  { url, text }: FetchedPage,
  pack: Pack,
  locale: string,
): Promise<BroughtIn> {
  const { host, pathname } = new URL(url)
  const kind = findKind(pathname) === 'markdown' ? 'markdown' : 'html'
  const bytes = new TextEncoder().encode(text)
  return bringIn({ kind, path: url, bytes, hints: { locale, url, charset: 'utf-8' } }, host, pack)
}

async function bringIn(file: SourceFile, of: string, pack: Pack): Promise<BroughtIn> {
  const { pages, notRead } = await readApart(file)
  const existing = new Map(pack.resources.map((resource) => [resource.id, resource]))
  let resources = pack.resources
  // By the language that each page says it is in, as the import of whole folders does it.
  for (const locale of new Set(pages.map((page) => page.locale))) {
    const imported = pages.filter((page) => page.locale === locale).map((page) => toResource(page, of, hash))
    const paths = new Set(resources.flatMap(({ source }) => source?.path ?? []))
    // One file says nothing of what else its source has: nothing is taken away for it.
    const batch = { of, locale, resources: imported, unreadPaths: paths, overwrites: false }
    resources = mergeResources(resources, batch, hash).resources
  }
  return {
    resources: resources.filter((resource) => !isSame(existing.get(resource.id), resource)),
    refused: notRead.map(({ reason, line }) => ({ reason, line })),
  }
}

function refuse(reason: string): BroughtIn {
  return { resources: [], refused: [{ reason }] }
}
