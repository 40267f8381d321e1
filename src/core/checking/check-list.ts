import type { Anchor } from '../anchor.ts'
import { mapAnchors } from '../authoring/map-anchors.ts'
import type { Item } from '../item.ts'
import type { PagePicture } from '../picture/page-picture.ts'
import { describePage } from '../page-key.ts'
import type { Step } from '../walkthrough/walkthrough.ts'
import type { CheckNote, Seen } from './check-note.ts'
import type { AnchorVerdict, CheckedPage } from './pack-check.ts'

/** A page of the CRM that was checked beside the studio. */
export interface NotedPage extends CheckedPage {
  readonly notes: ReadonlyMap<string, CheckNote>
  /** Which look at the tab it is of, and which frame of the tab; 0 is the page itself. */
  readonly round: string
  readonly frameId: number
  /** The environment of the pack that the page is in; absent where it is in none. */
  readonly environmentId?: string | undefined
}

const worstFirst = ['lost', 'doubtful', 'hidden', 'not-reached', 'found'] as const

/** The anchors, worst first; of those that were found, the ones that share their element before the others. */
export function sortWorstFirst(anchors: readonly AnchorVerdict[]): readonly AnchorVerdict[] {
  const place = ({ state, sameAs }: AnchorVerdict): number =>
    worstFirst.indexOf(state) * 2 + (sameAs === undefined ? 1 : 0)
  return anchors.toSorted((one, other) => place(one) - place(other))
}

/**
 * The pages with this one in the place of what was known of its kind from an earlier look; frames of one look stand together.
 * A page of another environment takes the place of all: what is found in the sandbox says nothing of production.
 */
export function withPage(pages: readonly NotedPage[], page: NotedPage): readonly NotedPage[] {
  const elsewhere = new Set(pages.filter((one) => isElsewhere(one, page)).map(({ round }) => round))
  const isReplaced = (one: NotedPage): boolean =>
    describePage(one.page) === describePage(page.page) &&
    (one.round !== page.round || one.frameId === page.frameId)
  return [...pages.filter((one) => !isReplaced(one) && !elsewhere.has(one.round)), page]
}

// A frame may be served from anywhere: the page itself says where a look was.
function isElsewhere(one: NotedPage, page: NotedPage): boolean {
  return one.frameId === 0 && page.frameId === 0 && one.environmentId !== page.environmentId
}

/** The pages without what they said of these anchors: they are others now. */
export function withoutAnchors(pages: readonly NotedPage[], keys: ReadonlySet<string>): readonly NotedPage[] {
  return pages.map((page) => ({
    ...page,
    resolutions: new Map([...page.resolutions].filter(([key]) => !keys.has(key))),
  }))
}

/**
 * The items with other anchors, and their pictures, in the place of those of these keys. Of a label in a language that
 * the new one was not seen in, the old word stays where somebody said that it is the same element, or where the label is
 * otherwise the same: of another element it would be a wrong word, and might be pointed at.
 */
export function replaceAnchors(
  items: readonly Item[],
  seen: ReadonlyMap<string, Seen>,
  { isSameElement = false }: { readonly isSameElement?: boolean } = {},
): readonly Item[] {
  return items.map((item) => {
    const mapped = mapAnchors(withFirstAnchors(item, seen), (old, key) => {
      const next = seen.get(key)
      return next === undefined ? old : keepNames(old, next.anchor, isSameElement)
    })
    return mapped === item ? item : withPictures(mapped, seen)
  })
}

/** A step that had no element yet, and has one now. */
function withFirstAnchors(item: Item, seen: ReadonlyMap<string, Seen>): Item {
  if (item.kind !== 'walkthrough') return item
  const find = (step: Step): Seen | undefined =>
    step.anchor === undefined ? seen.get(`${item.id}/${step.id}`) : undefined
  if (!item.steps.some(find)) return item
  return {
    ...item,
    steps: item.steps.map((step) => ({ ...step, anchor: step.anchor ?? find(step)?.anchor })),
  }
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

function keepNames(old: Anchor, next: Anchor, isSameElement: boolean): Anchor {
  const isSameLabel = Object.entries(next.names ?? {}).every(([tag, name]) => old.names?.[tag] === name)
  return next.names === undefined || !(isSameElement || isSameLabel)
    ? next
    : { ...next, names: { ...old.names, ...next.names } }
}
