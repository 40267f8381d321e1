import { checkingNotices, checkingRequests, type CheckedOnPage } from '../contract/checking.ts'
import { helpDeskRequests } from '../contract/help-desk-requests.ts'
import { deskRequests } from '../contract/requests.ts'
import type { NotedPage } from '../core/checking/check-list.ts'
import { describePage } from '../core/page-key.ts'
import { browser } from '../platform/browser.ts'
import { createSender, listen } from '../platform/messaging.ts'
import type { Checker } from './studio-host.ts'

/** How long a page is waited for, in milliseconds. */
const pageWaitMs = 30_000

/** What is looked for, and which frames have to be done. */
interface Look {
  readonly packId: string
  readonly locale: string
  readonly isWaitedFor: (frameId: number) => boolean
}

/** Checks pages in the tab beside, and in tabs that it opens behind it. */
export function createLocalChecker(studioId: string, findTab: () => Promise<number | undefined>): Checker {
  const send = createSender({ ...checkingRequests, ...helpDeskRequests, ...deskRequests })
  /** Resolves to whether the page was looked at, once these frames of it were, or when the signal aborts. */
  const look = async (
    tabId: number,
    { packId, locale, isWaitedFor }: Look,
    signal: AbortSignal,
  ): Promise<boolean> => {
    const heard = hearFrames(tabId, signal)
    const answer = await send('check/page', { studioId, tabId, packId, locale })
    return heard.all(answer.ok ? answer.value.frameIds.filter(isWaitedFor) : [])
  }
  return {
    async checkBeside(packId, locale) {
      const tabId = await findTab()
      const over = new AbortController()
      const signal = AbortSignal.any([over.signal, AbortSignal.timeout(pageWaitMs)])
      if (tabId !== undefined) await look(tabId, { packId, locale, isWaitedFor: isPageItself }, signal)
      over.abort()
    },
    async checkAddress(address, packId, locale, signal) {
      const { id } = await browser.tabs.create({ url: address, active: false })
      if (id === undefined) return false
      const done = new AbortController()
      const over = AbortSignal.any([signal, done.signal, AbortSignal.timeout(pageWaitMs)])
      const close = (): Promise<void> => browser.tabs.remove(id).catch(() => {})
      // It ends with the studio, which does not wait for anything then.
      addEventListener('pagehide', () => void close(), { signal: done.signal })
      try {
        whenClosed(id, () => done.abort(), over)
        await waitForLoad(id, over)
        return !over.aborted && (await look(id, { packId, locale, isWaitedFor: () => true }, over))
      } finally {
        done.abort()
        // Somebody may have closed it meanwhile.
        await close()
      }
    },
    onChecked: (listener, signal) =>
      listen(checkingNotices, { 'page/checked': (told) => listener(toNoted(told)) }, signal),
    async readMisses(packId) {
      const answer = await send('anchors/missed', {})
      return answer.ok ? answer.value.missed.filter(({ id }) => id.startsWith(`${packId}/`)) : []
    },
    async readLinks(packId) {
      const answer = await send('links/list', {})
      return answer.ok ? answer.value.checks.find((check) => check.packId === packId) : undefined
    },
  }
}

// Of the page beside a frame may come and go; what is heard of one later counts as well.
function isPageItself(frameId: number): boolean {
  return frameId === 0
}

function toNoted({
  round,
  frameId,
  environmentId,
  checked: { page, anchors },
}: {
  readonly round: string
  readonly frameId: number
  readonly environmentId?: string | undefined
  readonly checked: { readonly page: NotedPage['page']; readonly anchors: readonly CheckedOnPage[] }
}): NotedPage {
  return {
    ...{ page, round, frameId, environmentId },
    // Which page it was is told by its key: an address may hold what belongs to a customer.
    url: describePage(page),
    resolutions: new Map(anchors.map(({ key, state }) => [key, state])),
    notes: new Map(anchors.map(({ key, sameAs, proposal }) => [key, { sameAs, proposal }])),
  }
}

/** Hears what becomes of the frames of a tab that is checked, until the signal aborts. */
function hearFrames(
  tabId: number,
  signal: AbortSignal,
): {
  /**
   * Resolves to whether the page itself was checked, once each of these frames was, or has nothing to check; in the end
   * when the signal aborts.
   */
  readonly all: (frameIds: readonly number[]) => Promise<boolean>
} {
  let isChecked = false
  const done = new Set<number>()
  const news = new EventTarget()
  const hear = (told: { readonly tabId: number; readonly frameId: number }): void => {
    if (told.tabId !== tabId) return
    done.add(told.frameId)
    news.dispatchEvent(new Event('done'))
  }
  listen(
    checkingNotices,
    {
      'page/checked': (told) => {
        if (told.tabId === tabId && told.frameId === 0) isChecked = true
        hear(told)
      },
      'page/passed': hear,
    },
    signal,
  )
  return {
    all: (frameIds) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (signal.aborted || frameIds.every((id) => done.has(id))) resolve(isChecked)
        }
        news.addEventListener('done', look, { signal })
        signal.addEventListener('abort', look)
        look()
      }),
  }
}

function whenClosed(tabId: number, onClosed: () => void, signal: AbortSignal): void {
  const onRemoved = (id: number): void => {
    if (id === tabId) onClosed()
  }
  browser.tabs.onRemoved.addListener(onRemoved)
  signal.addEventListener('abort', () => browser.tabs.onRemoved.removeListener(onRemoved))
}

async function waitForLoad(tabId: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const onUpdated = (id: number, { status }: { status?: string }): void => {
      if (id === tabId && status === 'complete') finish()
    }
    const finish = (): void => {
      browser.tabs.onUpdated.removeListener(onUpdated)
      resolve()
    }
    signal.addEventListener('abort', finish)
    browser.tabs.onUpdated.addListener(onUpdated)
    // A tab that is gone again is none that anything would be heard of.
    browser.tabs.get(tabId).then(({ status }) => status === 'complete' && finish(), finish)
  })
}
