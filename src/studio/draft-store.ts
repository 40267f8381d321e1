import { beginDraft, rebaseDraft, type PackDraft } from '../core/authoring/pack-draft.ts'
import type { Pack } from '../core/pack.ts'
import { withDatabase } from '../platform/database.ts'
import { putDraft, readStoredDraft } from '../platform/stored-drafts.ts'

/** The packs in use on this machine. */
export function readPacks(): Promise<readonly Pack[]> {
  return withDatabase((database) => database.getAll('packs'))
}

/** The draft of the pack as it was left, over the version that is in use now; a new one where there is none. */
export async function readDraft(pack: Pack): Promise<PackDraft> {
  const stored = await withDatabase((database) => readStoredDraft(database, pack.id))
  return stored === undefined ? beginDraft(pack) : rebaseDraft(stored, pack)
}

/** The versions of a pack before the newest, latest first. */
export async function readEarlierPacks(packId: string): Promise<readonly Pack[]> {
  const range = IDBKeyRange.bound([packId, 0], [packId, Infinity])
  return (await withDatabase((database) => database.getAll('earlierPacks', range))).toReversed()
}

/** Keeps drafts on the disk. */
export interface DraftWriter {
  /**
   * Writes the draft, one after the other; of several of one pack that wait, the last alone. Resolves to whether it is on
   * the disk, or a later one.
   */
  readonly write: (draft: PackDraft) => Promise<boolean>
}

/** Makes a writer. */
export function createDraftWriter(): DraftWriter {
  const waiting = new Map<string, PackDraft>()
  let working: Promise<boolean> | undefined
  const work = async (): Promise<boolean> => {
    let isKept = true
    // With those that come meanwhile.
    for (const [id, draft] of waiting) {
      waiting.delete(id)
      isKept = await put(draft)
    }
    working = undefined
    return isKept
  }
  return {
    write(draft) {
      waiting.set(draft.id, draft)
      return (working ??= work())
    },
  }
}

async function put(draft: PackDraft): Promise<boolean> {
  try {
    await withDatabase((database) => putDraft(database, draft))
    return true
  } catch (error) {
    // Full, or the browser refused it: the studio says so, and what was written stays on the screen.
    if (error instanceof DOMException) return false
    throw error
  }
}
