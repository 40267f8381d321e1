import type { Item } from '../item.ts'
import type { Pack } from '../pack.ts'

/**
 * What a trainer is writing over a published pack: its items as they are now, and every change that led there. Only
 * items are drafted; the rest of the pack is that of the version that the draft began from.
 */
export interface PackDraft {
  /** The pack's id. */
  readonly id: string
  /** The version that the draft began from. */
  readonly baseVersion: number
  readonly items: readonly Item[]
  /** What can be undone, latest last. */
  readonly past: readonly ItemChange[]
  /** What can be done again, next last. */
  readonly future: readonly ItemChange[]
  /** Milliseconds since 1970; 0 for a draft in which nothing was changed. */
  readonly changedAtMs: number
}

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

/** Older changes can no longer be undone. */
const changesAtMost = 500

/** A draft of the pack as it is. */
export function beginDraft(pack: Pack): PackDraft {
  return { id: pack.id, baseVersion: pack.version, items: pack.items, past: [], future: [], changedAtMs: 0 }
}

/** The pack as the draft has it, under the version that it would be published as. */
export function applyDraft(base: Pack, draft: PackDraft): Pack {
  return { ...base, version: Math.max(base.version, draft.baseVersion) + 1, items: draft.items }
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
    last?.itemId === item.id &&
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

/** Takes the last change back; a draft without one stays as it is. */
export function undoChange(draft: PackDraft, atMs: number): PackDraft {
  const last = draft.past.at(-1)
  if (last === undefined) return draft
  return {
    ...draft,
    items: replace(draft.items, { ...last, before: last.after, after: last.before }),
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
 * over the new items, what can no longer be undone is forgotten, and the trainer's word goes before the other's.
 */
export function rebaseDraft(draft: PackDraft, pack: Pack): PackDraft {
  if (pack.version <= draft.baseVersion) return draft
  const begun = beginDraft(pack)
  return draft.past.reduce<PackDraft>((rebased, change) => {
    const at = rebased.items.findIndex(({ id }) => id === change.itemId)
    const before = rebased.items[at]
    if (before === undefined && change.after === undefined) return rebased
    return commit(rebased, { ...change, at: at === -1 ? rebased.items.length : at, before })
  }, begun)
}

function commit(draft: PackDraft, change: ItemChange): PackDraft {
  return { ...redo(draft, change), future: [], changedAtMs: change.atMs }
}

function redo(draft: PackDraft, change: ItemChange): PackDraft {
  return {
    ...draft,
    items: replace(draft.items, change),
    past: [...draft.past, change].slice(-changesAtMost),
  }
}

function replace(items: readonly Item[], { itemId, at, before, after }: ItemChange): readonly Item[] {
  if (after === undefined) return items.filter(({ id }) => id !== itemId)
  if (before === undefined) return items.toSpliced(at, 0, after)
  return items.map((item) => (item.id === itemId ? after : item))
}
