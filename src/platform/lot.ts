import * as z from 'zod/mini'
import { browser } from './browser.ts'

const key = 'lot'

/** What this person draws with when a part of all people is to get something first: the same for as long as the profile lives. */
export function readLot(): Promise<string> {
  // One at a time: two that find none would each draw another.
  return navigator.locks.request(key, async () => {
    const stored = await browser.storage.local.get(key)
    const drawn = z.uuid().safeParse(stored[key])
    if (drawn.success) return drawn.data
    const lot = crypto.randomUUID()
    await browser.storage.local.set({ [key]: lot })
    return lot
  })
}
