import type { Anchor, Resolution } from '../anchor.ts'
import type { Item } from '../item.ts'
import { lintPack, type LintWarning } from '../linting/lint-pack.ts'
import type { Pack } from '../pack.ts'
import { matchesPage, type PageKey, type PagePattern } from '../page-key.ts'

/** One anchor of a pack, and where it is to be found. */
export interface CheckedAnchor {
  /** `itemId`, or `itemId/stepId`, or `itemId/stepId/branch`. */
  readonly key: string
  readonly itemId: string
  readonly anchor: Anchor
  readonly page: PagePattern
}

/** What was found of the anchors on one page of the live CRM. */
export interface CheckedPage {
  readonly page: PageKey
  readonly url: string
  /** By the keys of the anchors that were looked for. */
  readonly resolutions: ReadonlyMap<string, Resolution<unknown>['kind']>
}

/**
 * What became of an anchor: the best that any page said of it. *hidden* is there and not shown, which may be right.
 * *not-reached*: no page that it is for was seen.
 */
export type AnchorState = 'found' | 'hidden' | 'doubtful' | 'lost' | 'not-reached'

/** The verdict on one anchor. */
export interface AnchorVerdict extends CheckedAnchor {
  readonly state: AnchorState
  /** The address of the page that says so; absent where none was reached. */
  readonly url?: string | undefined
}

/** The verdict on a pack. */
export interface PackVerdict {
  readonly anchors: readonly AnchorVerdict[]
  readonly warnings: readonly LintWarning[]
  /** True when every anchor was found, or is there and hidden. */
  readonly passes: boolean
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

/** Judges a pack by what was found on the pages of the live CRM. */
export function judgePack(pack: Pack, pages: readonly CheckedPage[]): PackVerdict {
  const anchors = judgeAnchors(pack, pages)
  return {
    anchors,
    warnings: lintPack(pack),
    passes: anchors.every(({ state }) => state === 'found' || state === 'hidden'),
  }
}

/** Judges every anchor of a pack, in its order, by what was found on the pages of the live CRM. */
export function judgeAnchors(
  pack: Pick<Pack, 'items'>,
  pages: readonly CheckedPage[],
): readonly AnchorVerdict[] {
  return listCheckedAnchors(pack).map((anchor) => judgeAnchor(anchor, pages))
}

function judgeAnchor(anchor: CheckedAnchor, pages: readonly CheckedPage[]): AnchorVerdict {
  const seen = pages.flatMap(({ url, resolutions }) => {
    const kind = resolutions.get(anchor.key)
    return kind === undefined ? [] : [{ state: toState(kind), url }]
  })
  const best = seen.toSorted((one, other) => states.indexOf(one.state) - states.indexOf(other.state))[0]
  return { ...anchor, ...(best ?? { state: 'not-reached' }) }
}

// A page that never came to rest has not shown it.
function toState(kind: Resolution<unknown>['kind']): AnchorState {
  return kind === 'not-loaded-yet' ? 'lost' : kind
}

function listOfItem(item: Item): readonly CheckedAnchor[] {
  const base = { itemId: item.id, page: item.page }
  if ('anchor' in item) return [{ ...base, key: item.id, anchor: item.anchor }]
  if (item.kind !== 'walkthrough') return []
  return item.steps.flatMap((step) => {
    const key = `${item.id}/${step.id}`
    const page = step.page ?? {}
    const branches = (step.branches ?? []).flatMap((branch, at) =>
      // What may be absent proves nothing by being so.
      branch.on === 'element' && branch.is === 'present'
        ? [{ ...base, page, key: `${key}/${at}`, anchor: branch.anchor }]
        : [],
    )
    return [...(step.anchor === undefined ? [] : [{ ...base, page, key, anchor: step.anchor }]), ...branches]
  })
}
