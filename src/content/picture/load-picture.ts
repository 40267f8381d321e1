import type { pageRequests } from '../../contract/requests.ts'
import type { PagePicture } from '../../core/picture/page-picture.ts'
import type { Send } from '../../platform/messaging.ts'
import { findPictureTaker } from './picture-taker.ts'

/** A picture of the page, by a script that is loaded for the first one; undefined where none can be made. */
export async function loadPicture(send: Send<typeof pageRequests>): Promise<PagePicture | undefined> {
  if (findPictureTaker() === undefined) await send('script/load', { script: 'picture' })
  try {
    return findPictureTaker()?.()
  } catch (error) {
    // Whatever a page is made of: a report goes without a picture rather than not at all.
    console.error('[Fingerpost] no picture could be made of this page', error)
    return undefined
  }
}
