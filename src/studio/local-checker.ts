import { checkingNotices, checkingRequests } from '../contract/checking.ts'
import type { CheckLine, NotedPage } from '../core/checking/check-list.ts'
import { describePage } from '../core/page-key.ts'
import { browser } from '../platform/browser.ts'
import { createSender, listen } from '../platform/messaging.ts'
import type { Checker } from './studio-host.ts'

/** How long a page that was opened in the background is waited for, in milliseconds. */
const addressWaitMs = 30_000

/** Checks pages in the tab beside, and in tabs that it opens behind it. */
export function createLocalChecker(studioId: string, findTab: () => Promise<number | undefined>): Checker {
  const send = createSender(checkingRequests)
  const check = async (tabId: number, packId: string, locale: string): Promise<boolean> => {
    const answer = await send('check/page', { studioId, tabId, packId, locale })
    return answer.ok && answer.value.isStarted
  }
  return {
    async checkBeside(packId, locale) {
      const tabId = await findTab()
      return tabId !== undefined && check(tabId, packId, locale)
    },
    async checkAddress(address, packId, locale) {
      const { id } = await browser.tabs.create({ url: address, active: false })
      if (id === undefined) return false
      const done = new AbortController()
      const timeout = AbortSignal.any([done.signal, AbortSignal.timeout(addressWaitMs)])
      try {
        const told = waitForCheck(id, timeout)
        await waitForLoad(id, timeout)
        return (await check(id, packId, locale)) && (await told)
      } finally {
        done.abort()
        await browser.tabs.remove(id)
      }
    },
    onChecked: (listener, signal) =>
      listen(checkingNotices, { 'page/checked': ({ checked }) => listener(toNoted(checked)) }, signal),
  }
}

function toNoted({
  page,
  anchors,
}: {
  readonly page: NotedPage['page']
  readonly anchors: readonly (Pick<CheckLine, 'key' | 'sameAs' | 'proposal'> & {
    readonly state: 'found' | 'hidden' | 'doubtful' | 'lost' | 'not-loaded-yet'
  })[]
}): NotedPage {
  return {
    page,
    // Which page it was is told by its key: an address may hold what belongs to a customer.
    url: describePage(page),
    resolutions: new Map(anchors.map(({ key, state }) => [key, state])),
    notes: new Map(anchors.map(({ key, sameAs, proposal }) => [key, { sameAs, proposal }])),
  }
}

/** Resolves to whether the page of the tab was checked before the signal aborted; a frame in it may be done sooner. */
function waitForCheck(tabId: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(false))
    listen(
      checkingNotices,
      { 'page/checked': (told) => told.tabId === tabId && told.frameId === 0 && resolve(true) },
      signal,
    )
  })
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
    void browser.tabs.get(tabId).then(({ status }) => status === 'complete' && finish())
  })
}
