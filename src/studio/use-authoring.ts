import type { Preview } from '../contract/studio.ts'
import {
  addItem,
  changeItem,
  changeTogether,
  redoChange,
  removeItem,
  undoChange,
  type MadeTogether,
  type PackDraft,
} from '../core/authoring/pack-draft.ts'
import { nameItem } from '../core/authoring/name-item.ts'
import { toWalkthrough } from '../core/authoring/recording.ts'
import type { Item } from '../core/item.ts'
import type { Pack } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import type { Translate } from '../ui/translate.ts'
import { describeStep } from './describe-step.ts'
import { createPointing, type PointingAuthor } from './pointing.ts'
import { createPublishing, type PublishingAuthor } from './publishing.ts'
import type { StudioHost } from './studio-host.ts'
import type { DraftSession, DraftState } from './draft-session.ts'
import { useDraft } from './use-draft.ts'
import { usePicker, type Picking } from './use-picker.ts'
import { useRecorder, type Recording } from './use-recorder.ts'

/**
 * Changes several items, and texts of the rest of the pack, in one go. `make` is given the draft as it is in that moment,
 * which may be another one than was drawn when a file began to be read.
 */
export type ChangeTogether = (make: (draft: PackDraft) => MadeTogether, field?: string) => void

/** What a trainer does with a pack. */
export interface Authoring
  extends PublishingAuthor, PointingAuthor, DraftState, Pick<DraftSession, 'takeOver'> {
  readonly picking: Picking
  readonly undo: () => void
  readonly redo: () => void
  /** Changes an item; `field` names what of it was changed. */
  readonly edit: (item: Item, field: string) => void
  readonly changeTogether: ChangeTogether
  readonly recording: Recording
  readonly startRecording: () => Promise<void>
  /** Makes a walkthrough of what was done; resolves to its id, if anything was. */
  readonly stopRecording: (t: Translate) => Promise<string | undefined>
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
    profile,
    locale,
    now,
    onPublished,
  }: {
    readonly pack: Pack
    readonly page: PageKey | undefined
    readonly profile: Preview['profile']
    readonly locale: string
    readonly now: () => number
    readonly onPublished: (pack: Pack) => void
  },
): Authoring {
  const { change, ...drafting } = useDraft(host, pack, profile)
  const { draft } = drafting
  const { picking, pick } = usePicker(host)
  const { recording, start, stop } = useRecorder(host)
  const edit = (item: Item, field: string): void =>
    change((before) => changeItem(before, item, { field, atMs: now() }))
  return {
    ...drafting,
    picking,
    recording,
    edit,
    changeTogether: (make, field) =>
      change((before) =>
        changeTogether(before, make(before), { ...(field === undefined ? {} : { field }), atMs: now() }),
      ),
    startRecording: () => start(locale),
    async stopRecording(t) {
      const steps = await stop()
      if (draft === undefined) return undefined
      const title = t('studioNewWalkthrough')
      const walkthrough = toWalkthrough(
        steps.map(({ picked: { anchor, name, picture }, ...step }) => ({ ...step, anchor, name, picture })),
        {
          id: nameItem(title, new Set(draft.items.map(({ id }) => id)), 'walkthrough'),
          title,
          locale,
          describe: (action, name) => describeStep(action, name, t),
        },
      )
      if (walkthrough === undefined) return undefined
      change((before) => addItem(before, walkthrough, now()))
      return walkthrough.id
    },
    undo: () => change((before) => undoChange(before, now())),
    redo: () => change((before) => redoChange(before, now())),
    remove: (id) => change((before) => removeItem(before, id, now())),
    tryStep: (walkthroughId, stepId) => host.tryStep(pack.id, walkthroughId, stepId),
    ...createPointing(pick, { pack, page, locale, change, now }),
    ...createPublishing(host, { pack, change, now, onPublished }),
  }
}
