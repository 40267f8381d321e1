import type { itemRequests, ownRequests } from '../contract/requests.ts'
import { spend } from '../core/delivery/budget.ts'
import { findRegion, globalId, readCircumstances, type ItemHistory } from '../core/delivery/circumstances.ts'
import { isOpen } from '../core/delivery/gate.ts'
import {
  bringBack as bringBackHistory,
  countShowing,
  isForgiven,
  newHistory,
  readSnoozeEnd,
  snooze,
} from '../core/delivery/item-history.ts'
import { hadItsTurn } from '../core/delivery/judge-attention.ts'
import { judgeItem } from '../core/delivery/judge-item.ts'
import type { Pack } from '../core/pack.ts'
import { withDatabase } from '../platform/database.ts'
import {
  notifyAllTabs,
  notifyOurPages,
  notifyTab,
  type Handlers,
  type Sender,
} from '../platform/messaging.ts'
import { byId, newPerson, readCommon, readPerson, toStored } from './circumstances.ts'
import { requireHelp } from './help.ts'
import { findServingPack } from './packs.ts'
import { readPacks } from './read-packs.ts'
import { ownerOf } from './running.ts'
import { findPreview } from './studio.ts'
import { isFromTop } from './top-frame.ts'

type ItemHandlers = Handlers<typeof itemRequests>
type OwnHandlers = Handlers<typeof ownRequests>

/** Judges once more, and pays, counts and grants in the same write. */
export const showItem: ItemHandlers['item/show'] = async ({ showing, id, page, atMs }, sender) => {
  await requireHelp(sender)
  const { pack, preview } = (await findServingPack(page, sender)) ?? {}
  const item = pack?.items.find((each) => globalId(pack, each.id) === id)
  if (pack === undefined || item === undefined) return { isGranted: false }
  // What a trainer looks at is not counted.
  if (preview !== undefined) return { isGranted: true }
  const isGranted = await withDatabase(async (database) => {
    const common = await readCommon(database, pack, page, atMs)
    const transaction = database.transaction(['person', 'itemHistories'], 'readwrite', {
      durability: 'strict',
    })
    const [people, histories] = [transaction.objectStore('person'), transaction.objectStore('itemHistories')]
    const person = (await people.get('person')) ?? newPerson(atMs)
    const history = (await histories.get(id)) ?? newHistory(id)
    const isKnown = history.lastShowing === showing
    const tab = ownerOf(sender)
    const circumstances = readCircumstances({ ...common, tab, person, histories: byId([history]) })
    const judged = judgeItem(item, circumstances)
    const isNew = !isKnown && isOpen(judged)
    const had = hadItsTurn(item, history, circumstances)
    if (isNew && (!had || isForgiven(item, history, pack.version))) {
      const last = { lastAtMs: atMs, lastShowing: showing, lastTab: tab }
      await histories.put(countShowing(item, history, { packVersion: pack.version, ...last }))
    }
    if (isNew && !had && judged.isUnasked)
      await people.put(toStored({ ...person, spentAtMs: spend(person.spentAtMs, atMs) }))
    await transaction.done
    return isKnown || isNew
  })
  return { isGranted }
}

/** Puts an item away, until the pack's next version or for good. */
export const dismissItem: ItemHandlers['item/dismiss'] = async ({ id, how, atMs }, sender) => {
  await requireHelp(sender)
  if (await isPreviewed(id, sender)) return {}
  const packVersion = (await findPackOf(id))?.version ?? 0
  await changeHistory(id, (history) => ({
    ...history,
    putAway: how === 'dismissed' ? { how, packVersion, atMs } : { how, atMs },
  }))
  return {}
}

/** Puts an item off. */
export const snoozeItem: ItemHandlers['item/snooze'] = async ({ id, until, atMs }, sender) => {
  await requireHelp(sender)
  if (await isPreviewed(id, sender)) return {}
  const [pack, person] = await Promise.all([
    findPackOf(id),
    withDatabase((database) => readPerson(database, atMs)),
  ])
  const region = pack && findRegion(pack, person.profile)
  const timeZone = region?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  await changeHistory(id, (history) => snooze(history, readSnoozeEnd(until, atMs, timeZone)))
  return {}
}

/** Tells the tab's frames what one of them says of the anchors of its page. */
export const placeAnchors: ItemHandlers['anchors/place'] = async (word, sender) => {
  await requireHelp(sender)
  const { tabId } = sender
  if (tabId !== undefined) notifyTab(tabId, 'anchors/placed', { ...word, isTop: isFromTop(sender) })
  return {}
}

/** Brings back what was put away: one item, or all. */
export const bringBack: OwnHandlers['item/bring-back'] = async ({ id }) => {
  await withDatabase(async (database) => {
    const transaction = database.transaction('itemHistories', 'readwrite', { durability: 'strict' })
    for (const history of await transaction.store.getAll()) {
      if (id === undefined || history.id === id) await transaction.store.put(bringBackHistory(history))
    }
    await transaction.done
  })
  await tellAll()
  return {}
}

/** Tells whoever shows something of the person's own. */
export async function tellAll(): Promise<void> {
  notifyOurPages('progress/changed')
  await notifyAllTabs('help/changed', {})
}

async function changeHistory(id: string, change: (history: ItemHistory) => ItemHistory): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction('itemHistories', 'readwrite', { durability: 'strict' })
    await transaction.store.put(change((await transaction.store.get(id)) ?? newHistory(id)))
    await transaction.done
  })
  notifyOurPages('progress/changed')
}

/** Whether it is the draft's item that a trainer looks at: what they do with it there is no memory of theirs. */
async function isPreviewed(id: string, sender: Sender): Promise<boolean> {
  const preview = await findPreview(sender)
  return preview !== undefined && isOf(preview.pack, id)
}

/** The pack of an item in the version that the person is shown. */
async function findPackOf(id: string): Promise<Pack | undefined> {
  return (await readPacks()).find((pack) => isOf(pack, id))
}

function isOf(pack: Pack, id: string): boolean {
  return id.startsWith(globalId(pack, ''))
}
