import { finishPack } from '../contract/finish-pack.ts'
import { isSame } from '../core/authoring/pack-diff.ts'
import { applyDraft, rebaseDraft, type PackDraft } from '../core/authoring/pack-draft.ts'
import type { Pack } from '../core/pack.ts'
import { withDatabase } from '../platform/database.ts'
import { readStoredDraft, type StoredDraft } from '../platform/stored-drafts.ts'
import { readNewestPacks } from './read-packs.ts'

/** A pack that a trainer writes in. */
export interface WrittenPack {
  /** As it is out. */
  readonly base: Pack
  /** As the draft has it. */
  readonly drafted: Pack
  /** The same without what is half written. */
  readonly readable: Pack
}

// Kept between events as the packs in use are: everything that the page beside asks is asked of it, and to parse a pack
// takes longer than to compare two drafts.
const inMemory = new Map<string, WrittenPack & { readonly draft: StoredDraft | undefined }>()

/** A pack as it is out, and as its draft has it; undefined for a pack that is not here. */
export async function readWritten(packId: string): Promise<WrittenPack | undefined> {
  const [packs, draft] = await Promise.all([
    readNewestPacks(),
    withDatabase((database) => database.get('packDrafts', packId)),
  ])
  const base = packs.find(({ id }) => id === packId)
  if (base === undefined) return undefined
  const known = inMemory.get(packId)
  if (known?.base === base && isSame(known.draft, draft)) return known
  // Its media files are read where it is another draft by now: one that shows other ones is.
  const whole = draft && (await withDatabase((database) => readStoredDraft(database, packId)))
  const written = { base, draft, ...writeOver(base, whole) }
  inMemory.set(packId, written)
  return written
}

function writeOver(base: Pack, draft: PackDraft | undefined): Pick<WrittenPack, 'drafted' | 'readable'> {
  if (draft === undefined) return { drafted: base, readable: base }
  const drafted = applyDraft(base, rebaseDraft(draft, base))
  const { pack, isRight } = finishPack(drafted, base)
  return { drafted, readable: isRight ? pack : base }
}
