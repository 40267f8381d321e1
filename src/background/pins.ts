import type { questionRequests } from '../contract/asking-requests.ts'
import type { deskRequests } from '../contract/requests.ts'
import { findPlaceOf, type Pack, type Resource } from '../core/pack.ts'
import { isSamePage, toPattern, type PageKey } from '../core/page-key.ts'
import { latestFirst, listLatest, pinKey, toPin, type Pin } from '../core/pin.ts'
import { withDatabase, type Database } from '../platform/database.ts'
import { notifyOurPages, notifyTab, type Handlers, type Sender } from '../platform/messaging.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { toShownResource } from './find-answers.ts'
import { requireHelp } from './help.ts'
import { findPackLocale } from './pack-texts.ts'
import { toWireAnchor } from '../contract/anchor.ts'
import { findPackFor } from './packs.ts'
import { readPacks } from './read-packs.ts'
import type { ShownItem } from './shown-items.ts'

type QuestionHandlers = Handlers<typeof questionRequests>
type DeskHandlers = Handlers<typeof deskRequests>

const pinsOfPageAtMost = 3
const pinsInPopupAtMost = 5

/** Pins a resource to the page that the person is on, for which the page is told anew what belongs to it. */
export const pinResource: QuestionHandlers['resource/pin'] = async (input, sender) => {
  await requireHelp(sender)
  const { questionId, resourceId, page, atMs } = input
  const pack = await findPackFor(page, sender)
  if (pack?.resources.some(({ id }) => id === resourceId) !== true) return { stored: false }
  await keepPin(toPin({ packId: pack.id, resourceId, page, questionId, atMs }))
  tellPage(sender)
  return { stored: true, itemId: itemIdOf(pack, resourceId) }
}

/** Takes a pin away. */
export const unpinResource: QuestionHandlers['resource/unpin'] = async ({ resourceId, page }, sender) => {
  await requireHelp(sender)
  const pack = await findPackFor(page, sender)
  if (pack === undefined) return {}
  await withDatabase(async (database) => {
    const transaction = database.transaction('pins', 'readwrite', { durability: 'strict' })
    await transaction.store.delete(pinKey({ packId: pack.id, resourceId, page }))
    await transaction.done
  })
  notifyOurPages('progress/changed')
  tellPage(sender)
  return {}
}

/** Keeps a pin, on the disk when this ends. */
export async function keepPin(pin: Pin): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction('pins', 'readwrite', { durability: 'strict' })
    await transaction.store.put(pin)
    await transaction.done
  })
  notifyOurPages('progress/changed')
}

/** What is pinned to this page, to be shown again, latest first. */
export const showAgain: QuestionHandlers['resources/again'] = async ({ page }, sender) => {
  await requireHelp(sender)
  const pack = await findPackFor(page, sender)
  if (pack === undefined) return { resources: [] }
  const locale = findPackLocale(pack, readUiLanguage())
  const pinned = await withDatabase((database) => readPinned(database, pack, page))
  return {
    resources: pinned.map(({ resource, pin }) => ({
      ...toShownResource({ pack, locale }, resource, page),
      questionId: pin.questionId,
    })),
  }
}

/** What is pinned to this page and has a place on it, as items of the page. */
export async function readPinItems(pack: Pack, page: PageKey): Promise<readonly ShownItem[]> {
  // Most packs have no places, and most pages none of them: then nothing is read.
  if (!pack.resources.some((resource) => findPlaceOf(resource, page) !== undefined)) return []
  const locale = findPackLocale(pack, readUiLanguage())
  const pinned = await withDatabase((database) => readPinned(database, pack, page))
  return pinned.flatMap(({ resource, pin }) => {
    const place = findPlaceOf(resource, page)
    if (place === undefined) return []
    const {
      id: resourceId,
      title,
      foreignLocale,
      text = [],
      url,
    } = toShownResource({ pack, locale }, resource, page)
    return [
      {
        ...{ kind: 'pin' as const, id: itemIdOf(pack, resourceId), anchor: toWireAnchor(place.anchor) },
        ...{ title, text, media: [], foreignLocale, page: toPattern(page) },
        // The person asked for it.
        ...{ priority: 0, isUnasked: false, isCounted: false, isCapped: false, mattersWithoutPlace: false },
        ...{ resourceId, questionId: pin.questionId, ...(url === undefined ? {} : { url }) },
      },
    ]
  })
}

/** The person's pins, latest first, as the popup shows them. */
export const listPins: DeskHandlers['pins/list'] = async () => {
  const [pins, packs] = await Promise.all([withDatabase((database) => database.getAll('pins')), readPacks()])
  const inUse = listLatest(pins).flatMap(({ key, packId, resourceId, page }) => {
    const pack = packs.find(({ id }) => id === packId)
    const resource = pack?.resources.find(({ id }) => id === resourceId)
    return pack === undefined || resource === undefined ? [] : [{ key, page, pack, resource }]
  })
  return {
    pins: inUse.slice(0, pinsInPopupAtMost).map(({ key, page, pack, resource }) => {
      const locale = findPackLocale(pack, readUiLanguage())
      return { key, page, locale, resource: toShownResource({ pack, locale }, resource, page) }
    }),
  }
}

async function readPinned(
  database: Database,
  pack: Pack,
  page: PageKey,
): Promise<readonly { readonly resource: Resource; readonly pin: Pin }[]> {
  const here = (await database.getAll('pins')).filter(
    (pin) => pin.packId === pack.id && isSamePage(pin.page, page),
  )
  return latestFirst(here)
    .flatMap((pin) => {
      const resource = pack.resources.find(({ id }) => id === pin.resourceId)
      return resource === undefined ? [] : [{ resource, pin }]
    })
    .slice(0, pinsOfPageAtMost)
}

// No item of a pack has a colon in its id.
function itemIdOf({ id }: Pack, resourceId: string): string {
  return `${id}/pin:${resourceId}`
}

function tellPage({ tabId }: Sender): void {
  if (tabId !== undefined) notifyTab(tabId, 'help/changed', {})
}
