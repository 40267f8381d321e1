import { notifyTab } from '../platform/messaging.ts'
import { changeStudioTab, readStudioTab } from '../platform/studio-tabs.ts'
import { topFrameId } from './top-frame.ts'

/** The frame that the trainer points into; the page itself, before they pointed into one. */
export async function readPointedFrame(tabId: number): Promise<number> {
  return (await readStudioTab(tabId)).pickingFrame ?? topFrameId
}

/** Remembers the frame that the trainer points into; in the one before nothing is meant any more. Nothing, while no element is wanted. */
export async function pointInto(tabId: number, frameId: number): Promise<void> {
  // One after the other: of two at once, each would take the other for not having been.
  await navigator.locks.request('pointedFrame', async () => {
    const { pickingIn, pickingFrame } = await readStudioTab(tabId)
    if (pickingIn === undefined || pickingFrame === frameId) return
    await changeStudioTab(tabId, { pickingFrame: frameId })
    if (pickingFrame !== undefined) notifyTab(tabId, 'picker/left', {}, pickingFrame)
  })
}

/** A page was arrived at in a frame. Where that is the page itself, the frame that was pointed into may be gone with the one before. */
export async function arriveIn(tabId: number, frameId: number): Promise<void> {
  if (frameId === topFrameId) await pointInto(tabId, topFrameId)
}
