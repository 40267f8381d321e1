import * as z from 'zod/mini'
import { studioWorkSchema, type StudioWork } from '../contract/help-desk-requests.ts'
import { browser } from './browser.ts'

// Session storage, as what a studio does with a tab: it survives the worker's death, and is gone with the browser.
const key = 'handedWork'

const handedSchema = z.object({ work: studioWorkSchema, tabId: z.int() })

/** Hands work to the studio beside the tab, in the place of what was handed before and nobody took. */
export async function handWork(handed: z.output<typeof handedSchema>): Promise<void> {
  await browser.storage.session.set({ [key]: handed })
}

/** The work that was handed to the studio beside this tab, once; undefined where none was. */
export function takeWork(tabId: number): Promise<StudioWork | undefined> {
  // One at a time: two studios would both have it.
  return navigator.locks.request(key, async () => {
    const parsed = handedSchema.safeParse((await browser.storage.session.get(key))[key])
    if (!parsed.success || parsed.data.tabId !== tabId) return undefined
    await browser.storage.session.remove(key)
    return parsed.data.work
  })
}
