import * as z from 'zod/mini'
import { leftBehindSchema } from '../contract/page.ts'
import { browser } from './browser.ts'

/** Longer than any attempt lasts; what is older proves nothing and is not handed out, in milliseconds. */
const keptMs = 150_000

const leftPageSchema = z.object({ left: leftBehindSchema, atMs: z.number() })

/** One frame of one tab. */
export interface FramePlace {
  readonly tabId: number
  readonly frameId: number
}

/** What a page left behind, until the next in its frame takes it. Session storage: it survives the worker's death. */
export async function keepLeftPage(
  place: FramePlace,
  left: z.output<typeof leftBehindSchema>,
  atMs: number,
): Promise<void> {
  await browser.storage.session.set({ [keyOf(place)]: { left, atMs } })
}

/** What was left in the frame, once. */
export async function takeLeftPage(
  place: FramePlace,
  nowMs: number,
): Promise<z.output<typeof leftBehindSchema> | undefined> {
  const key = keyOf(place)
  const stored = await browser.storage.session.get(key)
  await browser.storage.session.remove(key)
  const parsed = leftPageSchema.safeParse(stored[key])
  return parsed.success && nowMs - parsed.data.atMs < keptMs ? parsed.data.left : undefined
}

function keyOf({ tabId, frameId }: FramePlace): string {
  return `left:${tabId}:${frameId}`
}
