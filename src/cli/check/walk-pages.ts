import type { UnopenedAddress } from '../../core/checking/judge-pack.ts'
import { readsAsDeed } from '../../core/checking/deed-address.ts'
import { findAnchorsFor, listCheckedAnchors, type CheckedPage } from '../../core/checking/pack-check.ts'
import type { Pack } from '../../core/pack.ts'
import { describePage, type PageKey } from '../../core/page-key.ts'
import type { CrmBrowser } from './crm-browser.ts'
import type { FoundLink, LookedFrame } from './visit.ts'

/** Another record may show what the first one did not have. */
const pagesPerKindAtMost = 2

/** What was seen on the way. */
export interface Walk {
  readonly pages: readonly CheckedPage[]
  /** Addresses that could not be opened, and why. */
  readonly unopened: readonly UnopenedAddress[]
}

/** How the CRM is walked. */
export interface WalkOptions {
  /** Opened whatever they say. */
  readonly addresses: readonly string[]
  readonly pagesAtMost: number
  /** Whether a link's address may be opened, besides that it reads as no deed. */
  readonly isFollowed: (url: string) => boolean
  /** Of a page as it was looked at, and of an address that was not opened. */
  readonly onVisit: (visited: { readonly url: string; readonly said: string }) => void
}

/**
 * Opens pages of the CRM, one or two of each kind, and looks on each for what the pack has for it: first the addresses
 * that are given, then where links lead, those that the pack has something for before others. A link that reads as if it
 * changed something is not followed, and none from a site that no given address led to. It ends when everything was
 * found, or no page is left to open.
 */
export async function walkPages(
  crm: CrmBrowser,
  pack: Pack,
  { addresses, pagesAtMost, isFollowed, onVisit }: WalkOptions,
): Promise<Walk> {
  const anchors = listCheckedAnchors(pack)
  const listAnchors = (page: PageKey): ReturnType<typeof findAnchorsFor> =>
    page.product === pack.crm.product ? findAnchorsFor(anchors, page) : []
  const kinds = new Map<string, number>()
  const seen = new Set<string>()
  const wanted: { readonly url: string; readonly page?: PageKey }[] = addresses.map((url) => ({ url }))
  const [pages, unopened]: [CheckedPage[], UnopenedAddress[]] = [[], []]
  const sites = new Set<string>()
  const missing = new Set(anchors.map(({ key }) => key))
  for (let next = wanted.shift(); next !== undefined && seen.size < pagesAtMost; next = wanted.shift()) {
    if (missing.size === 0) break
    const { url } = next
    const isGiven = next.page === undefined
    const kind = next.page === undefined ? undefined : describePage(next.page)
    if (seen.has(url) || (kind !== undefined && (kinds.get(kind) ?? 0) >= pagesPerKindAtMost)) continue
    seen.add(url)
    const visit = await crm.visit(url, listAnchors)
    const refuse = (reason: string): void => {
      unopened.push({ url, reason })
      onVisit({ url, said: `not opened: ${reason}` })
    }
    if (visit.outcome === 'failed') refuse(visit.reason)
    else if (visit.outcome === 'file') onVisit({ url, said: 'a file, and no page' })
    else {
      const site = new URL(visit.url).origin
      if (isGiven) sites.add(site)
      if (!sites.has(site)) {
        refuse(`it led to ${site}`)
        continue
      }
      const looked = visit.frames.map((frame) => toChecked(url, frame))
      const opened = describePage(visit.frames[0]?.page ?? { product: pack.crm.product, view: 'other' })
      kinds.set(opened, (kinds.get(opened) ?? 0) + 1)
      pages.push(...looked)
      for (const { resolutions } of looked)
        for (const [key, state] of resolutions) if (state === 'found') missing.delete(key)
      onVisit({
        url,
        said: `${new Set(looked.flatMap((one) => [...one.resolutions.keys()])).size} looked for`,
      })
      const links = visit.links.filter((link) => isWay(link) && isFollowed(link.url))
      const isWorthIt = ({ page }: FoundLink): boolean => findAnchorsFor(anchors, page).length > 0
      wanted.unshift(...links.filter(isWorthIt))
      wanted.push(...links.filter((link) => !isWorthIt(link)))
    }
  }
  return { pages, unopened }
}

function isWay({ url, label }: FoundLink): boolean {
  const { pathname, search, hash } = new URL(url)
  return !readsAsDeed(`${pathname}${search}${hash}`) && !readsAsDeed(label)
}

function toChecked(url: string, { page, looked }: LookedFrame): CheckedPage {
  return {
    page,
    url,
    resolutions: new Map([...looked].map(([key, { state }]) => [key, state])),
    notes: new Map([...looked].map(([key, { sameAs }]) => [key, { sameAs }])),
  }
}
