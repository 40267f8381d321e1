import { rings, type Ring } from '../audience.ts'

/** To whom a version of a pack goes; what is absent is for everybody, and at once. */
export interface Rollout {
  /** Those of these rings alone. */
  readonly rings?: readonly Ring[] | undefined
  /** So many of a hundred people, always the same ones; a higher number takes in all of a lower one. */
  readonly percent?: number | undefined
  /** An instant: `2026-11-29T08:00:00Z`. */
  readonly from?: string | undefined
}

/** Whom a version has to reach, and when. */
export interface Reached {
  readonly packId: string
  /** Who is in no ring is in `live`. */
  readonly ring?: Ring | undefined
  /** A text of the person's own that never changes, and says nothing of them. */
  readonly lot: string
  readonly nowMs: number
}

/** Whether a version that goes out like this is for this person now. */
export function reaches(
  { rings: reached, percent, from }: Rollout,
  { packId, ring = 'live', lot, nowMs }: Reached,
): boolean {
  return (
    (reached === undefined || reached.includes(ring)) &&
    (percent === undefined || drawPlace(`${packId}/${lot}`) < percent) &&
    (from === undefined || Date.parse(from) <= nowMs)
  )
}

/** Whether a version that goes out like this may be for somebody for whom one that goes out like `before` is not yet. */
export function isWider(rollout: Rollout, before: Rollout, nowMs: number): boolean {
  const hasMoreRings =
    before.rings !== undefined && (rollout.rings ?? rings).some((ring) => !before.rings?.includes(ring))
  const hasMorePeople = before.percent !== undefined && (rollout.percent ?? 100) > before.percent
  const startOf = ({ from }: Rollout): number =>
    Math.max(nowMs, from === undefined ? nowMs : Date.parse(from))
  return hasMoreRings || hasMorePeople || startOf(rollout) < startOf(before)
}

/** A place from 0 to below 100, the same for the same text: by FNV-1a, whose bits are mixed once more to be even. */
export function drawPlace(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32) * 100
}
