import type { Beacon } from '../../../test/e2e/support/pointers/beacons.ts'
import { pointsAt } from '../../../test/e2e/support/pointers/placement.ts'
import { isShown } from '../../../test/e2e/support/pointers/view.ts'

/** From when on a pointer that is still up is late, in milliseconds after its element left. */
const lateAfterMs = 100
/** A beacon that moved farther than this is no longer where its element was, in px. */
const stillAt = 4

/** A pointer that stayed after its element had left. */
export interface Late {
  readonly key: string
  readonly ms: number
  /** Whether it was still up when the watch was read. */
  readonly isStillUp: boolean
}

interface Seen {
  readonly element: Element
  readonly left: number
  readonly top: number
  leftAtMs?: number
}

type Ask = (key: string) => Element | undefined

/**
 * Watches pointers that are right: when the element of one leaves the page or is hidden, and the pointer is shown in
 * the same place for more than 100 ms longer without being right there again, it is late. To be fed with every frame.
 */
export class LatenessWatch {
  private readonly seen = new Map<string, Seen>()
  private ended: Late[] = []

  /** One frame: the beacons as they stand, and what the oracle of a key says now. */
  look(beacons: readonly Beacon[], ask: Ask, nowMs: number): void {
    const shown = new Map(beacons.filter((beacon) => beacon.isShown).map((beacon) => [beacon.key, beacon]))
    for (const [key, seen] of this.seen) {
      if (hasLeft(seen)) this.follow(key, seen, shown.get(key), ask, nowMs)
    }
    for (const [key, beacon] of shown) {
      if (this.seen.get(key)?.leftAtMs !== undefined) continue
      const element = ask(key)
      if (element === undefined || !pointsAt(beacon, element)) continue
      this.seen.set(key, { element, left: beacon.left, top: beacon.top })
    }
  }

  /** What was late since the last time. */
  take(nowMs: number): Late[] {
    const lasting = [...this.seen].flatMap(([key, { leftAtMs }]) =>
      leftAtMs !== undefined && nowMs - leftAtMs > lateAfterMs
        ? [{ key, ms: nowMs - leftAtMs, isStillUp: true }]
        : [],
    )
    for (const { key } of lasting) this.seen.delete(key)
    const taken = [...this.ended, ...lasting]
    this.ended = []
    return taken
  }

  private follow(key: string, seen: Seen, beacon: Beacon | undefined, ask: Ask, nowMs: number): void {
    seen.leftAtMs ??= nowMs
    if (beacon !== undefined && isSamePlace(seen, beacon) && !isRight(beacon, ask(key))) return
    const ms = nowMs - seen.leftAtMs
    if (ms > lateAfterMs) this.ended.push({ key, ms, isStillUp: false })
    this.seen.delete(key)
  }
}

function isSamePlace(seen: Seen, beacon: Beacon): boolean {
  return Math.abs(beacon.left - seen.left) <= stillAt && Math.abs(beacon.top - seen.top) <= stillAt
}

// Another record's element may stand just where the last one's stood.
function isRight(beacon: Beacon, element: Element | undefined): boolean {
  return element !== undefined && pointsAt(beacon, element)
}

function hasLeft({ element, leftAtMs }: Seen): boolean {
  return leftAtMs !== undefined || !isShown(element)
}
