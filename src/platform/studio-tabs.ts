import * as z from 'zod/mini'
import { previewSchema } from '../contract/studio.ts'
import { browser } from './browser.ts'

// Session storage: it survives the worker's death, and is gone with the browser, as the tabs are.
const key = 'studioTabs'

const studioTabSchema = z.object({
  preview: z.optional(previewSchema),
  /** The language of the CRM, while an element is wanted from the tab. */
  pickingIn: z.optional(z.string()),
  /** The same while a walkthrough is recorded in the tab. */
  recordingIn: z.optional(z.string()),
})
const studioTabsSchema = z.record(z.string(), studioTabSchema)

/** A tab that a trainer writes beside. */
export type StudioTab = z.output<typeof studioTabSchema>

/** What the studio does with a tab; an empty object for a tab that it does nothing with. */
export async function readStudioTab(tabId: number | undefined): Promise<StudioTab> {
  if (tabId === undefined) return {}
  return (await readAll())[String(tabId)] ?? {}
}

/** Changes what the studio does with a tab. */
export async function changeStudioTab(tabId: number, change: StudioTab): Promise<void> {
  // One at a time: two changes at once would each write over the other.
  await navigator.locks.request(key, async () => {
    const tabs = await readAll()
    const next = { ...tabs[String(tabId)], ...change }
    await browser.storage.session.set({ [key]: { ...tabs, [tabId]: next } })
  })
}

async function readAll(): Promise<Readonly<Record<string, StudioTab>>> {
  const stored = await browser.storage.session.get(key)
  const parsed = studioTabsSchema.safeParse(stored[key])
  return parsed.success ? parsed.data : {}
}
