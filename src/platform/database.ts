import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  type StoreNames,
} from 'idb'
import type { Alias } from '../core/desk/alias.ts'
import type { Draft } from '../core/desk/draft.ts'
import type { Act } from '../core/desk/handling.ts'
import type { DeskState } from '../core/desk/transitions.ts'
import type { CrmRelease, Verdict } from '../core/desk/verdict.ts'
import type { Wish } from '../core/desk/wish.ts'
import type { PackDraft } from '../core/authoring/pack-draft.ts'
import type { ItemHistory, Person } from '../core/delivery/circumstances.ts'
import type { Tip } from '../core/item.ts'
import type { MissedAnchor } from '../core/missed-anchor.ts'
import type { LinkedOpenings } from '../core/linked-resource.ts'
import type { LinkCheck } from '../core/desk/link-check.ts'
import type { Pack } from '../core/pack.ts'
import type { PagePicture } from '../core/picture/page-picture.ts'
import { toPin, type Pin } from '../core/pin.ts'
import type { Question } from '../core/question.ts'
import type { SearchIndex } from '../core/search/search-index.ts'
import type { Progress } from '../core/walkthrough/progress.ts'
import type { StoredDraft, StoredDraftMedia } from './stored-drafts.ts'
import { beginNewLog, noteFailure } from './torn-log.ts'

/** A milestone that was met, and when. */
export interface MilestoneMet {
  /** `packId/milestoneId`. */
  readonly key: string
  readonly metAtMs: number
}

/** The one person of this browser. */
export interface StoredPerson extends Person {
  readonly key: 'person'
}

/** What the desk did about a question. */
export interface Handling {
  /** The question's. */
  readonly id: string
  readonly acts: readonly Act[]
  /** Where the acts lead, for the index. */
  readonly state: DeskState
}

/** A filter of the desk's that was given a name. */
export interface SavedView {
  /** UUIDv7. */
  readonly id: string
  readonly name: string
  /** As the desk writes it. */
  readonly filter: string
}

/** What a person added to a report that something is broken. */
export interface StoredPicture {
  readonly questionId: string
  readonly picture: PagePicture
}

/** What a pack is searched by, in one language. It can be built again at any time. */
export interface StoredIndex {
  /** `packId/locale`. */
  readonly key: string
  readonly packVersion: number
  /** Of the layout, `indexFormat`. */
  readonly format: number
  readonly index: SearchIndex
}

/** Everything that outlives a session, on this machine. */
export interface FingerpostSchema extends DBSchema {
  packs: { key: string; value: Pack; indexes: { version: number } }
  earlierPacks: { key: [id: string, version: number]; value: Pack }
  questions: { key: string; value: Question; indexes: { askedAtMs: number } }
  milestonesMet: { key: string; value: MilestoneMet }
  person: { key: string; value: StoredPerson }
  itemHistories: { key: string; value: ItemHistory }
  walkthroughs: { key: string; value: Progress }
  anchorsMissed: { key: string; value: MissedAnchor }
  handlings: { key: string; value: Handling; indexes: { state: DeskState } }
  verdicts: { key: string; value: Verdict }
  releases: { key: string; value: CrmRelease }
  aliases: { key: string; value: Alias; indexes: { packId: string } }
  drafts: { key: string; value: Draft }
  savedViews: { key: string; value: SavedView }
  packDrafts: { key: string; value: StoredDraft }
  draftMedia: {
    key: [packId: string, name: string]
    value: StoredDraftMedia
    indexes: { name: string }
  }
  searchIndexes: { key: string; value: StoredIndex }
  pins: { key: string; value: Pin }
  linkChecks: { key: string; value: LinkCheck }
  pictures: { key: string; value: StoredPicture }
  linkedOpenings: { key: string; value: LinkedOpenings }
  wishes: { key: string; value: Wish; indexes: { packId: string } }
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
  (database, transaction) => {
    database.createObjectStore('person', { keyPath: 'key' })
    database.createObjectStore('itemHistories', { keyPath: 'id' })
    database.createObjectStore('walkthroughs', { keyPath: 'id' })
    database.createObjectStore('anchorsMissed', { keyPath: 'key' })
    void turnTipsIntoItems(transaction.objectStore('packs')).catch(() => transaction.abort())
  },
  (database, transaction) => {
    database.createObjectStore('handlings', { keyPath: 'id' }).createIndex('state', 'state')
    database.createObjectStore('verdicts', { keyPath: 'id' })
    database.createObjectStore('releases', { keyPath: 'id' })
    database.createObjectStore('aliases', { keyPath: 'id' }).createIndex('packId', 'packId')
    database.createObjectStore('drafts', { keyPath: 'id' })
    database.createObjectStore('savedViews', { keyPath: 'id' })
    database.createObjectStore('packDrafts', { keyPath: 'id' })
    database.createObjectStore('searchIndexes', { keyPath: 'key' })
    void sayWhoAsked(transaction.objectStore('questions')).catch(() => transaction.abort())
  },
  (database) => {
    database.createObjectStore('earlierPacks', { keyPath: ['id', 'version'] })
  },
  (database, transaction) => {
    // So that a pack that is known already need not be read to see that it is the same.
    transaction.objectStore('packs').createIndex('version', 'version')
    database.createObjectStore('linkChecks', { keyPath: 'packId' })
    database.createObjectStore('pins', { keyPath: 'key' })
    void pinWhatAnswered(transaction).catch(() => transaction.abort())
  },
  (database) => {
    // Beside the questions, which are read all at once.
    database.createObjectStore('pictures', { keyPath: 'questionId' })
  },
  (database) => {
    database.createObjectStore('linkedOpenings', { keyPath: 'key' })
  },
  (database) => {
    database.createObjectStore('wishes', { keyPath: 'id' }).createIndex('packId', 'packId')
  },
  (database, transaction) => {
    // Beside the drafts, which are written with each change.
    database.createObjectStore('draftMedia', { keyPath: ['packId', 'name'] }).createIndex('name', 'name')
    void moveMediaOut(transaction).catch(() => transaction.abort())
  },
]

