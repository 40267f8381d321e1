import { withoutEmpty } from './draft-texts.ts'
import type { LocalizedText } from '../locale.ts'
import type { Item } from '../item.ts'
import { pickUsed } from '../media/list-media.ts'
import type { MediaFile, MediaFiles } from '../media/media.ts'
import type { Pack, Resource } from '../pack.ts'
import { mapTexts } from '../exchange/text-units.ts'
import type { TranslationMarks } from '../exchange/translation.ts'
import { isSame } from './pack-diff.ts'

/**
 * What a trainer is writing over a published pack: its items as they are now, and every change that led there. Of the
 * rest of the pack texts are drafted, for translating, and resources that were brought in; else it is that of the version
 * that the draft began from.
 */
export interface PackDraft {
  /** The pack's id. */
  readonly id: string
  /** The version that the draft began from. */
  readonly baseVersion: number
  readonly items: readonly Item[]
  /** Absent where nothing of it was changed. */
  readonly texts?: DraftTexts | undefined
  /** Resources that were brought in: new ones, and others in the place of the pack's; absent where there are none. */
  readonly brought?: readonly Resource[] | undefined
  /**
   * Media files that were added, by name. Which of them are used stands in the items, and what was undone may be done
   * again: so they stay with the draft until it is published.
   */
  readonly media?: MediaFiles | undefined
  /** What can be undone, latest last. */
  readonly past: readonly DraftChange[]
  /** What can be done again, next last. */
  readonly future: readonly DraftChange[]
  /** Milliseconds since 1970; 0 for a draft in which nothing was changed. */
  readonly changedAtMs: number
}

/** Texts of the pack that are not of its items, and how far translations are. */
export interface DraftTexts {
  /** By text unit; of each the languages that were changed, and no others; an empty text takes one away. */
  readonly texts: Readonly<Record<string, LocalizedText>>
  /** All marks of the pack; absent where they are the pack's. */
  readonly marks?: TranslationMarks | undefined
}

/** What is done and undone in one go. */
export type DraftChange = ItemChange | ChangeTogether

/** Several items, and texts or resources of the rest of the pack, changed at once: what came out of a file. */
export interface ChangeTogether {
  /** In the order in which they are made. */
  readonly items: readonly ItemChange[]
  readonly texts?:
    | { readonly before: DraftTexts | undefined; readonly after: DraftTexts | undefined }
    | undefined
  readonly brought?:
    | { readonly before: PackDraft['brought']; readonly after: PackDraft['brought'] }
    | undefined
  readonly field?: string | undefined
  readonly atMs: number
}

/** What a change makes of a draft at once: all of its items as they are then, and the rest; what is absent stays. */
export type MadeTogether = Partial<Pick<PackDraft, 'items' | 'texts' | 'brought'>>

/** One item before and after; absent on the side where it is not there. */
export interface ItemChange {
  readonly itemId: string
  /** Its place in the list. */
  readonly at: number
  readonly before?: Item | undefined
  readonly after?: Item | undefined
  /** What of it was changed (`title`, `text`…): typing on in one field is one change. */
  readonly field?: string | undefined
  readonly atMs: number
}

/** Typing that goes on within so long is one change, undone in one go. */
const typingPauseMs = 1_500

/** With more than so many, older ones can no longer be undone. */
const changesAtMost = 500

/** A draft of the pack as it is. */
export function beginDraft(pack: Pack): PackDraft {
  return { id: pack.id, baseVersion: pack.version, items: pack.items, past: [], future: [], changedAtMs: 0 }
}

/** The pack as the draft has it, under the version that it would be published as. */
export function applyDraft(base: Pack, draft: PackDraft): Pack {
  const next = {
    ...base,
    version: Math.max(base.version, draft.baseVersion) + 1,
    items: draft.items,
    resources: bringInto(base, draft.brought),
    ...applyMedia(base, draft),
  }
  if (draft.texts === undefined) return next
  const { texts, marks } = draft.texts
  const changed = new Map(Object.entries(texts))
  const written = mapTexts(next, ({ id, text }) => withoutEmpty({ ...text, ...changed.get(id) }))
  return marks === undefined ? written : { ...written, translations: marks }
}

