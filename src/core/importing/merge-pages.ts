import type { Resource } from '../pack.ts'
import type { ImportedPage } from './imported-page.ts'
import { mergeResources, type ImportBatch, type ImportChanges } from './merge-resources.ts'
import { toResource } from './to-resource.ts'

const outcomes = ['added', 'changed', 'unchanged', 'removed', 'kept'] as const

/**
 * Puts the pages of a source into a pack's resources, each language by itself: what the source no longer has in one, it
 * may have in another. `locale` is asked of as well where no page is in it. Where there are no pages at all, the source
 * is out of reach, and not empty: nothing changes.
 */
export function mergePages(
  existing: readonly Resource[],
  pages: readonly ImportedPage[],
  { locale, ...batch }: Omit<ImportBatch, 'resources'>,
  hash: (text: string) => string,
): { readonly resources: readonly Resource[]; readonly changes: ImportChanges } {
  const changes = { added: [], changed: [], unchanged: [], removed: [], kept: [] } as Record<
    keyof ImportChanges,
    string[]
  >
  let resources = existing
  if (pages.length === 0) return { resources, changes }
  for (const each of new Set([locale, ...pages.map((page) => page.locale)])) {
    const imported = pages
      .filter((page) => page.locale === each)
      .map((page) => toResource(page, batch.of, hash))
    const merged = mergeResources(resources, { ...batch, locale: each, resources: imported }, hash)
    resources = merged.resources
    for (const outcome of outcomes) changes[outcome].push(...merged.changes[outcome])
  }
  return { resources, changes }
}
