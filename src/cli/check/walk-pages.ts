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
  /** Addresses at which the CRM asks for a password, and nothing of the pack was found. */
  readonly signInPages: readonly string[]
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
  const queue = createQueue(addresses, (page) => findAnchorsFor(anchors, page).length > 0)
  const [pages, unopened, signInPages]: [CheckedPage[], UnopenedAddress[], string[]] = [[], [], []]
  const sites = new Set<string>()
  const missing = new Set(anchors.map(({ key }) => key))
  const refuse = (url: string, reason: string): void => {
    unopened.push({ url, reason })
    onVisit({ url, said: `not opened: ${reason}` })
  }
  for (let opened = 0; opened < pagesAtMost && missing.size > 0; opened++) {
    const next = queue.take()
    if (next === undefined) break
    const { url, isGiven } = next
    const visit = await crm.visit(url, listAnchors)
    if (visit.outcome === 'failed') refuse(url, visit.reason)
    else if (visit.outcome === 'file') onVisit({ url, said: 'a file, and no page' })
    else {
      const site = new URL(visit.url).origin
      if (isGiven) sites.add(site)
      if (!sites.has(site)) {
        refuse(url, `it led to ${site}`)
        continue
      }
      const looked = visit.frames.map((frame) => toChecked(url, frame))
      if (visit.asksToSignIn && !hasFound(looked)) {
        // What is behind it is not lost.
        signInPages.push(url)
        if (looked.some(({ resolutions }) => resolutions.size > 0)) {
          refuse(url, 'it asks to sign in')
          continue
        }
      }
      pages.push(...looked)
      for (const { resolutions } of looked)
        for (const [key, state] of resolutions) if (state === 'found') missing.delete(key)
      const keys = new Set(looked.flatMap(({ resolutions }) => [...resolutions.keys()]))
      const said = signInPages.includes(url) ? 'it asks to sign in' : `${keys.size} looked for`
      onVisit({ url, said })
      if (looked[0] !== undefined) queue.note(looked[0].page)
      queue.add(visit.links.filter((link) => isWay(link) && isFollowed(link.url)))
    }
  }
  return { pages, unopened, signInPages }
}

function hasFound(looked: readonly CheckedPage[]): boolean {
  return looked.some(({ resolutions }) => [...resolutions.values()].includes('found'))
}

interface Wanted {
  readonly url: string
  readonly isGiven: boolean
}

/** What is still to be opened, each address once: what the pack has something for before all else. */
function createQueue(
  addresses: readonly string[],
  isWorthIt: (page: PageKey) => boolean,
): {
  take(): Wanted | undefined
  /** A page of this kind was opened. */
  note(page: PageKey): void
  add(links: readonly FoundLink[]): void
} {
  const wanted: { readonly url: string; readonly page?: PageKey }[] = addresses.map((url) => ({ url }))
  const kinds = new Map<string, number>()
  const seen = new Set<string>()
  const isKnownWell = (page: PageKey): boolean => (kinds.get(describePage(page)) ?? 0) >= pagesPerKindAtMost
  return {
    take() {
      for (let next = wanted.shift(); next !== undefined; next = wanted.shift()) {
        const { url, page } = next
        if (seen.has(url) || (page !== undefined && isKnownWell(page))) continue
        seen.add(url)
        return { url, isGiven: page === undefined }
      }
      return undefined
    },
    note(page) {
      const kind = describePage(page)
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    },
    add(links) {
      wanted.unshift(...links.filter(({ page }) => isWorthIt(page)))
      wanted.push(...links.filter(({ page }) => !isWorthIt(page)))
    },
  }
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