/** A pack of version 1 had tips and nothing else. */
async function turnTipsIntoItems(
  packs: IDBPObjectStore<FingerpostSchema, StoreNames<FingerpostSchema>[], 'packs', 'versionchange'>,
): Promise<void> {
  for (let cursor = await packs.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const { tips, ...rest } = cursor.value as Pack & { readonly tips?: readonly Omit<Tip, 'kind'>[] }
    if (tips === undefined) continue
    await cursor.update({ ...rest, items: tips.map((tip) => ({ ...tip, kind: 'tip' })) })
  }
}

/** Until version 2 there were questions only, each of the person's own, and less was noted of what became of them. */
async function sayWhoAsked(
  questions: IDBPObjectStore<FingerpostSchema, StoreNames<FingerpostSchema>[], 'questions', 'versionchange'>,
): Promise<void> {
  for (let cursor = await questions.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    await cursor.update({
      ...{ kind: 'question', asker: { by: 'self' }, left: [], declined: [] },
      ...cursor.value,
    })
  }
}

/** Until version 3 what had answered on a page was searched for among the questions. */
async function pinWhatAnswered(
  transaction: IDBPTransaction<FingerpostSchema, StoreNames<FingerpostSchema>[], 'versionchange'>,
): Promise<void> {
  const pins = transaction.objectStore('pins')
  const index = transaction.objectStore('questions').index('askedAtMs')
  for (let cursor = await index.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const { id, asker, outcome, outcomeOf, pack, page, askedAtMs } = cursor.value
    if (outcome !== 'answered' || outcomeOf === undefined || pack === undefined || asker.by !== 'self')
      continue
    await pins.put(toPin({ packId: pack.id, resourceId: outcomeOf, page, questionId: id, atMs: askedAtMs }))
  }
}

/** Until version 8 the media files of a draft were in it. */
async function moveMediaOut(
  transaction: IDBPTransaction<FingerpostSchema, StoreNames<FingerpostSchema>[], 'versionchange'>,
): Promise<void> {
  const files = transaction.objectStore('draftMedia')
  const drafts = transaction.objectStore('packDrafts')
  for (let cursor = await drafts.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const { media, ...draft } = cursor.value as PackDraft
    for (const [name, file] of Object.entries(media ?? {})) await files.put({ packId: draft.id, name, file })
    await cursor.update(draft)
  }
}

/**
 * Runs `use` on the database and closes it again: the worker keeps nothing between events, and an open connection
 * would block the upgrade that an update of the extension brings. `steps` is for tests of upgrades.
 */
export async function withDatabase<Outcome>(
  use: (database: Database) => Promise<Outcome>,
  { name = 'fingerpost', steps = upgrades }: { name?: string; steps?: readonly Upgrade[] } = {},
): Promise<Outcome> {
  await beginNewLog()
  try {
    return await useOpened(use, { name, steps })
  } catch (error) {
    await noteFailure(error)
    throw error
  }
}

async function useOpened<Outcome>(
  use: (database: Database) => Promise<Outcome>,
  { name, steps }: { readonly name: string; readonly steps: readonly Upgrade[] },
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
