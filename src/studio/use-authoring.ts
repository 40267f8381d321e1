import type { Preview } from '../contract/studio.ts'
import {
  addItem,
  changeItem,
  changeTogether,
  redoChange,
  removeItem,
  undoChange,
  type PackDraft,
} from '../core/authoring/pack-draft.ts'
import { replaceAnchors } from '../core/checking/check-list.ts'
import { nameItem } from '../core/authoring/name-item.ts'
import { toWalkthrough } from '../core/authoring/recording.ts'
import type { Item } from '../core/item.ts'
import type { Pack } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import type { Translate } from '../ui/translate.ts'
import { describeStep } from './describe-step.ts'
import { makeItem, type NewKind } from './new-item.ts'
import { createPublishing, type PublishingAuthor } from './publishing.ts'
import type { StudioHost } from './studio-host.ts'
import type { DraftSession, DraftState } from './draft-session.ts'
import { useDraft } from './use-draft.ts'
import { usePicker, type Picking } from './use-picker.ts'
import { useRecorder, type Recording } from './use-recorder.ts'

/** Changes several items, and texts of the rest of the pack, in one go: `items` are all of them as they are then. */
export type ChangeTogether = (next: Pick<PackDraft, 'items' | 'texts' | 'brought'>, field?: string) => void

/** What a trainer does with a pack. */
export interface Authoring extends PublishingAuthor, DraftState, Pick<DraftSession, 'takeOver'> {
  readonly picking: Picking
  readonly undo: () => void
  readonly redo: () => void
  /** Changes an item; `field` names what of it was changed. */
  readonly edit: (item: Item, field: string) => void
  readonly changeTogether: ChangeTogether
  /** Makes an item, of an element that is picked first where it needs one; resolves to its id, if it was made. */
  readonly create: (kind: NewKind) => Promise<string | undefined>
  readonly recording: Recording
  readonly startRecording: () => Promise<void>
  /** Makes a walkthrough of what was done; resolves to its id, if anything was. */
  readonly stopRecording: (t: Translate) => Promise<string | undefined>
  /** Picks another element for an item, or for one step of a walkthrough. */
  readonly pickAgain: (item: Item, stepId?: string) => Promise<void>
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
    changeTogether: (next, field) =>
      change((before) =>
        changeTogether(before, next, { ...(field === undefined ? {} : { field }), atMs: now() }),
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
    async create(kind) {
      const somewhere: PageKey = { product: pack.crm.product, view: 'other' }
      const result = kind === 'announcement' ? { page: page ?? somewhere } : await pick(locale)
      if (result === undefined || draft === undefined) return undefined
      const item = makeItem(kind, result, { locale, taken: new Set(draft.items.map(({ id }) => id)) })
      change((before) => addItem(before, item, now()))
      return item.id
    },
    tryStep: (walkthroughId, stepId) => host.tryStep(pack.id, walkthroughId, stepId),
    async pickAgain(item, stepId) {
      const result = await pick(locale)
      if (result === undefined) return
      const key = stepId === undefined ? item.id : `${item.id}/${stepId}`
      const [changed] = replaceAnchors([item], new Map([[key, result.picked]]))
      if (changed !== undefined) edit(changed, stepId === undefined ? 'anchor' : 'steps')
    },
    ...createPublishing(host, { pack, change, now, onPublished }),
  }
}
