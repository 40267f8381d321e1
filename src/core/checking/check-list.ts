import type { Anchor } from '../anchor.ts'
import { mapAnchors } from '../authoring/map-anchors.ts'
import type { Item } from '../item.ts'
import type { PagePicture } from '../picture/page-picture.ts'
import type { Pack } from '../pack.ts'
import { describePage } from '../page-key.ts'
import { judgeAnchors, type AnchorVerdict, type CheckedPage } from './pack-check.ts'

/** What a page said of an anchor, beside its state. */
export interface CheckNote {
  /** The key of another anchor that was found on the same element. */
  readonly sameAs?: string | undefined
  /** What a doubtful one seems to be. */
  readonly proposal?: Proposal | undefined
}

/** An element as it is remembered: its anchor, and a picture of the page with it where one was made. */
export interface Seen {
  readonly anchor: Anchor
  readonly picture?: PagePicture | undefined
}

/** What could be remembered in an anchor's place. */
export interface Proposal extends Seen {
  readonly grade: 'strong' | 'fair' | 'weak'
  readonly name: string
}

/** A page of the CRM that was checked beside the studio. */
export interface NotedPage extends CheckedPage {
  readonly notes: ReadonlyMap<string, CheckNote>
}

/** One anchor of the pack with what is known of it. */
export interface CheckLine extends AnchorVerdict, CheckNote {}

const worstFirst = ['lost', 'doubtful', 'hidden', 'not-reached', 'found'] as const

/** Every anchor of the pack, worst first; of those that were found, the ones that share their element before the others. */
export function listChecked(pack: Pack, pages: readonly NotedPage[]): readonly CheckLine[] {
  const place = ({ state, sameAs }: CheckLine): number =>
    worstFirst.indexOf(state) * 2 + (sameAs === undefined ? 1 : 0)
  return judgeAnchors(pack, pages)
    .map((verdict) => ({ ...verdict, ...findNote(verdict, pages) }))
    .toSorted((one, other) => place(one) - place(other))
}

function findNote({ key, state }: AnchorVerdict, pages: readonly NotedPage[]): CheckNote {
  const said = pages.findLast(({ resolutions }) => resolutions.get(key) === state)
  return said?.notes.get(key) ?? {}
}

/** The pages with this one in the place of what was known of its kind. */
export function withPage(pages: readonly NotedPage[], page: NotedPage): readonly NotedPage[] {
  return [...pages.filter((one) => describePage(one.page) !== describePage(page.page)), page]
}

/**
 * The items with other anchors, and their pictures, in the place of those of these keys. Of a label in a language that
 * the new one was not seen in, the old word stays where the label is otherwise the same.
 */
export function replaceAnchors(items: readonly Item[], seen: ReadonlyMap<string, Seen>): readonly Item[] {
  return items.map((item) => {
    const mapped = mapAnchors(item, (old, key) => {
      const next = seen.get(key)
      return next === undefined ? old : keepNames(old, next.anchor)
    })
    return mapped === item ? item : withPictures(mapped, seen)
  })
}

// An old picture beside a new anchor would be of something else.
function withPictures(item: Item, seen: ReadonlyMap<string, Seen>): Item {
  const put = <One extends Pick<Seen, 'picture'>>(one: One, key: string): One => {
    const next = seen.get(key)
    return next === undefined ? one : { ...one, picture: next.picture }
  }
  if ('anchor' in item) return put(item, item.id)
  if (item.kind !== 'walkthrough') return item
  return { ...item, steps: item.steps.map((step) => put(step, `${item.id}/${step.id}`)) }
}

/** The picture that was kept of what has this key; undefined where there is none. */
export function findKeptPicture(items: readonly Item[], key: string): PagePicture | undefined {
  const [itemId, stepId, ...rest] = key.split('/')
  const item = items.find(({ id }) => id === itemId)
  if (item === undefined || rest.length > 0) return undefined
  if (item.kind === 'walkthrough') return item.steps.find(({ id }) => id === stepId)?.picture
  return 'anchor' in item ? item.picture : undefined
}

function keepNames(old: Anchor, next: Anchor): Anchor {
  const isSameLabel = Object.entries(next.names ?? {}).every(([tag, name]) => old.names?.[tag] === name)
  return next.names === undefined || !isSameLabel ? next : { ...next, names: { ...old.names, ...next.names } }
}
