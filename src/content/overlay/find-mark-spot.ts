import { edge, overlap, type Rect, type Side, type SpotFacts } from './find-spot.ts'

/** Where along a side of an element: at its beginning, its middle or its end. */
export type Along = 'start' | 'middle' | 'end'

/** What a place for a mark is looked for by: as for a box, but that it must not lie on an obstacle. */
export interface MarkFacts extends Omit<SpotFacts, 'box'> {
  readonly mark: { readonly width: number; readonly height: number }
  readonly along: Along
  readonly isRtl: boolean
  /** What the page's own bars take of the window. */
  readonly bars: { readonly top: number; readonly bottom: number }
}

/**
 * The places for a mark beside an element, the wanted one first: in the window, and clear of every obstacle. All are at
 * the wanted side, or at the next one where that is out of the window or under a bar: a mark below an element that has room above would
 * be taken for one of the next element. Empty where there is none, and the mark has to go away.
 */
export function listMarkSpots(facts: MarkFacts): readonly Rect[] {
  const { side, along, obstacles } = facts
  for (const each of sidesFrom(side)) {
    const spots = alongsFrom(along)
      .map((where) => spotAt(each, where, facts))
      .filter((spot) => isIn(facts, spot) && faces(each, spot, facts.target))
    if (spots.length > 0) return spots.filter((spot) => obstacles.every((one) => overlap(spot, one) === 0))
  }
  return []
}

const opposite = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const

function sidesFrom(side: Side): readonly Side[] {
  const across: readonly Side[] = side === 'top' || side === 'bottom' ? ['right', 'left'] : ['bottom', 'top']
  return [side, opposite[side], ...across]
}

function alongsFrom(along: Along): readonly Along[] {
  if (along === 'middle') return ['middle', 'start', 'end']
  return along === 'end' ? ['end', 'start'] : ['start', 'end']
}

function spotAt(side: Side, along: Along, { target, mark, window, gap, isRtl }: MarkFacts): Rect {
  const { width, height } = mark
  if (side === 'top' || side === 'bottom') {
    const isAtRight = (along === 'end') !== isRtl
    const atEdge = isAtRight ? target.left + target.width - width : target.left
    const left = along === 'middle' ? target.left + (target.width - width) / 2 : atEdge
    const top = side === 'top' ? target.top - gap - height : target.top + target.height + gap
    return { left: clamp(left, window.width - width), top, width, height }
  }
  const atEdge = along === 'end' ? target.top + target.height - height : target.top
  const top = along === 'middle' ? target.top + (target.height - height) / 2 : atEdge
  const left = side === 'left' ? target.left - gap - width : target.left + target.width + gap
  return { left, top: clamp(top, window.height - height), width, height }
}

// What was moved into the window so far that it no longer does would be taken for one of whatever stands there.
function faces(side: Side, spot: Rect, target: Rect): boolean {
  const [at, length]: ['left' | 'top', 'width' | 'height'] =
    side === 'top' || side === 'bottom' ? ['left', 'width'] : ['top', 'height']
  const common =
    Math.min(spot[at] + spot[length], target[at] + target[length]) - Math.max(spot[at], target[at])
  return common >= Math.min(spot[length] / 2, target[length])
}

function clamp(at: number, most: number): number {
  return Math.max(edge, Math.min(at, most - edge))
}

function isIn({ window, bars }: MarkFacts, { left, top, width, height }: Rect): boolean {
  const isInWidth = left >= edge && left + width <= window.width - edge
  const lowest = window.height - Math.max(edge, bars.bottom)
  return isInWidth && top >= Math.max(edge, bars.top) && top + height <= lowest
}
