import { findAnchorsFor, listCheckedAnchors, type CheckedPage } from '../../core/checking/pack-check.ts'
import type { Pack } from '../../core/pack.ts'
import { describePage, type PageKey } from '../../core/page-key.ts'
import type { CrmBrowser } from './crm-browser.ts'

/** Another record may show what the first one did not have. */
const pagesPerKindAtMost = 2

/**
 * Opens pages of the CRM, one or two of each kind, and looks on each for what the pack has for it: first the addresses
 * that are given, then where links lead, those that the pack has something for before others. It ends when everything was found, or no page is left to open.
 */
export async function walkPages(
  crm: CrmBrowser,
  pack: Pack,
  {
    addresses,
    pagesAtMost,
    onPage,
  }: {
    readonly addresses: readonly string[]
    readonly pagesAtMost: number
    readonly onPage: (page: CheckedPage) => void
  },
): Promise<readonly CheckedPage[]> {
  const anchors = listCheckedAnchors(pack)
  const kinds = new Map<string, number>()
  const seen = new Set<string>()
  const wanted: { readonly url: string; readonly page?: PageKey }[] = addresses.map((url) => ({ url }))
  const pages: CheckedPage[] = []
  const missing = new Set(anchors.map(({ key }) => key))
  for (let next = wanted.shift(); next !== undefined && pages.length < pagesAtMost; next = wanted.shift()) {
    if (missing.size === 0) break
    const kind = next.page === undefined ? undefined : describePage(next.page)
    if (seen.has(next.url) || (kind !== undefined && (kinds.get(kind) ?? 0) >= pagesPerKindAtMost)) continue
    seen.add(next.url)
    const { page, links } = await crm.open(next.url)
    const opened = describePage(page)
    kinds.set(opened, (kinds.get(opened) ?? 0) + 1)
    const here = page.product === pack.crm.product ? findAnchorsFor(anchors, page) : []
    const checked = { page, url: next.url, resolutions: await crm.lookFor(here) }
    pages.push(checked)
    for (const [key, kind] of checked.resolutions) if (kind === 'found') missing.delete(key)
    onPage(checked)
    const isWorthIt = (link: { readonly page: PageKey }): boolean =>
      findAnchorsFor(anchors, link.page).length > 0
    wanted.unshift(...links.filter(isWorthIt))
    wanted.push(...links.filter((link) => !isWorthIt(link)))
  }
  return pages
}