/** Of the files that the pack has and that were added, those that are used. */
function applyMedia(base: Pack, { items, media }: PackDraft): Pick<Pack, 'media'> {
  if (base.media === undefined && media === undefined) return {}
  return { media: pickUsed({ ...base.media, ...media }, items) }
}

/** Adds a media file, for an item to name. It is no change by itself. */
export function addMedia(draft: PackDraft, name: string, file: MediaFile): PackDraft {
  return { ...draft, media: { ...draft.media, [name]: file } }
}

/** Whether nothing was done in the draft that could be undone, or done again. */
export function isBegun(draft: PackDraft): boolean {
  return draft.past.length === 0 && draft.future.length === 0
}

/** The resources of the pack with those that the draft brought in. */
export function bringInto(
  { resources }: Pick<Pack, 'resources'>,
  brought: PackDraft['brought'],
): Pack['resources'] {
  if (brought === undefined || brought.length === 0) return resources
  const byId = new Map(brought.map((resource) => [resource.id, resource]))
  const known = new Set(resources.map(({ id }) => id))
  return [
    ...resources.map((resource) => byId.get(resource.id) ?? resource),
    ...brought.filter(({ id }) => !known.has(id)),
  ]
}

/** Whether the draft differs from the pack that it began from. */
export function hasChanges(draft: PackDraft): boolean {
  return draft.past.length > 0
}

/** Adds an item at the end. An id that is there already is refused: it returns the draft as it is. */
export function addItem(draft: PackDraft, item: Item, atMs: number): PackDraft {
  if (draft.items.some(({ id }) => id === item.id)) return draft
  return commit(draft, { itemId: item.id, at: draft.items.length, after: item, atMs })
}

/**
 * Puts the item in the place of the one with its id; `field` names what of it was changed. An item that is not there, or
 * that is as it was, changes nothing.
 */
export function changeItem(
  draft: PackDraft,
  item: Item,
  { field, atMs }: { readonly field?: string; readonly atMs: number },
): PackDraft {
  const at = draft.items.findIndex(({ id }) => id === item.id)
  const before = draft.items[at]
  if (before === undefined || before === item) return draft
  const last = draft.past.at(-1)
  const isTypedOn =
    field !== undefined &&
    last !== undefined &&
    'itemId' in last &&
    last.itemId === item.id &&
    last.field === field &&
    last.after !== undefined &&
    atMs - last.atMs <= typingPauseMs
  if (!isTypedOn) return commit(draft, { itemId: item.id, at, before, after: item, field, atMs })
  return {
    ...redo({ ...draft, past: draft.past.slice(0, -1) }, { ...last, after: item, atMs }),
    future: [],
    changedAtMs: atMs,
  }
}

/** Takes an item away; one that is not there changes nothing. */
export function removeItem(draft: PackDraft, itemId: string, atMs: number): PackDraft {
  const at = draft.items.findIndex(({ id }) => id === itemId)
  const before = draft.items[at]
  return before === undefined ? draft : commit(draft, { itemId, at, before, atMs })
}

/**
 * Changes, adds and takes away items, and puts other texts and resources into the rest of the pack, as one change. Typing
 * on in one `field` is one change here too. What changes nothing is no change.
 */
