import * as z from 'zod/mini'
import { browser } from './browser.ts'

const key = 'signatures'
const keptAtMost = 200
const signaturesSchema = z.record(z.string(), z.string())

/** The name that a proposal was made or agreed to under in this profile; undefined for one that it did neither with. */
export async function readSignature(mark: string): Promise<string | undefined> {
  return (await readAll())[mark]
}

/** Keeps that a proposal was made or agreed to in this profile; of so many, the last are kept. */
export async function keepSignature(mark: string, name: string): Promise<void> {
  // One at a time: two at once would each write over the other.
  await navigator.locks.request(key, async () => {
    const { [mark]: _before, ...others } = await readAll()
    const kept = [...Object.entries(others), [mark, name] as const].slice(-keptAtMost)
    await browser.storage.local.set({ [key]: Object.fromEntries(kept) })
  })
}

async function readAll(): Promise<Readonly<Record<string, string>>> {
  const stored = await browser.storage.local.get(key)
  const parsed = signaturesSchema.safeParse(stored[key])
  return parsed.success ? parsed.data : {}
}
