import type { CrmEvent } from '../../core/crm-event.ts'
import { isSamePage, type PageKey } from '../../core/page-key.ts'
import { readPageKey, requireAdapter } from '../sites/registry.ts'
import type { SiteAdapter } from '../sites/site-adapter.ts'
import { watchNavigation } from './navigation.ts'

/** The page that a person is on now. */
export interface CurrentPage {
  readonly key: PageKey
  readonly adapter: SiteAdapter
}

/** What the page tells its owner. */
export interface PageListeners {
  /** The person arrived at another page than before. */
  readonly onPage: (page: CurrentPage) => void
  /** The person did something in the CRM. */
  readonly onEvent: (event: CrmEvent, page: CurrentPage) => void
}

/**
 * Follows which page of the CRM is shown, by the site's adapter, until the signal aborts. `check` looks again: at
 * `document_start` a page may not yet show whose it is, and without the Navigation API nothing else tells.
 */
export function watchPage(
  window: Window,
  { onPage, onEvent }: PageListeners,
  signal: AbortSignal,
): { current(): CurrentPage; check(): void } {
  let url = new URL(window.location.href)
  let page = readPage(url, window.document)
  let submitted = false

  const turnTo = (next: CurrentPage): void => {
    const changed = !isSamePage(page.key, next.key)
    page = next
    if (changed) onPage(page)
  }
  const navigation = watchNavigation(
    window,
    (to, kind) => {
      const from = { key: page.key, url }
      const next = readPage(to, window.document)
      const step = { from, to: { key: next.key, url: to }, kind, submitted }
      url = to
      submitted = false
      turnTo(next)
      const event = next.adapter.readEvent?.(step)
      if (event !== undefined) onEvent(event, next)
    },
    signal,
  )
  // In the capture phase, because frameworks stop a submit that they handle themselves.
  window.addEventListener('submit', () => (submitted = true), { capture: true, signal })
  // Going on to write means that what was submitted was not taken.
  window.addEventListener('input', () => (submitted = false), { capture: true, signal })
  return {
    current: () => page,
    check() {
      navigation.check()
      if (page.adapter.product === 'generic' || page.adapter.refine !== undefined)
        turnTo(readPage(url, window.document))
    },
  }
}

function readPage(url: URL, document: Document): CurrentPage {
  const adapter = requireAdapter(url, document)
  return { key: readPageKey(adapter, url, document), adapter }
}
