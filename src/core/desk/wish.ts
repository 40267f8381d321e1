import { nameItem } from '../authoring/name-item.ts'
import type { PageKey } from '../page-key.ts'
import type { Entry } from './entry.ts'

/** A tip that the desk wants for questions: it is written in the studio, beside the page that they were asked on. */
export interface Wish {
  /** UUIDv7. */
  readonly id: string
  readonly packId: string
  readonly page: PageKey
  /** What it begins with: the question. */
  readonly title: string
  /** What the desk wrote already; safe Markdown, and often nothing. */
  readonly text: string
  /** Ids of the questions that it is for: its why. */
  readonly questions: readonly string[]
  readonly atMs: number
  /** The version of the pack that its tip came with; absent while it is open. */
  readonly publishedIn?: number | undefined
}

/** The id that the tip of a wish gets when it is begun: after the question, with an end that is the wish's own. */
export function tipIdOf(wish: Pick<Wish, 'id' | 'title'>): string {
  return `${nameItem(wish.title, new Set(), 'tip')}${endOf(wish)}`
}

/**
 * Whether an item of a draft or a pack is the tip of a wish: by it a version that fulfils the wish is known. The desk may
 * have put the wish in other words since the tip was begun.
 */
export function isTipOf({ id }: { readonly id: string }, wish: Pick<Wish, 'id'>): boolean {
  return id.endsWith(endOf(wish))
}

function endOf({ id }: Pick<Wish, 'id'>): string {
  return `-${id.slice(-6)}`
}

/** Whether the question still waits for the tip: the desk has done nothing else about it meanwhile. */
export function waitsForWish({ standing }: Pick<Entry, 'standing'>, { id }: Pick<Wish, 'id'>): boolean {
  return standing.state === 'drafted' && standing.draftId === id
}
