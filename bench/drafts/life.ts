import type { PackDraft } from '../../src/core/authoring/pack-draft.ts'

/** One life of the browser: what a trainer did in it until it was killed. */
export interface Life {
  /** Keys, or presses, in order. The one that was on its way at the kill is not among them. */
  readonly done: readonly Done[]
  readonly killedAtMs: number
  /** How much of it the studio had called saved when it was last looked at. */
  readonly savedCount: number
  /** How much of it a draft has, which had so many items before; undefined where it has something else. */
  readonly countKept: (draft: PackDraft, itemsBefore: number) => number | undefined
}

/** When something was done. */
export interface Done {
  readonly atMs: number
}

/** What is gone after the kill. */
export interface Loss {
  /** Of what was done. */
  readonly count: number
  /** How old the first of it was at the kill, in milliseconds. */
  readonly ms: number
  /** The draft, or an item that was in it before, or something that the studio had called saved. */
  readonly isDraftGone: boolean
}

/** Weighs a life by the draft that the next start read, which had so many items before. */
export function weigh(
  { done, killedAtMs, savedCount, countKept }: Life,
  draft: PackDraft | undefined,
  itemsBefore: number,
): Loss {
  const kept = draft === undefined ? undefined : countKept(draft, itemsBefore)
  const lost = done.slice(kept ?? 0)
  const [first] = lost
  return {
    count: lost.length,
    ms: first === undefined ? 0 : Math.round(killedAtMs - first.atMs),
    isDraftGone:
      draft === undefined || kept === undefined || kept < savedCount || draft.items.length < itemsBefore,
  }
}
