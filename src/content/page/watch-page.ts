import { isSamePage, joinFrame, type PageKey } from '../../core/page-key.ts'
import { readPageKey, requireAdapter } from '../sites/registry.ts'
import type { SiteAdapter } from '../sites/site-adapter.ts'
import { watchNavigation, type NavigationKind } from './navigation.ts'

/** The page that a person is on now. */
export interface CurrentPage {
  readonly key: PageKey
  readonly adapter: SiteAdapter
}

/**
 * How often a page that is nobody's yet is looked at again: a minute of changes, in which a shell is there. Looking for
 * all signs in a page of ten thousand elements takes 7 ms.
 */
const looksAtMost = 600

/** What the page tells its owner. */
export interface PageListeners {
  /** The person arrived at another page than before. */
  readonly onPage: (page: CurrentPage) => void
  /** The address changed without a load; before `onPage`, where that is another page. */
  readonly onStep: (step: PageStep) => void
}

/** A step from one address to the next, without a load. */
export interface PageStep {
  readonly from: PageKey
  readonly to: PageKey
  readonly kind: NavigationKind
}

/**
 * Follows which page of the CRM is shown, by the site's adapter, until the signal aborts. `check` looks again: at
 * `document_start` a page may not yet show whose it is, and without the Navigation API nothing else tells. `hearFrame`
 * takes in what a child frame says of the page, until the person goes on.
 */
export function watchPage(
  window: Window,
  { onPage, onStep }: PageListeners,
  signal: AbortSignal,
): { current(): CurrentPage; check(): void; hearFrame(frame: PageKey): void } {
  let url = new URL(window.location.href)
  let page = readPage(url, window)
  let frame: PageKey | undefined
  let looks = 0

  const join = (): CurrentPage => ({ ...page, key: joinFrame(page.key, frame) })
  const turnTo = (next: CurrentPage): void => {
    const changed = !isSamePage(page.key, next.key)
    page = next
    if (!changed) return
    frame = undefined
    onPage(page)
  }
  const navigation = watchNavigation(
    window,
    (to, kind) => {
      const next = readPage(to, window)
      url = to
      looks = 0
      onStep({ from: page.key, to: next.key, kind })
      turnTo(next)
    },
    signal,
  )
  const around = url.protocol === 'about:' ? findPageAround(window) : undefined
  // A part goes along with its page, for as long as it is there.
  if (around !== undefined)
    watchNavigation(around, () => turnTo(readPage(url, window)), whileShown(window, signal))
  return {
    current: join,
    hearFrame(heard) {
      const before = join()
      frame = heard
      if (!isSamePage(before.key, join().key)) onPage(join())
    },
    check() {
      navigation.check()
      const { adapter } = page
      const isNobodys = adapter.product === 'generic' && looks < looksAtMost
      looks += 1
      if (isNobodys) turnTo(readPage(url, window))
      // An address says the same as long as it is there.
      else if (adapter.refine !== undefined && url.protocol !== 'about:')
        turnTo({ key: readPageKey(adapter, url, window.document), adapter })
    },
  }
}

/** Ends with the signal, and when the window's page goes for good: the page around it lives on. */
function whileShown(window: Window, signal: AbortSignal): AbortSignal {
  const gone = new AbortController()
  const onHide = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) gone.abort()
  }
  window.addEventListener('pagehide', onHide, { signal })
  return AbortSignal.any([signal, gone.signal])
}

/**
 * The page that a window shows. A frame that shows no signs of its own is one of the CRM in which it stands: a web
 * resource, a page of one's own. One without an address, an editor's for instance, is a part of the page around it.
 */
export function readPage(url: URL, window: Window): CurrentPage {
  const own = requireAdapter(url, window.document)
  const parent = own.product === 'generic' ? findParent(window) : undefined
  const outer = parent === undefined ? undefined : readPage(new URL(parent.location.href), parent)
  if (outer !== undefined && url.protocol === 'about:') return outer
  const adapter = outer?.adapter ?? own
  return { key: readPageKey(adapter, url, window.document), adapter }
}

/** The nearest window around a part of a page that has an address. */
function findPageAround(window: Window): Window | undefined {
  const parent = findParent(window)
  return parent?.location.protocol === 'about:' ? findPageAround(parent) : parent
}

/** The window around it, where the browser lets one look into that: it is of the same origin. */
function findParent({ parent, self }: Window): Window | undefined {
  try {
    return parent === self || parent.document === null ? undefined : parent
  } catch {
    return undefined // another origin's
  }
}
