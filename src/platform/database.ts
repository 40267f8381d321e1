import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb'
import type { Pack } from '../core/pack.ts'
import type { Question } from '../core/question.ts'

/** A milestone that was met, and when. */
export interface MilestoneMet {
  /** `packId/milestoneId`. */
  readonly key: string
  readonly metAtMs: number
}

/** Everything that outlives a session, on this machine. */
export interface FingerpostSchema extends DBSchema {
  packs: { key: string; value: Pack }
  questions: { key: string; value: Question; indexes: { askedAtMs: number } }
  milestonesMet: { key: string; value: MilestoneMet }
}

/** The open database. */
export type Database = IDBPDatabase<FingerpostSchema>

type Upgrade = (
  database: IDBPDatabase<FingerpostSchema>,
  transaction: IDBPTransaction<FingerpostSchema, StoreNames<FingerpostSchema>[], 'versionchange'>,
) => void

/**
 * How to come from each version to the next; the first makes version 1 out of nothing. A step that was released
 * is never edited: what is to change gets a step of its own, and a test that starts from every older version.
 */
export const upgrades: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore('packs', { keyPath: 'id' })
    database.createObjectStore('questions', { keyPath: 'id' }).createIndex('askedAtMs', 'askedAtMs')
    database.createObjectStore('milestonesMet', { keyPath: 'key' })
  },
]

/**
 * Runs `use` on the database and closes it again: the worker keeps nothing between events, and an open connection
 * would block the upgrade that an update of the extension brings. `steps` is for tests of upgrades.
 */
export async function withDatabase<Outcome>(
  use: (database: Database) => Promise<Outcome>,
  { name = 'fingerpost', steps = upgrades }: { name?: string; steps?: readonly Upgrade[] } = {},
): Promise<Outcome> {
  const database = await openDB<FingerpostSchema>(name, steps.length, {
    upgrade(opened, oldVersion, _newVersion, transaction) {
      for (const step of steps.slice(oldVersion)) step(opened, transaction)
    },
    // Another context wants to upgrade: give way at once.
    blocking: () => database.close(),
  })
  try {
    return await use(database)
  } finally {
    database.close()
  }
}
