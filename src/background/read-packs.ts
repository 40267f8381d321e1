import type { Pack } from '../core/pack.ts'
import { withDatabase, type Database } from '../platform/database.ts'
import { readLot } from '../platform/lot.ts'
import { findVersion } from './pack-versions.ts'

/** The packs in use, each in the version that is for this person now: none where no version has reached them yet. */
export function readPacks(): Promise<Pack[]> {
  return withDatabase(async (database) => {
    const newest = await database.getAll('packs')
    const shown = newest.map(async (pack) =>
      pack.rollout === undefined ? pack : readVersion(database, pack),
    )
    return (await Promise.all(shown)).filter((pack) => pack !== undefined)
  })
}

/** The newest version of each pack: what those who write go by. */
export function readNewestPacks(): Promise<Pack[]> {
  return withDatabase((database) => database.getAll('packs'))
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
