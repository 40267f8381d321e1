import surveyorScript from '../content/surveyor/main.ts?script&iife'
import { pageKeySchema } from '../contract/page.ts'
import type { helpDeskRequests } from '../contract/help-desk-requests.ts'
import { servesPage } from '../core/pack.ts'
import { likenessOfPages, type PageKey } from '../core/page-key.ts'
import { browser } from '../platform/browser.ts'
import { handWork, takeWork } from '../platform/handed-work.ts'
import { notifyStudio, type Handlers } from '../platform/messaging.ts'
import { listGrantedPatterns } from '../platform/sites.ts'
import { putScript } from './put-script.ts'
import { readNewestPacks } from './read-packs.ts'

/** So many tabs are asked which page they show, those that were looked at last. */
const tabsAtMost = 12

/** A tab that shows a dialog of the page's, or sleeps, does not answer: in milliseconds. */
const answerWithinMs = 1_000

type HelpDeskHandlers = Handlers<typeof helpDeskRequests>

/** Hands work to the studio beside a tab. */
export const passWork: HelpDeskHandlers['studio/hand'] = async (handed) => {
  await handWork(handed)
  notifyStudio('work/handed', {})
  return {}
}

/** Gives the studio beside a tab what was handed to it. */
export const acceptWork: HelpDeskHandlers['studio/take'] = async ({ tabId }) => {
  const work = await takeWork(tabId)
  return work === undefined ? {} : { work }
}

/** Finds the tab that shows a page, or one that is like it. */
export const findPlace: HelpDeskHandlers['studio/place'] = async ({ packId, page: wanted }) => {
  const pack = (await readNewestPacks()).find(({ id }) => id === packId)
  const patterns = await listGrantedPatterns()
  if (pack === undefined || patterns.length === 0) return {}
  const tabs = (await browser.tabs.query({ url: patterns, discarded: false }))
    .toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
    .slice(0, tabsAtMost)
  const shown = await Promise.all(
    tabs.map(async ({ id: tabId, url = '' }) => {
      const page = tabId === undefined ? undefined : await readPageOf(tabId)
      if (page === undefined || !servesPage(pack, page, url)) return []
      return [{ tabId, likeness: likenessOfPages(page, wanted) }]
    }),
  )
  // Of equals the one that was looked at last stays first.
  const [best] = shown.flat().toSorted((one, other) => other.likeness - one.likeness)
  return best?.tabId === undefined ? {} : { tabId: best.tabId }
}

async function readPageOf(tabId: number): Promise<PageKey | undefined> {
  const silence = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), answerWithinMs))
  const read = async (): Promise<PageKey | undefined> => {
    const target = { tabId, frameIds: [0] }
    if (!(await putScript(surveyorScript, target))) return undefined
    const [answer] = await browser.scripting.executeScript({ target, func: runReadPage })
    const parsed = pageKeySchema.safeParse(answer?.result)
    return parsed.success ? parsed.data : undefined
  }
  // Its page may be left meanwhile.
  return Promise.race([read().catch(() => undefined), silence])
}

// Runs in the page: nothing of this file is there.
function runReadPage(): unknown {
  const read: unknown = Reflect.get(globalThis, 'fingerpostPage')
  return typeof read === 'function' ? Reflect.apply(read, undefined, []) : undefined
}
