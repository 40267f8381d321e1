import { keepBack } from '../core/publishing/to-release.ts'
import { reaches, type Reached } from '../core/publishing/rollout.ts'
import type { Pack } from '../core/pack.ts'
import type { Database } from '../platform/database.ts'
import { loseAnswers, type LostAnswerStores } from './lost-answers.ts'
import { fulfilWishes, wishStores, type WishStores } from './wishes.ts'

/** How many versions are kept behind the newest of a pack. */
const earlierAtMost = 20

/** The stores that a new version is written to. */
export const packStores = ['packs', 'earlierPacks'] as const

/** The two, within one transaction that may write. */
export interface PackStores {
  readonly packs: { get(id: string): Promise<Pack | undefined>; put(pack: Pack): Promise<unknown> }
  readonly earlierPacks: {
    put(pack: Pack): Promise<unknown>
    getAllKeys(range: IDBKeyRange): Promise<[id: string, version: number][]>
    delete(key: [id: string, version: number]): Promise<void>
  }
}

/** Makes this the newest version of its pack; the one before is kept behind it. */
export async function putPack({ packs, earlierPacks }: PackStores, pack: Pack): Promise<void> {
  const before = await packs.get(pack.id)
  if (before !== undefined && before.version !== pack.version) await earlierPacks.put(before)
  await packs.put(pack)
  const kept = await earlierPacks.getAllKeys(versionsOf(pack.id))
  await Promise.all(kept.slice(0, -earlierAtMost).map((key) => earlierPacks.delete(key)))
}

/** What is opened for a version: its own stores, and those of the questions that it answers or leaves without an answer. */
export interface OpenedPacks {
  readonly stores: PackStores
  readonly ofQuestions: WishStores & LostAnswerStores
  /** When it is on the disk. */
  readonly done: Promise<void>
}

/**
 * Makes this the newest version of its pack, with what that does to questions: those whose answer it has no more are the
 * desk's again, and those that wait for a tip that it brings are pointed at it. Answers their ids, once it is on the disk.
 */
export async function putVersion(
  { stores, ofQuestions, done }: OpenedPacks,
  pack: Pack,
  atMs: number,
): Promise<readonly string[]> {
  await putPack(stores, pack)
  const lost = await loseAnswers(ofQuestions, pack, atMs)
  const answered = await fulfilWishes(ofQuestions, pack, atMs)
  await done
  return [...lost, ...answered]
}

/** Opens everything that a version touches, for one strict write. */
export function openPacks(database: Database): OpenedPacks {
  const transaction = database.transaction([...packStores, ...wishStores], 'readwrite', {
    durability: 'strict',
  })
  return {
    stores: {
      packs: transaction.objectStore('packs'),
      earlierPacks: transaction.objectStore('earlierPacks'),
    },
    ofQuestions: {
      wishes: transaction.objectStore('wishes'),
      questions: transaction.objectStore('questions'),
      handlings: transaction.objectStore('handlings'),
      aliases: transaction.objectStore('aliases'),
    },
    done: transaction.done,
  }
}

/** The newest version that reaches this person; undefined where none has yet. */
export async function findVersion(
  database: Database,
  newest: Pack,
  reached: Reached,
): Promise<Pack | undefined> {
  const isFor = ({ rollout }: Pack): boolean => rollout === undefined || reaches(rollout, reached)
  if (isFor(newest)) return newest
  const { store } = database.transaction('earlierPacks')
  let cursor = await store.openCursor(versionsOf(newest.id, newest.version), 'prev')
  // Most are found at the first look; a pack may have megabytes.
  while (cursor !== null && !isFor(cursor.value)) cursor = await cursor.continue()
  return cursor === null ? undefined : keepBack(cursor.value, newest)
}

function versionsOf(packId: string, below = Infinity): IDBKeyRange {
  return IDBKeyRange.bound([packId, 0], [packId, below], false, true)
}
