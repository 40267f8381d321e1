import type { Anchor, Resolution } from '../anchor.ts'
import type { Item } from '../item.ts'
import type { Pack } from '../pack.ts'
import { excludesPage, matchesPage, type PageKey, type PagePattern } from '../page-key.ts'
import type { Step } from '../walkthrough/walkthrough.ts'
import type { CheckNote } from './check-note.ts'

/** One anchor of a pack, and where it is to be found. */
export interface CheckedAnchor {
  /** `itemId`, or `itemId/stepId`, or `itemId/stepId/branch`. */
  readonly key: string
  readonly itemId: string
  readonly anchor: Anchor
  readonly page: PagePattern
  /** What may have to be opened on its page before it is there; absent where nothing is known to. */
  readonly behind?: Opener | undefined
}

/** What opens a part of a page: a step of the walkthrough, taken before, or whatever opens the dialog that it was picked in. */
export type Opener = 'step' | 'dialog'

/** What was found of the anchors on one page of the live CRM. */
export interface CheckedPage {
  readonly page: PageKey
  readonly url: string
  /** By the keys of the anchors that were looked for. */
  readonly resolutions: ReadonlyMap<string, Resolution<unknown>['kind']>
  readonly notes?: ReadonlyMap<string, CheckNote> | undefined
}

/**
 * What became of an anchor: the best that any page said of it. *hidden* is there and not shown, which may be right.
 * *not-reached*: no page that it is for was seen, or it was not on it and stands behind what nobody opened.
 */
export type AnchorState = 'found' | 'hidden' | 'doubtful' | 'lost' | 'not-reached'

/** The verdict on one anchor. */
export interface AnchorVerdict extends CheckedAnchor, CheckNote {
  readonly state: AnchorState
  /** The address of the page that says so; absent where none was reached. */
  readonly url?: string | undefined
}

// Best first.
const states = [
  'found',
  'hidden',
  'doubtful',
  'lost',
  'not-reached',
] as const satisfies readonly AnchorState[]

/** Every anchor of the pack: of items, of steps, and of branches that look for an element. */
export function listCheckedAnchors(pack: Pick<Pack, 'items'>): readonly CheckedAnchor[] {
  return pack.items.flatMap(listOfItem)
}

/** The anchors that are to be found on a page. */
export function findAnchorsFor(anchors: readonly CheckedAnchor[], page: PageKey): readonly CheckedAnchor[] {
  return anchors.filter((anchor) => matchesPage(anchor.page, page))
}

/** Judges every anchor of a pack, in its order, by what was found on the pages of the live CRM. */
export function judgeAnchors(
  pack: Pick<Pack, 'items'>,
  pages: readonly CheckedPage[],
): readonly AnchorVerdict[] {
  return listCheckedAnchors(pack).map((anchor) => judgeAnchor(anchor, pages))
}

function judgeAnchor(anchor: CheckedAnchor, pages: readonly CheckedPage[]): AnchorVerdict {
  const seen = pages.flatMap(({ url, resolutions, notes }) => {
    const kind = resolutions.get(anchor.key)
    return kind === undefined ? [] : [{ ...notes?.get(anchor.key), state: toState(kind, anchor), url }]
  })
  // Of two that say the same the later one, which is what the page is now.
  const best = seen
    .toReversed()
    .toSorted((one, other) => states.indexOf(one.state) - states.indexOf(other.state))[0]
  return { ...anchor, ...(best ?? { state: 'not-reached' }) }
}

// A page that never came to rest has not shown it.
function toState(kind: Resolution<unknown>['kind'], { behind }: CheckedAnchor): AnchorState {
  const state = kind === 'not-loaded-yet' ? 'lost' : kind
  return state === 'lost' && behind !== undefined ? 'not-reached' : state
}

function listOfItem(item: Item): readonly CheckedAnchor[] {
  const base = { itemId: item.id, page: item.page }
  if ('anchor' in item) return [{ ...base, key: item.id, anchor: item.anchor, behind: inDialog(item.anchor) }]
  if (item.kind !== 'walkthrough') return []
  return item.steps.flatMap((step, at) => {
    const key = `${item.id}/${step.id}`
    const page = step.page ?? {}
    const before = item.steps.slice(0, at)
    const make = (key: string, anchor: Anchor, taken: readonly Step[]): CheckedAnchor => ({
      ...{ ...base, page, key, anchor },
      behind: taken.some((earlier) => mayOpen(earlier, page)) ? 'step' : inDialog(anchor),
    })
    const branches = (step.branches ?? []).flatMap((branch, nth) =>
      // What may be absent proves nothing by being so.
      branch.on === 'element' && branch.is === 'present'
        ? [make(`${key}/${nth}`, branch.anchor, [...before, step])]
        : [],
    )
    return [...(step.anchor === undefined ? [] : [make(key, step.anchor, before)]), ...branches]
  })
}

/** True for a step that may open something on the page: one that the person does something in, and stays on it. */
function mayOpen({ page, advance }: Step, on: PagePattern): boolean {
  const isDone = advance?.on === 'click' || advance?.on === 'filled' || advance?.on === 'event'
  return isDone && !excludesPage(page ?? {}, on)
}

function inDialog({ trace }: Anchor): Opener | undefined {
  return trace?.landmark === 'dialog' || trace?.landmark === 'alertdialog' ? 'dialog' : undefined
}
