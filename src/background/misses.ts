import type { deskRequests, itemRequests } from '../contract/requests.ts'
import { globalId } from '../core/delivery/circumstances.ts'
import { isStillSought, joinMisses, missAgain, missKey, type MissedAnchor } from '../core/missed-anchor.ts'
import { localize } from '../core/locale.ts'
import type { Pack } from '../core/pack.ts'
import { withDatabase, type Database } from '../platform/database.ts'
import type { Handlers, Sender } from '../platform/messaging.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { requireHelp } from './help.ts'
import { findServingPack } from './packs.ts'
import { readNewestPacks } from './read-packs.ts'

type ItemHandlers = Handlers<typeof itemRequests>
type DeskHandlers = Handlers<typeof deskRequests>

/** Keeps that an anchor was missed, and how often; heard twice, once. */
export const missAnchor: ItemHandlers['anchor/missed'] = async (input, sender) => {
  const pack = await findPackOf(input, sender)
  if (pack === undefined) return {}
  const miss = { ...input, packVersion: pack.version }
  const key = missKey(miss)
  await withDatabase(async (database) => {
    const { store, done } = database.transaction('anchorsMissed', 'readwrite')
    await store.put(missAgain(await store.get(key), { ...miss, key }))
    await done
  })
  return {}
}

/** Forgets that an anchor was missed on a page, in whatever version: it is there. */
export const refindAnchor: ItemHandlers['anchor/refound'] = async (input, sender) => {
  const pack = await findPackOf(input, sender)
  if (pack === undefined) return {}
  await withDatabase(async (database) => {
    const { store, done } = database.transaction('anchorsMissed', 'readwrite')
    const isIt = ({ packVersion, key }: MissedAnchor): boolean => key === missKey({ ...input, packVersion })
    for (const miss of await store.getAll(ofItem(input.id))) if (isIt(miss)) await store.delete(miss.key)
    await done
  })
  return {}
}

/** What is missing of the anchors that the newest versions have, what is missed most often first. */
export const listMissedAnchors: DeskHandlers['anchors/missed'] = async () => {
  const packs = await readNewestPacks()
  const missed = await withDatabase(async (database) => {
    const kept = await Promise.all(packs.map((pack) => readSought(database, pack)))
    return kept.flat()
  })
  const titles = new Map(
    packs.flatMap((pack) =>
      pack.items.map(({ id, title }) => [
        globalId(pack, id),
        localize(title, readUiLanguage(), pack.defaultLocale),
      ]),
    ),
  )
  return {
    missed: joinMisses(missed).map((miss) => ({
      ...miss,
      title: titles.get(miss.id) ?? miss.id,
      evidence: [...miss.evidence],
    })),
  }
}

/** Ids, as `packId/itemId`, of what was missed of a pack. */
export async function readMissedIds({ id }: Pack): Promise<ReadonlySet<string>> {
  const keys = await withDatabase((database) => database.getAllKeys('anchorsMissed', startingWith(`${id}/`)))
  return new Set(keys.map((key) => key.slice(0, key.indexOf('|'))))
}

async function readSought(database: Database, now: Pack): Promise<readonly MissedAnchor[]> {
  const missed = await database.getAll('anchorsMissed', startingWith(`${now.id}/`))
  const versions = [...new Set(missed.map(({ packVersion }) => packVersion))]
  const packs = await Promise.all(
    versions.map(async (version) =>
      version === now.version ? now : database.get('earlierPacks', [now.id, version]),
    ),
  )
  return missed.filter((miss) =>
    isStillSought(miss, { before: packs[versions.indexOf(miss.packVersion)], now }),
  )
}

/** The pack that serves the page, where it has the item. A draft's misses are the trainer's to see beside it. */
async function findPackOf(
  { id, page }: Pick<MissedAnchor, 'id' | 'page'>,
  sender: Sender,
): Promise<Pack | undefined> {
  await requireHelp(sender)
  const { pack, preview } = (await findServingPack(page, sender)) ?? {}
  if (pack === undefined || preview !== undefined) return undefined
  return pack.items.some((item) => globalId(pack, item.id) === id) ? pack : undefined
}

function ofItem(id: string): IDBKeyRange {
  return startingWith(`${id}|`)
}

function startingWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`)
}
