import { XMLParser } from 'fast-xml-parser'
import { findProperty, isRecord, toList } from '../../reading/untyped.ts'

/** The addresses of a sitemap, or of a sitemap of sitemaps. Throws where it is none. */
export function readSitemap(xml: string): {
  readonly pages: readonly { readonly url: string; readonly modifiedOn?: string }[]
  readonly sitemaps: readonly string[]
} {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Error('a sitemap has no document type')
  const parsed: unknown = new XMLParser({
    ignoreAttributes: true,
    parseTagValue: false,
    isArray: (name) => name === 'url' || name === 'sitemap',
  }).parse(xml)
  const list = (root: string, name: string): readonly Record<string, unknown>[] => {
    return toList(findProperty(findProperty(parsed, root), name)).filter(isRecord)
  }
  const pages = list('urlset', 'url').flatMap((entry) => {
    const { loc, lastmod } = entry
    if (typeof loc !== 'string') return []
    return [{ url: loc.trim(), ...(typeof lastmod === 'string' ? { modifiedOn: lastmod.slice(0, 10) } : {}) }]
  })
  const sitemaps = list('sitemapindex', 'sitemap').flatMap(({ loc }) =>
    typeof loc === 'string' ? [loc.trim()] : [],
  )
  if (pages.length === 0 && sitemaps.length === 0) throw new Error('no sitemap, or one without addresses')
  return { pages, sitemaps }
}
