import type { Placement } from '@floating-ui/dom'
import { readGround, readMiddle } from './covered.ts'
import { listMarkSpots, type Along } from './find-mark-spot.ts'
import type { Rect } from './find-spot.ts'
import { readObstaclesOfFrame } from './obstacles.ts'
import { readPageBars, type PageBars } from './page-bars.ts'
import { isOutOfSight, isWithin, move, readWindow, setAway, sideOf, type PlaceOptions } from './placing.ts'

/** A pointer whose place is looked for. */
interface Placing {
  readonly target: Element
  readonly options: PlaceOptions
}

const noBars: PageBars = { top: 0, bottom: 0 }

/** The pointers that are placed next, in one go. */
let next: { readonly pointers: Map<HTMLElement, Placing>; readonly done: Promise<void> } | undefined

/** The pointers whose place is looked for just now. */
const beingPlaced = new WeakMap<Element, Promise<void>>()

/** What a pointer was last placed by, besides what of the page lies around it. */
const lastPlaced = new WeakMap<Element, { readonly target: Element; readonly by: string }>()

/**
 * Places a pointer beside an element, at the corner that was asked for or at another one: rather on none of the page's
 * controls, and never over the field that is written in, a message, or what floats over the page. Away where none is left.
 */
export function placePointer(target: Element, floating: HTMLElement, options: PlaceOptions): Promise<void> {
  if (next === undefined) {
    const pointers = new Map<HTMLElement, Placing>()
    next = { pointers, done: placeNext(pointers) }
  }
  // Drawn, watched anew and of another size at once, it is placed once.
  next.pointers.set(floating, { target, options })
  beingPlaced.set(floating, next.done)
  return next.done
}

/** Resolves when the pointer stands where it belongs. */
export async function whenPlaced(floating: Element): Promise<void> {
  await beingPlaced.get(floating)
}

/** Whether the pointer still stands beside its element, as far as these two tell: both are where and what they were. */
export function standsStill(target: Element, floating: HTMLElement): boolean {
  const last = lastPlaced.get(floating)
  return (
    last?.target === target && last.by === readGeometry(target, floating) && readMiddle(target) === 'itself'
  )
}

/**
 * All of one turn read first and write then: the layout is worked out once, and not for each of them. Meanwhile a look
 * at the page goes through them, which takes the browser a fraction of looking for what lies under them.
 */
async function placeNext(pointers: ReadonlyMap<HTMLElement, Placing>): Promise<void> {
  await Promise.resolve()
  next = undefined
  const all = [...pointers].map(([floating, placing]) => ({ floating, ...placing }))
  for (const { floating } of all) floating.style.pointerEvents = 'none'
  try {
    const hidden = await Promise.all(all.map(({ target, floating }) => isOutOfSight(target, floating)))
    const spots = all.map(({ target, floating, options }, index) =>
      hidden[index] === true ? undefined : findMarkSpot(target, floating, options),
    )
    for (const { target, floating } of all)
      lastPlaced.set(floating, { target, by: readGeometry(target, floating) })
    for (const [index, { floating }] of all.entries()) {
      const spot = spots[index]
      setAway(floating, spot === undefined)
      if (spot !== undefined) move(floating, spot)
    }
  } finally {
    for (const { floating } of all) floating.style.pointerEvents = ''
  }
}

// What is scrolled under a mark is another ground, though its element stays where it is.
function readGeometry(target: Element, floating: HTMLElement): string {
  const { ownerDocument } = floating
  const { left, top, width, height } = target.getBoundingClientRect()
  const window = readWindow(ownerDocument)
  const { scrollX = 0, scrollY = 0 } = ownerDocument.defaultView ?? {}
  const mark = [floating.offsetWidth, floating.offsetHeight]
  return [left, top, width, height, ...mark, window.width, window.height, scrollX, scrollY].join(' ')
}

/**
 * Where a bar of the page lies over the side that was asked for, there is no room there: the next side is looked at. And
 * where what floats takes that too, as under a header that stays above another one, the mark stands beside, on nothing.
 */
function findMarkSpot(target: Element, floating: HTMLElement, options: PlaceOptions): Rect | undefined {
  const spots = listSpots(target, floating, options, noBars)
  const first = chooseSpot(spots, target)
  if (first !== undefined) return first
  const bars = readPageBars(floating.ownerDocument)
  const isBarred = bars.top + bars.bottom > 0
  const clear = isBarred ? chooseSpot(listSpots(target, floating, options, bars), target) : undefined
  if (clear !== undefined || spots.length === 0) return clear
  return (['right', 'left'] as const)
    .flatMap((side) => listSpots(target, floating, { ...options, side }, noBars))
    .find((spot) => readGround(spot, target) === 'page')
}

function chooseSpot(spots: readonly Rect[], target: Element): Rect | undefined {
  let onControl: Rect | undefined
  for (const spot of spots) {
    const ground = readGround(spot, target)
    if (ground === 'page') return spot
    if (ground === 'control') onControl ??= spot
  }
  return onControl
}

function listSpots(
  target: Element,
  floating: HTMLElement,
  { side, gap }: PlaceOptions,
  bars: PageBars,
): readonly Rect[] {
  const rect = target.getBoundingClientRect()
  const { ownerDocument } = floating
  return listMarkSpots({
    target: rect,
    mark: { width: floating.offsetWidth, height: floating.offsetHeight },
    window: readWindow(ownerDocument),
    // What the target lies in is no obstacle to what belongs to it.
    obstacles: readObstaclesOfFrame(ownerDocument).filter((one) => !isWithin(rect, one)),
    ...{ side: sideOf(side), along: alongOf(side), gap, bars },
    isRtl: getComputedStyle(floating).direction === 'rtl',
  })
}

function alongOf(placement: Placement): Along {
  const along = placement.split('-')[1]
  return along === 'start' || along === 'end' ? along : 'middle'
}
