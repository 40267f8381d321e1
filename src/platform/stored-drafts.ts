import { isBegun, type PackDraft } from '../core/authoring/pack-draft.ts'
import type { MediaFile } from '../core/media/media.ts'
import type { Database } from './database.ts'

/** A draft as it lies on the disk. It is written with each change, and its media files, which never change, are not. */
export type StoredDraft = Omit<PackDraft, 'media'>

/** A media file that was added to the draft of a pack. */
export interface StoredDraftMedia {
  readonly packId: string
  /** The hash of its bytes. */
  readonly name: string
  readonly file: MediaFile
}

/** The draft of a pack with its media files, as it was kept; undefined where there is none. */
export async function readStoredDraft(database: Database, packId: string): Promise<PackDraft | undefined> {
  const transaction = database.transaction(['packDrafts', 'draftMedia'])
  const [draft, files] = await Promise.all([
    transaction.objectStore('packDrafts').get(packId),
    transaction.objectStore('draftMedia').getAll(mediaOf(packId)),
  ])
  if (draft === undefined || files.length === 0) return draft
  return { ...draft, media: Object.fromEntries(files.map(({ name, file }) => [name, file])) }
}

/**
 * Keeps a draft in one strict write, with those of its media files that are not there yet; lets go of those that it has no
 * more. One that is as it was begun is forgotten: it was published.
 */
export async function putDraft(database: Database, { media, ...draft }: PackDraft): Promise<void> {
  const transaction = database.transaction(['packDrafts', 'draftMedia'], 'readwrite', {
    durability: 'strict',
  })
  const [drafts, files] = [transaction.objectStore('packDrafts'), transaction.objectStore('draftMedia')]
  const isOver = isBegun(draft)
  const wanted = isOver ? {} : (media ?? {})
  const kept = new Set((await files.getAllKeys(mediaOf(draft.id))).map(([, name]) => name))
  await Promise.all([
    isOver ? drafts.delete(draft.id) : drafts.put(draft),
    ...[...kept].filter((name) => !Object.hasOwn(wanted, name)).map((name) => files.delete([draft.id, name])),
    ...Object.entries(wanted)
      .filter(([name]) => !kept.has(name))
      .map(([name, file]) => files.put({ packId: draft.id, name, file })),
    transaction.done,
  ])
}

function mediaOf(packId: string): IDBKeyRange {
  return IDBKeyRange.bound([packId, ''], [packId, '\uffff'])
}
