/** A rectangle of the window, in CSS px. */
export interface Rect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A side of an element. */
export type Side = 'top' | 'bottom' | 'left' | 'right'

/** Where a box goes, and how much of its height there is room for. `side` is absent where no side of the target has room. */
export interface Spot {
  readonly side?: Side
  readonly left: number
  readonly top: number
  readonly maxHeight: number
}

/** What a spot is looked for by. */
export interface SpotFacts {
  /** What the box belongs to, and must not cover. */
  readonly target: Rect
  /** The box as large as it would like to be. */
  readonly box: { readonly width: number; readonly height: number }
  readonly window: { readonly width: number; readonly height: number }
  /** What else it should not cover: the field that is written in, a message of the page. */
  readonly obstacles: readonly Rect[]
  /** Where it would like to stand. */
  readonly side: Side
  readonly gap: number
}

/** The space that is kept to the edges of the window, in px. */
export const edge = 8

/** Less than this high a box is hard to read; and less than that, impossible: two lines, in a window at 400 %. In px. */
const leastHeights = [96, 44] as const

/**
 * Finds where a box goes: on the side that was asked for, or else on the next that has room, moved along the target and
 * clear of what it should not cover. Never over the target, unless the target leaves no room anywhere; always in the
 * window, where it is the window that is smaller than the box, by `maxHeight`.
 */
export function findSpot(facts: SpotFacts): Spot {
  for (const leastHeight of leastHeights) {
    const spots = sidesFrom(facts.side).flatMap((side) => listSpots(side, facts, leastHeight))
    const best = leastOf(spots, ({ spot, order }) => costOf(spot, facts) + order * preference)
    if (best !== undefined) return best.spot
  }
  return findCorner(facts)
}

const opposite = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const

function sidesFrom(side: Side): readonly Side[] {
  const across: readonly Side[] = side === 'top' || side === 'bottom' ? ['right', 'left'] : ['bottom', 'top']
  return [side, opposite[side], ...across]
}

/** What it costs to take the next best side, beside px of height that are lacking and px² that are covered. */
const preference = 8

interface Ordered {
  readonly spot: Spot
  readonly order: number
}

// One for each place along the side at which it could stand clear of something.
function listSpots(side: Side, facts: SpotFacts, leastHeight: number): readonly Ordered[] {
  const { target, box, window, gap, obstacles } = facts
  const isUpright = side === 'top' || side === 'bottom'
  const room = roomAt(side, target, window, gap)
  const height = Math.min(box.height, isUpright ? room : window.height - 2 * edge)
  if (isUpright ? room < Math.min(box.height, leastHeight) : room < box.width) return []
  const size = isUpright ? box.width : height
  const most = (isUpright ? window.width : window.height) - edge - size
  const start = isUpright ? target.left : target.top
  const length = isUpright ? target.width : target.height
  const beside = obstacles.flatMap((rect) =>
    isUpright
      ? [rect.left - size - gap, rect.left + rect.width + gap]
      : [rect.top - size - gap, rect.top + rect.height + gap],
  )
  const wanted = [start + length / 2 - size / 2, start, start + length - size, ...beside]
  return wanted.map((along, index) => {
    const at = Math.max(edge, Math.min(along, most))
    const across = acrossOf(side, target, { width: box.width, height }, gap)
    const place = isUpright ? { left: at, top: across } : { left: across, top: at }
    // Further along than its own length it no longer belongs to the target to the eye.
    const isFar = at + size < start || at > start + length
    const order = sidesFrom(facts.side).indexOf(side) + (index === 0 ? 0 : isFar ? 3 : 0.5)
    return { spot: { side, ...place, maxHeight: isUpright ? room : window.height - 2 * edge }, order }
  })
}

function roomAt(side: Side, target: Rect, window: SpotFacts['window'], gap: number): number {
  switch (side) {
    case 'top':
      return target.top - gap - edge
    case 'bottom':
      return window.height - target.top - target.height - gap - edge
    case 'left':
      return target.left - gap - edge
    case 'right':
      return window.width - target.left - target.width - gap - edge
  }
}

function acrossOf(side: Side, target: Rect, box: SpotFacts['box'], gap: number): number {
  switch (side) {
    case 'top':
      return target.top - gap - box.height
    case 'bottom':
      return target.top + target.height + gap
    case 'left':
      return target.left - gap - box.width
    case 'right':
      return target.left + target.width + gap
  }
}

function costOf(spot: Spot, facts: SpotFacts): number {
  const box = boxAt(spot, facts)
  const lacking = facts.box.height - box.height
  const covered = facts.obstacles.reduce((sum, rect) => sum + overlap(box, rect), 0)
  // A box that covers anything at all is worse than one on another side.
  return lacking + (covered === 0 ? 0 : 4 * preference + covered)
}

function boxAt({ left, top, maxHeight }: Spot, { box }: SpotFacts): Rect {
  return { left, top, width: box.width, height: Math.min(box.height, maxHeight) }
}

/** Where no side has room: the corner in which it covers least of the target. */
function findCorner(facts: SpotFacts): Spot {
  const { box, window, target } = facts
  const right = Math.max(edge, window.width - edge - box.width)
  const heights = [box.height, Math.min(box.height, leastHeights[0])].map((height) =>
    Math.min(height, window.height - 2 * edge),
  )
  const corners = heights.flatMap((maxHeight) =>
    [edge, right].flatMap((left) =>
      [window.height - edge - maxHeight, edge].map((top) => ({ left, top, maxHeight })),
    ),
  )
  const cost = (spot: Spot): number => overlap(boxAt(spot, facts), target) + costOf(spot, facts)
  return leastOf(corners, cost) ?? { left: edge, top: edge, maxHeight: window.height - 2 * edge }
}

/** How much of one rectangle lies over the other, in px². */
export function overlap(one: Rect, other: Rect): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left)
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top)
  return width <= 0 || height <= 0 ? 0 : width * height
}

function leastOf<Entry>(entries: readonly Entry[], costOf: (entry: Entry) => number): Entry | undefined {
  let best: { readonly entry: Entry; readonly cost: number } | undefined
  for (const entry of entries) {
    const cost = costOf(entry)
    if (best === undefined || cost < best.cost) best = { entry, cost }
  }
  return best?.entry
}
