// What `fingerpost check` runs in the frames of a page of the live CRM, bundled into one script that sets the global
// `fingerpostCheck`. What it answers crosses to the program outside as JSON.
import type { Anchor } from '../../core/anchor.ts'
import { resolveOnce } from '../anchoring/resolve-once.ts'
import { readPage } from '../page/watch-page.ts'
import { readPageKey } from '../sites/registry.ts'
import { findLinks } from './find-links.ts'
import { lookAgain } from './look-again.ts'
import { noteShared } from './note-shared.ts'
import { rest, restUntilDrawn } from './rest.ts'

/** The page that is shown, once it rests, and the pages of this host that its links lead to, as far as their addresses tell. */
export async function describeRestingPage(): Promise<string> {
  await restUntilDrawn(document)
  const { key, adapter } = readPage(new URL(location.href), window)
  const links = findLinks(document).map((link) => ({
    ...link,
    page: readPageKey(adapter, new URL(link.url)),
  }))
  return JSON.stringify({ page: key, links, asksToSignIn: asksForPassword() })
}

function asksForPassword(): boolean {
  return [...document.querySelectorAll('input[type=password]')].some((field) => field.checkVisibility())
}

/** The page of a frame and where it is from, once it rests; null where it has no room to show one. */
export async function describeFrame(): Promise<string> {
  if (innerWidth < 2 || innerHeight < 2) return 'null'
  await rest(document)
  // One without an address is of the page around it.
  const origin = location.protocol === 'about:' ? undefined : location.origin
  return JSON.stringify({ page: readPage(new URL(location.href), window).key, origin })
}

/** What becomes of each anchor in this frame, by its key. */
export async function lookForAnchors(anchors: Readonly<Record<string, Anchor>>): Promise<string> {
  const { product } = readPage(new URL(location.href), window).key
  const { signal } = new AbortController()
  const wanted = new Map(Object.entries(anchors))
  const all = await lookAgain(() => resolveOnce(document, wanted, { product, signal }))
  const shared = noteShared(all)
  const looked = [...all].map(([key, { kind }]) => [key, { state: kind, sameAs: shared.get(key) }])
  return JSON.stringify(Object.fromEntries(looked))
}
