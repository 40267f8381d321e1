import type { questionRequests } from '../contract/asking-requests.ts'
import { globalId } from '../core/delivery/circumstances.ts'
import { countOpening, linksResource, openingsKey, type LinkedOpening } from '../core/linked-resource.ts'
import { withDatabase } from '../platform/database.ts'
import { notifyOurPages, type Handlers } from '../platform/messaging.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { toShownResource } from './find-answers.ts'
import { requireHelp } from './help.ts'
import { findPackLocale } from './pack-texts.ts'
import { findServingPack } from './packs.ts'

type QuestionHandlers = Handlers<typeof questionRequests>

/** Counts that a linked resource was opened, and answers with it. What a trainer looks at is not counted. */
export const openLinked: QuestionHandlers['linked/open'] = async (input, sender) => {
  await requireHelp(sender)
  const { id, resourceId, page, opening, atMs } = input
  const { pack, preview } = (await findServingPack(page, sender)) ?? {}
  const item = pack?.items.find((each) => globalId(pack, each.id) === id)
  const resource = pack?.resources.find((each) => each.id === resourceId)
  if (pack === undefined || item === undefined || resource === undefined || !linksResource(item, resourceId))
    return {}
  if (preview === undefined) await count({ pack, itemId: item.id, resourceId, opening, atMs })
  return {
    resource: toShownResource({ pack, locale: findPackLocale(pack, readUiLanguage()) }, resource, page),
  }
}

async function count(opened: LinkedOpening): Promise<void> {
  try {
    await withDatabase(async (database) => {
      const transaction = database.transaction('linkedOpenings', 'readwrite', { durability: 'strict' })
      const before = await transaction.store.get(openingsKey(opened))
      await transaction.store.put(countOpening(before, opened))
      await transaction.done
    })
    notifyOurPages('desk/changed')
  } catch (error) {
    // A full disk costs the count, and nobody their page.
    if (!(error instanceof DOMException)) throw error
    console.error('[Fingerpost] an opening could not be counted', error)
  }
}
