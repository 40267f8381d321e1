import type { eventRequests } from '../contract/requests.ts'
import { keepLeftPage, takeLeftPage, type FramePlace } from '../platform/left-pages.ts'
import type { Handlers, Sender } from '../platform/messaging.ts'
import { requireHelp } from './help.ts'

type EventHandlers = Handlers<typeof eventRequests>

/** Keeps what was being done on a page that is left. */
export const leaveAttempts: EventHandlers['attempts/leave'] = async (left, sender) => {
  await requireHelp(sender)
  await keepLeftPage(placeOf(sender), left, Date.now())
  return {}
}

/** Hands what the page before left to the page that took its place. */
export const takeAttempts: EventHandlers['attempts/take'] = async (_input, sender) => {
  await requireHelp(sender)
  return { left: await takeLeftPage(placeOf(sender), Date.now()) }
}

function placeOf({ tabId, frameId = 0 }: Sender): FramePlace {
  if (tabId === undefined) throw new Error('only a tab has a page')
  return { tabId, frameId }
}