export function changeTogether(
  draft: PackDraft,
  { items = draft.items, texts = draft.texts, brought = draft.brought }: MadeTogether,
  { field, atMs }: { readonly field?: string; readonly atMs: number },
): PackDraft {
  const last = draft.past.at(-1)
  const isTypedOn =
    field !== undefined &&
    last !== undefined &&
    'items' in last &&
    last.field === field &&
    atMs - last.atMs <= typingPauseMs
  const before = isTypedOn ? undoChange(draft, atMs) : draft
  const changes = listItemChanges(before.items, items, atMs)
  const [ofTexts, ofBrought] = [
    texts === before.texts ? undefined : { before: before.texts, after: texts },
    brought === before.brought ? undefined : { before: before.brought, after: brought },
  ]
  return changes.length === 0 && ofTexts === undefined && ofBrought === undefined
    ? draft
    : commit(before, { items: changes, texts: ofTexts, brought: ofBrought, field, atMs })
}

function listItemChanges(
  before: readonly Item[],
  after: readonly Item[],
  atMs: number,
): readonly ItemChange[] {
  const kept = new Map(after.map((item) => [item.id, item]))
  const old = new Set(before.map(({ id }) => id))
  const left = before.filter(({ id }) => kept.has(id))
  return [
    ...before
      .flatMap((item, at) => (kept.has(item.id) ? [] : [{ itemId: item.id, at, before: item, atMs }]))
      // From the end, so that each stands where it says when its turn comes.
      .toReversed(),
    ...left.flatMap((item, at) => {
      const now = kept.get(item.id)
      return now === undefined || now === item
        ? []
        : [{ itemId: item.id, at, before: item, after: now, atMs }]
    }),
    ...after
      .filter(({ id }) => !old.has(id))
      .map((item, nth) => ({ itemId: item.id, at: left.length + nth, after: item, atMs })),
  ]
}

/** Takes the last change back; a draft without one stays as it is. */
export function undoChange(draft: PackDraft, atMs: number): PackDraft {
  const last = draft.past.at(-1)
  if (last === undefined) return draft
  return {
    ...make(draft, turnRound(last)),
    past: draft.past.slice(0, -1),
    future: [...draft.future, last],
    changedAtMs: atMs,
  }
}

/** Does again what was taken back last. */
export function redoChange(draft: PackDraft, atMs: number): PackDraft {
  const next = draft.future.at(-1)
  if (next === undefined) return draft
  return { ...redo(draft, next), future: draft.future.slice(0, -1), changedAtMs: atMs }
}

/**
 * The draft over a pack that was published meanwhile, by this machine or another: what the trainer changed is done again
 * over the new items, what can no longer be undone is forgotten, and the trainer's word goes before the other's. What the
 * pack has as the draft has it is no change any more.
 */
export function rebaseDraft(draft: PackDraft, pack: Pack): PackDraft {
  if (pack.version <= draft.baseVersion) return draft
  const begun: PackDraft = { ...beginDraft(pack), media: draft.media }
  const [drafted, published] = [draft.items, pack.items].map(
    (items) => new Map(items.map((item) => [item.id, item])),
  )
  const isOpen = ({ itemId }: ItemChange): boolean => !isSame(drafted?.get(itemId), published?.get(itemId))
  const kept = new Map(pack.resources.map((resource) => [resource.id, resource]))
  const hasOpenResources = (draft.brought ?? []).some((resource) => !isSame(resource, kept.get(resource.id)))
  const hasOpenTexts =
    draft.texts !== undefined &&
    !isSame(applyDraft(pack, { ...begun, texts: draft.texts }), applyDraft(pack, begun))
  const next = draft.past.reduce<PackDraft>((rebased, change) => {
    const again =
      'itemId' in change
        ? isOpen(change)
          ? rebaseItem(rebased.items, change)
          : undefined
        : rebaseTogether(rebased, {
            ...change,
            items: change.items.filter(isOpen),
            texts: hasOpenTexts ? change.texts : undefined,
            brought: hasOpenResources ? change.brought : undefined,
          })
    return again === undefined ? rebased : commit(rebased, again)
  }, begun)
  return { ...next, media: listOwnMedia(next, pack) }
}

