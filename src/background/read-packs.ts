import type { Pack } from '../core/pack.ts'
import { withDatabase, type Database } from '../platform/database.ts'
import { readLot } from '../platform/lot.ts'
import { findVersion } from './pack-versions.ts'

/** The packs in use, each in the version that is for this person now: none where no version has reached them yet. */
export function readPacks(): Promise<Pack[]> {
  return withDatabase(async (database) => {
    const newest = await readNewest(database)
    const shown = newest.map(async (pack) =>
      pack.rollout === undefined ? pack : readVersion(database, pack),
    )
    return (await Promise.all(shown)).filter((pack) => pack !== undefined)
  })
}

/** The newest version of each pack: what those who write go by. */
export function readNewestPacks(): Promise<Pack[]> {
  return withDatabase(readNewest)
}

// Kept between events, because a pack of thousands of full pages takes longer to read than a key press may. Whether it
// is still the one in use is asked each time, by its version (docs/decisions/own-search.md).
const inMemory = new Map<string, Pack>()

/** Reads the pack anew when it is next asked for. */
export function forgetPack(id: string): void {
  inMemory.delete(id)
}

async function readNewest(database: Database): Promise<Pack[]> {
  const packs = database.transaction('packs').store
  const versions = new Map<string, number>()
  let cursor = await packs.index('version').openKeyCursor()
  for (; cursor !== null; cursor = await cursor.continue()) versions.set(cursor.primaryKey, cursor.key)
  const read = async ([id, version]: [string, number]): Promise<Pack[]> => {
    const known = inMemory.get(id)
    const pack = known?.version === version ? known : await packs.get(id)
    if (pack === undefined) return []
    inMemory.set(id, pack)
    return [pack]
  }
  const inOrder = [...versions].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return (await Promise.all(inOrder.map(read))).flat()
}

async function readVersion(database: Database, newest: Pack): Promise<Pack | undefined> {
  const person = await database.get('person', 'person')
  const nowMs = Date.now()
  return findVersion(database, newest, {
    packId: newest.id,
    ring: person?.profile.ring,
    lot: await readLot(),
    nowMs,
  })
}
