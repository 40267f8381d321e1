import type { Evidence, Resolution } from './anchor.ts'
import { isSame } from './authoring/pack-diff.ts'
import { listCheckedAnchors } from './checking/pack-check.ts'
import type { Pack } from './pack.ts'
import { describePage, type PageKey } from './page-key.ts'

/** That an element was not to be found where its page was built: what the trainer has to know, without a text of the page. */
export interface MissedAnchor {
  /** One for item, step, page key and pack version. */
  readonly key: string
  /** `packId/itemId`. */
  readonly id: string
  readonly step?: string | undefined
  readonly page: PageKey
  readonly packVersion: number
  /** When it was missed first. */
  readonly atMs: number
  /** When it was missed last, and how often; absent where that was once. */
  readonly lastAtMs?: number | undefined
  readonly times?: number | undefined
  /** The last time, as the evidence. */
  readonly resolution: Exclude<Resolution<unknown>['kind'], 'found' | 'not-loaded-yet'>
  readonly evidence: readonly Pick<Evidence, 'kind' | 'agrees'>[]
}

/** An anchor that is missing on a page, over all versions of its pack in which it is the same. */
export interface Missing extends Omit<MissedAnchor, 'key'> {
  readonly lastAtMs: number
  readonly times: number
}

/** The same for what is one and the same miss. */
export function missKey({
  id,
  step,
  page,
  packVersion,
}: Pick<MissedAnchor, 'id' | 'step' | 'page' | 'packVersion'>): string {
  return [id, step ?? '', page.product, page.object ?? '', page.view, packVersion].join('|')
}

/** What is kept once it was missed again; the same where that was heard before. */
export function missAgain(before: MissedAnchor | undefined, miss: MissedAnchor): MissedAnchor {
  if (before === undefined) return miss
  const { times = 1, lastAtMs = before.atMs } = before
  if (miss.atMs <= lastAtMs) return before
  return { ...miss, atMs: before.atMs, lastAtMs: miss.atMs, times: times + 1 }
}

/** Whether a miss says something of the anchor that the newest version has: another one was picked since, or the item is gone. */
export function isStillSought(
  { id, step }: Pick<MissedAnchor, 'id' | 'step'>,
  { before, now }: { readonly before: Pack | undefined; readonly now: Pack },
): boolean {
  const key = id.slice(now.id.length + 1) + (step === undefined ? '' : `/${step}`)
  const findIn = (pack: Pack | undefined): unknown =>
    pack && listCheckedAnchors(pack).find((anchor) => anchor.key === key)?.anchor
  const sought = findIn(now)
  return sought !== undefined && isSame(findIn(before), sought)
}

/** One for each anchor and page, the one that is missed most often first. */
export function joinMisses(missed: readonly MissedAnchor[]): readonly Missing[] {
  const joined = new Map<string, Missing>()
  for (const { key: _key, ...miss } of missed.toSorted((one, other) => one.packVersion - other.packVersion)) {
    const place = [miss.id, miss.step ?? '', describePage(miss.page)].join('|')
    const before = joined.get(place)
    const { times = 1, lastAtMs = miss.atMs } = miss
    joined.set(place, {
      ...miss,
      atMs: Math.min(miss.atMs, before?.atMs ?? miss.atMs),
      lastAtMs: Math.max(lastAtMs, before?.lastAtMs ?? lastAtMs),
      times: times + (before?.times ?? 0),
    })
  }
  return [...joined.values()].toSorted(
    (one, other) => other.times - one.times || other.lastAtMs - one.lastAtMs,
  )
}