/** The media files that only the draft has, and that it shows, or would if something were undone. */
function listOwnMedia(draft: PackDraft, pack: Pack): PackDraft['media'] {
  const used = pickUsed(draft.media ?? {}, listVersions(draft))
  const own = Object.entries(used ?? {}).filter(([name]) => !Object.hasOwn(pack.media ?? {}, name))
  return own.length === 0 ? undefined : Object.fromEntries(own)
}

/** The items of a draft as they are, and as what can be undone or done again makes them. */
function listVersions({ items, past, future }: PackDraft): readonly Item[] {
  const changed = [...past, ...future]
    .flatMap((change) => ('itemId' in change ? [change] : change.items))
    .flatMap(({ before, after }) => [before, after])
  return [...items, ...changed].filter((item) => item !== undefined)
}

function rebaseItem(items: readonly Item[], change: ItemChange): ItemChange | undefined {
  const at = items.findIndex(({ id }) => id === change.itemId)
  const before = items[at]
  if (before === undefined && change.after === undefined) return undefined
  return { ...change, at: at === -1 ? items.length : at, before }
}

function rebaseTogether(rebased: PackDraft, change: ChangeTogether): ChangeTogether | undefined {
  let { items } = rebased
  const again = change.items.flatMap((one) => {
    const item = rebaseItem(items, one)
    if (item === undefined) return []
    items = replace(items, item)
    return [item]
  })
  const { texts, brought } = change
  if (again.length === 0 && texts === undefined && brought === undefined) return undefined
  return {
    ...change,
    items: again,
    texts: texts && { before: rebased.texts, after: texts.after },
    brought: brought && { before: rebased.brought, after: brought.after },
  }
}

function commit(draft: PackDraft, change: DraftChange): PackDraft {
  return { ...redo(draft, change), future: [], changedAtMs: change.atMs }
}

function redo(draft: PackDraft, change: DraftChange): PackDraft {
  return { ...make(draft, change), past: forgetOldest([...draft.past, change]) }
}

// Never the last change of an item, or of the texts: by it the draft is done again over another version.
function forgetOldest(past: readonly DraftChange[]): readonly DraftChange[] {
  if (past.length <= changesAtMost) return past
  const later = new Set<string>()
  let oldest = -1
  for (let at = past.length - 1; at >= 0; at--) {
    const changed = listChanged(past[at])
    if (changed.every((part) => later.has(part))) oldest = at
    for (const part of changed) later.add(part)
  }
  return oldest === -1 ? past : past.toSpliced(oldest, 1)
}

function listChanged(change: DraftChange | undefined): readonly string[] {
  if (change === undefined) return []
  if ('itemId' in change) return [`item ${change.itemId}`]
  return [
    ...change.items.map(({ itemId }) => `item ${itemId}`),
    ...(change.texts === undefined ? [] : ['texts']),
    ...(change.brought === undefined ? [] : ['brought']),
  ]
}

function make(draft: PackDraft, change: DraftChange): PackDraft {
  if ('itemId' in change) return { ...draft, items: replace(draft.items, change) }
  return {
    ...draft,
    items: change.items.reduce(replace, draft.items),
    texts: change.texts === undefined ? draft.texts : change.texts.after,
    brought: change.brought === undefined ? draft.brought : change.brought.after,
  }
}

/** The change that takes this one back. */
function turnRound(change: DraftChange): DraftChange {
  const turn = (one: ItemChange): ItemChange => ({ ...one, before: one.after, after: one.before })
  if ('itemId' in change) return turn(change)
  const { texts, brought } = change
  return {
    ...change,
    items: change.items.map(turn).toReversed(),
    texts: texts && { before: texts.after, after: texts.before },
    brought: brought && { before: brought.after, after: brought.before },
  }
}

function replace(items: readonly Item[], { itemId, at, before, after }: ItemChange): readonly Item[] {
  if (after === undefined) return items.filter(({ id }) => id !== itemId)
  if (before === undefined) return items.toSpliced(at, 0, after)
  return items.map((item) => (item.id === itemId ? after : item))
}
