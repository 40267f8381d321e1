import { helpDeskRequests, type StudioWork } from '../contract/help-desk-requests.ts'
import type { PageKey } from '../core/page-key.ts'
import { createSender } from '../platform/messaging.ts'
import { openStudioBeside } from '../platform/open-studio.ts'

/**
 * Opens the studio beside a page of a pack's CRM, and hands it the work, once `ready` says that it may. Resolves to
 * whether a tab shows that CRM. To be called straight from a press, without waiting for anything first.
 */
export type WorkBeside = (
  work: StudioWork,
  place: { readonly packId: string; readonly page: PageKey },
  ready: Promise<boolean>,
) => Promise<boolean>

/** Works beside a tab of this browser. */
export function createWorkBeside(): WorkBeside {
  const ask = createSender(helpDeskRequests)
  return async (work, { packId, page }, ready) => {
    const tabId = await openStudioBeside(async () => {
      const place = await ask('studio/place', { packId, page })
      return place.ok && (await ready) ? place.value.tabId : undefined
    })
    // Once its tab is the one that the studio stands beside.
    if (tabId !== undefined) await ask('studio/hand', { work, tabId })
    return tabId !== undefined
  }
}
