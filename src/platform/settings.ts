import * as z from 'zod/mini'
import { browser } from './browser.ts'

const settingsSchema = z.object({
  /** False after the person switched help off, until they switch it on again. */
  helpOn: z._default(z.boolean(), true),
  /** The name that goes with what is done on the desk of this browser. */
  deskName: z.optional(z.string()),
  /** The name under which the person asked last; absent where they asked without one. */
  askerName: z.optional(z.string()),
  /** True while the person writes down what others ask. */
  observes: z._default(z.boolean(), false),
  /** The language that the CRM is in while somebody writes, by the id of the pack. */
  crmLanguages: z._default(z.record(z.string(), z.string()), {}),
})

/** What a person set for themselves on this machine. */
export type Settings = z.output<typeof settingsSchema>

const key = 'settings'

/** The settings; whatever is stored and does not parse counts as never set. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key)
  const parsed = settingsSchema.safeParse(stored[key])
  return parsed.success ? parsed.data : settingsSchema.parse({})
}

/** Stores a change over what is stored. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [key]: { ...(await readSettings()), ...change } })
}
