import { isOurs, type Beacon } from './beacons.ts'
import { describe, describePointedAt, pointsAt } from './placement.ts'
import { findReach } from './view.ts'

/** What was seen of one target at one moment. */
export type Verdict =
  /** The pointer is at the oracle's element. */
  | 'correct'
  /** It is elsewhere, or there is nothing to point at. */
  | 'wrong'
  /** The element can be seen, and nothing points at it. */
  | 'missed'
  /** The element can be seen, and its pointer was found and then hidden by the overlay. */
  | 'tucked-away'
  /** The element is covered or scrolled away, and nothing points at it, as it should be. */
  | 'out-of-reach'
  /** Neither element nor pointer. */
  | 'absent'

/** A verdict with what a report says of it. */
export interface Finding {
  readonly key: string
  readonly verdict: Verdict
  /** What was pointed at, and what the oracle says; for what is wrong or missed. */
  readonly detail?: string
}

/** Compares a target's element, as its oracle says, with its beacon. */
export function judge(key: string, element: Element | undefined, beacon: Beacon | undefined): Finding {
  const pointer = beacon?.isShown === true ? beacon : undefined
  const expected = element === undefined ? 'nothing' : describe(element)
  if (pointer !== undefined) {
    if (element !== undefined && pointsAt(pointer, element)) return { key, verdict: 'correct' }
    return { key, verdict: 'wrong', detail: `points at ${describePointedAt(pointer)}, right is ${expected}` }
  }
  if (element === undefined) return { key, verdict: 'absent' }
  if (findReach(element, isOurs) !== 'open') return { key, verdict: 'out-of-reach' }
  if (beacon !== undefined) return { key, verdict: 'tucked-away', detail: expected }
  return { key, verdict: 'missed', detail: expected }
}
