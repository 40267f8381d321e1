import {
  changeItem,
  changeTogether,
  redoChange,
  removeItem,
  undoChange,
  type MadeTogether,
  type PackDraft,
} from '../core/authoring/pack-draft.ts'
import type { Item } from '../core/item.ts'
import type { Pack } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import { createMedia, type MediaAuthor } from './media-author.ts'
import { createPointing, type PointingAuthor } from './pointing.ts'
import { createPublishing, type PublishingAuthor } from './publishing.ts'
import { createRecording, type RecordingAuthor } from './recording-author.ts'
import type { PreviewedAs } from './PreviewAs.tsx'
import type { StudioHost } from './studio-host.ts'
import type { DraftSession, DraftState } from './draft-session.ts'
import { useDraft } from './use-draft.ts'
import { usePicks, type Picks } from './use-picks.ts'
import { usePicker, type Picking } from './use-picker.ts'
import { useRecorder } from './use-recorder.ts'

/**
 * Changes several items, and texts of the rest of the pack, in one go. `make` is given the draft as it is in that moment,
 * which may be another one than was drawn when a file began to be read.
 */
export type ChangeTogether = (make: (draft: PackDraft) => MadeTogether, field?: string) => void

/** What a trainer does with a pack. */
export interface Authoring
  extends PublishingAuthor, PointingAuthor, RecordingAuthor, DraftState, Pick<DraftSession, 'takeOver'> {
  readonly picking: Picking
  readonly findPick: Picks['findPick']
  readonly media: MediaAuthor
  readonly undo: () => void
  readonly redo: () => void
  /** Changes an item; `field` names what of it was changed. */
  readonly edit: (item: Item, field: string) => void
  readonly changeTogether: ChangeTogether
  /** Begins the walkthrough in the tab beside, at this step. */
  readonly tryStep: (walkthroughId: string, stepId: string) => Promise<void>
  readonly remove: (id: string) => void
}

/** Writing in a pack: each change is kept, shown in the tab beside, and can be undone. */
export function useAuthoring(
  host: StudioHost,
  {
    pack,
    page,
    previewedAs,
    locale,
    crmLocale,
    now,
    onRecord,
    onPublished,
  }: {
    readonly pack: Pack
    readonly page: PageKey | undefined
    readonly previewedAs: PreviewedAs
    /** The language that is written in. */
    readonly locale: string
    readonly crmLocale: string
    readonly now: () => number
    readonly onRecord: () => void
    readonly onPublished: (pack: Pack) => void
  },
): Authoring {
  const { change, ...drafting } = useDraft(host, pack, previewedAs)
  const { draft } = drafting
  const { notePick, findPick } = usePicks()
  const { picking, pick } = usePicker(host, crmLocale)
  const edit = (item: Item, field: string): void =>
    change((before) => changeItem(before, item, { field, atMs: now() }))
  return {
    ...drafting,
    picking,
    findPick,
    media: createMedia(pack, draft, change),
    edit,
    changeTogether: (make, field) =>
      change((before) =>
        changeTogether(before, make(before), { ...(field === undefined ? {} : { field }), atMs: now() }),
      ),
    ...createRecording(useRecorder(host, crmLocale), {
      ...{ draft, locale, change, notePick, now, onRecord },
      readTexts: (language) => host.readTexts(language),
    }),
    undo: () => change((before) => undoChange(before, now())),
    redo: () => change((before) => redoChange(before, now())),
    remove: (id) => change((before) => removeItem(before, id, now())),
    tryStep: (walkthroughId, stepId) => host.tryStep(pack.id, walkthroughId, stepId),
    ...createPointing(pick, { pack, page, locale, change, notePick, now }),
    ...createPublishing(host, { pack, change, now, onPublished }),
  }
}
