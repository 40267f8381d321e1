import type { pageRequests } from '../../contract/requests.ts'
import type { PagePicture } from '../../core/picture/page-picture.ts'
import type { Send } from '../../platform/messaging.ts'
import { findPictureTaker } from './picture-taker.ts'

/** A picture of the page, by a script that is loaded for the first one; undefined where none can be made. */
export async function loadPicture(send: Send<typeof pageRequests>): Promise<PagePicture | undefined> {
  if (findPictureTaker() === undefined) await send('script/load', { script: 'picture' })
  return findPictureTaker()?.()
}
