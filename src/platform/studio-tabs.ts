import * as z from 'zod/mini'
import { previewSchema } from '../contract/studio.ts'
import { browser } from './browser.ts'
import { isStudioOpen } from './studio-life.ts'

// Session storage: it survives the worker's death, and is gone with the browser, as the tabs are.
const key = 'studioTabs'

const studioTabSchema = z.object({
  /** The studio that did it: what it did ends with it. */
  studioId: z.string(),
  preview: z.optional(previewSchema),
  /** The language of the CRM, while an element is wanted from the tab. */
  pickingIn: z.optional(z.string()),
  /** The frame that the trainer points into; absent before they pointed into one. */
  pickingFrame: z.optional(z.int()),
  /** The language of the CRM, while a walkthrough is recorded in the tab. */
  recordingIn: z.optional(z.string()),
  /** The pack that the tab's page is checked for, and which look at it is the last. */
  checking: z.optional(z.object({ packId: z.string(), locale: z.string(), round: z.string() })),
})
const studioTabsSchema = z.record(z.string(), studioTabSchema)

/** A tab that a trainer writes beside. */
export type StudioTab = z.output<typeof studioTabSchema>

/** What an open studio does with a tab; an empty object for a tab that none does anything with. */
export async function readStudioTab(tabId: number | undefined): Promise<Partial<StudioTab>> {
  if (tabId === undefined) return {}
  const tab = (await readAll())[String(tabId)]
  return tab !== undefined && (await isStudioOpen(tab.studioId)) ? tab : {}
}

/** Changes what a studio does with a tab: the one that is named, or else the one that did something with it before. */
export async function changeStudioTab(tabId: number, change: Partial<StudioTab>): Promise<void> {
  await changeAll((tabs) => {
    const studioId = change.studioId ?? tabs[tabId]?.studioId
    return studioId === undefined ? tabs : { ...tabs, [tabId]: { ...tabs[tabId], ...change, studioId } }
  })
}

/** Forgets what a studio did; resolves to the tabs that it did something with. */
export async function forgetStudio(studioId: string): Promise<readonly number[]> {
  const forgotten: number[] = []
  await changeAll((tabs) => {
    const isOf = ([, tab]: [string, StudioTab]): boolean => tab.studioId === studioId
    const entries = Object.entries(tabs)
    forgotten.push(...entries.filter(isOf).map(([tabId]) => Number(tabId)))
    return Object.fromEntries(entries.filter((entry) => !isOf(entry)))
  })
  return forgotten
}

/** The studios that do something with a tab. */
export async function listStudios(): Promise<readonly string[]> {
  return [...new Set(Object.values(await readAll()).map(({ studioId }) => studioId))]
}

type StudioTabs = z.output<typeof studioTabsSchema>

// One at a time: two changes at once would each write over the other.
async function changeAll(change: (tabs: StudioTabs) => StudioTabs): Promise<void> {
  await navigator.locks.request(key, async () => {
    await browser.storage.session.set({ [key]: change(await readAll()) })
  })
}

async function readAll(): Promise<StudioTabs> {
  const stored = await browser.storage.session.get(key)
  const parsed = studioTabsSchema.safeParse(stored[key])
  return parsed.success ? parsed.data : {}
}
