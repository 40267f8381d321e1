import { studioNotices, studioRequests } from '../contract/studio.ts'
import type { PickerMove } from '../core/authoring/picker-moves.ts'
import { createSender, listen } from '../platform/messaging.ts'
import type { PickResult, StudioHost } from './studio-host.ts'

/** Picks elements in the tab beside; one at a time. */
export function createLocalPicker(
  studioId: string,
  findTab: () => Promise<number | undefined>,
): Pick<StudioHost, 'pick' | 'movePicker'> {
  const send = createSender(studioRequests)
  // Of the tab in which it was begun: another one may be shown by now.
  let picking: { readonly tabId: number; readonly stop: AbortController } | undefined
  const movePicker = async (move: PickerMove): Promise<void> => {
    if (picking === undefined) return
    const { tabId, stop } = picking
    if (move === 'cancel') stop.abort()
    await send('picker/move', { tabId, move })
  }
  return {
    movePicker,
    async pick(crmLocale) {
      const tabId = await findTab()
      if (tabId === undefined) return undefined
      // Another element is wanted now than before.
      if (picking?.stop.signal.aborted === false) await movePicker('cancel')
      const stop = new AbortController()
      picking = { tabId, stop }
      const picked = waitForPick(tabId, stop.signal)
      const answer = await send('picker/start', { studioId, tabId, locale: crmLocale })
      if (!answer.ok || !answer.value.isStarted) stop.abort()
      return picked.finally(() => stop.abort())
    },
  }
}

function waitForPick(tabId: number, signal: AbortSignal): Promise<PickResult | undefined> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined))
    listen(
      studioNotices,
      {
        'picker/picked': ({ tabId: from, ...result }) => from === tabId && resolve(result),
        'picker/cancelled': (cancelled) => cancelled.tabId === tabId && resolve(undefined),
      },
      signal,
    )
  })
}
