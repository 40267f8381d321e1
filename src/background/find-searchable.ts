import type { PageKey } from '../core/page-key.ts'
import type { Sender } from '../platform/messaging.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { findServingPack } from './packs.ts'
import { readSearchable, type SearchablePack } from './search-index-store.ts'

/** The pack for a page, ready to be searched; undefined where none is for it. */
export async function findSearchable(page: PageKey, sender: Sender): Promise<SearchablePack | undefined> {
  const serving = await findServingPack(page, sender)
  if (serving === undefined) return undefined
  return readSearchable(serving.pack, readUiLanguage(), serving.preview !== undefined)
}
