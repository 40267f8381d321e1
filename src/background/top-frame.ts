import type { Sender } from '../platform/messaging.ts'

/** The frame that is the page itself. */
export const topFrameId = 0

/** Whether the page itself says it, and not a frame in it. */
export function isFromTop({ frameId = topFrameId }: Pick<Sender, 'frameId'>): boolean {
  return frameId === topFrameId
}
