// What `fingerpost check` runs in a page of the live CRM, bundled into one script that sets the global
// `fingerpostCheck`. What it answers crosses to the program outside as JSON.
import type { Anchor } from '../../core/anchor.ts'
import type { PageKey } from '../../core/page-key.ts'
import { resolveOnce } from '../anchoring/resolve-once.ts'
import { readPageKey, requireAdapter } from '../sites/registry.ts'
import { lookAgain } from './look-again.ts'
import { restUntilDrawn } from './rest.ts'

/** The page that is shown, once it rests, and the pages of this host that its links lead to, as far as their addresses tell. */
export async function describeRestingPage(): Promise<string> {
  await restUntilDrawn(document)
  const here = new URL(location.href)
  const adapter = requireAdapter(here, document)
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .filter((link) => link.origin === here.origin && !link.hasAttribute('download'))
    .map((link) => link.href)
  const keyOf = (url: string): PageKey => readPageKey(adapter, new URL(url))
  return JSON.stringify({
    page: readPageKey(adapter, here, document),
    links: [...new Set(links)].map((url) => ({ url, page: keyOf(url) })),
  })
}

/** What becomes of each anchor on the page that is shown, by its key. */
export async function lookForAnchors(anchors: Readonly<Record<string, Anchor>>): Promise<string> {
  const { product } = requireAdapter(new URL(location.href), document)
  const { signal } = new AbortController()
  const wanted = new Map(Object.entries(anchors))
  const all = await lookAgain(() => resolveOnce(document, wanted, { product, signal }))
  return JSON.stringify(Object.fromEntries([...all].map(([key, { kind }]) => [key, kind])))
}
