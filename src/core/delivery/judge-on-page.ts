import type { Resolution } from '../anchor.ts'
import { isOpen, type Gate, type Judged } from './gate.ts'

/** What became of looking for an item's element: `framed` where another frame has it; undefined when nobody looked. */
export type TargetState = Resolution<unknown>['kind'] | 'framed' | undefined

/** What keeps everything else that is unasked away: what the person is in the middle of, or another item on stage. */
export type Hold =
  | { readonly by: 'open' | 'walkthrough' }
  | { readonly by: 'item'; /** Its id. */ readonly id: string }

/** What the page knows of itself. */
export interface OnPage {
  readonly targetOf: (id: string) => TargetState
  readonly cap?: number | undefined
  /** Whether it is on stage already. */
  readonly isSeen?: (id: string) => boolean
  readonly hold?: Hold | undefined
}

/** At most so many marks at once in first-day mode. */
export const firstDayCap = 3

/**
 * Adds the gates that only the page can judge, because it alone knows its elements and what else is open on it: the
 * element, the cap of first-day mode, whose turn it is, and whether the person is busy. For what was answered to `page/enter`, with no gates yet, it
 * is what decides; for what was answered to `help/explain` it is the rest of the reasons.
 */
export function judgeOnPage<Item extends Judged>(
  items: readonly Item[],
  { targetOf, cap, isSeen = () => false, hold }: OnPage,
): readonly Item[] {
  const placed = items.map((item) => withGates(item, judgeElement(item, targetOf(item.id))))
  const order = placed.toSorted((one, other) => other.priority - one.priority)
  const rank = new Map(order.map((item, index) => [item.id, index]))
  const rankOf = (id: string): number => rank.get(id) ?? order.length
  const marks = order.filter((item) => item.isCapped && (isOpen(item) || isSeen(item.id)))
  const first = order.find((item) => item.isUnasked && isOpen(item))
  // From which rank on there are no more marks.
  const lastMark = cap === undefined ? undefined : marks[cap - 1]
  return placed.map((item) =>
    withGates(
      item,
      {
        code: 'first-day-cap',
        isPassed: !item.isCapped || lastMark === undefined || rankOf(item.id) <= rankOf(lastMark.id),
        changedBy: 'person',
        facts: cap === undefined || !item.isCapped ? {} : { cap },
      },
      {
        code: 'turn',
        isPassed: !item.isUnasked || first === undefined || rankOf(item.id) <= rankOf(first.id),
        changedBy: 'trainer',
        facts: !item.isUnasked || first === undefined || first.id === item.id ? {} : { first: first.id },
      },
      judgeBusy(item, hold),
    ),
  )
}

/** Where an item may be shown: at its element, docked at the edge of the page, or nowhere. */
export function findPlace(
  { hasPlace, mattersWithoutPlace }: Pick<Judged, 'hasPlace' | 'mattersWithoutPlace'>,
  target: TargetState,
): 'element' | 'docked' | 'page' | 'none' {
  if (!hasPlace) return 'page'
  if (target === 'found') return 'element'
  // Hidden and not yet loaded: it will come. What is in a frame is shown there.
  return mattersWithoutPlace && (target === 'lost' || target === 'doubtful') ? 'docked' : 'none'
}

/** Who can change that an item does not stand here; else it is for who made the pack. */
const changers: Partial<Record<NonNullable<TargetState>, Gate['changedBy']>> = {
  'not-loaded-yet': 'time',
  hidden: 'person',
  framed: 'time',
}

function judgeElement(item: Judged, target: TargetState): Gate {
  const place = findPlace(item, target)
  return {
    code: 'element',
    isPassed: place !== 'none',
    changedBy: target === undefined ? 'trainer' : (changers[target] ?? 'trainer'),
    facts: item.hasPlace ? { resolution: target ?? 'not-looked-for', place } : {},
  }
}

function judgeBusy({ id, isUnasked }: Judged, hold: Hold | undefined): Gate {
  const isHeld = isUnasked && hold !== undefined && !(hold.by === 'item' && hold.id === id)
  return { code: 'busy', isPassed: !isHeld, changedBy: 'person', facts: isHeld ? { ...hold } : {} }
}

function withGates<Item extends Judged>(item: Item, ...gates: readonly Gate[]): Item {
  return { ...item, gates: [...item.gates, ...gates] }
}
