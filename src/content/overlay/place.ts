import { computePosition, hide, type Placement } from '@floating-ui/dom'
import { isCovered, readGround } from './covered.ts'
import { listMarkSpots, type Along } from './find-mark-spot.ts'
import { findSpot, type Rect, type Side } from './find-spot.ts'
import { readObstacles, readObstaclesOfFrame } from './obstacles.ts'

/** Where something would like to stand, and how far from its element, in px. */
export interface PlaceOptions {
  readonly side: Placement
  readonly gap: number
}

/** Half of what a beacon above the element takes, and a little air: a box on that side stands clear of it, in px. */
const beaconRoom = 22

/** The least distance of the arrow from the corners of its box, in px. */
const arrowInset = 12

/**
 * Places a pointer beside an element, at the corner that was asked for or at another one: rather on none of the page's
 * controls, and never over the field that is written in, a message, or what floats over the page. Away where none is left.
 */
export async function placePointer(
  target: Element,
  floating: HTMLElement,
  { side, gap }: PlaceOptions,
): Promise<void> {
  const isHidden = await isReferenceHidden(target, floating)
  const spots = isHidden || isCovered(target) ? [] : listSpots(target, floating, { side, gap })
  const spot =
    spots.find((one) => readGround(one, target) === 'page') ??
    spots.find((one) => readGround(one, target) === 'control')
  setAway(floating, spot === undefined)
  if (spot !== undefined) move(floating, spot.left, spot.top)
}

function listSpots(target: Element, floating: HTMLElement, { side, gap }: PlaceOptions): readonly Rect[] {
  const rect = target.getBoundingClientRect()
  const { ownerDocument } = floating
  return listMarkSpots({
    target: rect,
    mark: { width: floating.offsetWidth, height: floating.offsetHeight },
    window: readWindow(ownerDocument),
    // What the target lies in is no obstacle to what belongs to it.
    obstacles: readObstaclesOfFrame(ownerDocument).filter((one) => !isWithin(rect, one)),
    ...{ side: sideOf(side), along: alongOf(side), gap },
    isRtl: getComputedStyle(floating).direction === 'rtl',
  })
}

/** Places a box beside an element, where it covers neither that nor anything else that matters, and points its arrow. */
export async function placeBox(
  target: Element,
  floating: HTMLElement,
  { side, gap }: PlaceOptions,
): Promise<void> {
  const isHidden = await isReferenceHidden(target, floating)
  setAway(floating, isHidden || isCovered(target))
  const window = readWindow(floating.ownerDocument)
  const rect = target.getBoundingClientRect()
  // As large as it would like to be, and not as small as it was made last.
  floating.style.removeProperty('--fp-room')
  const box = { width: floating.offsetWidth, height: floating.offsetHeight }
  const obstacles = readObstacles(floating.ownerDocument).filter((one) => !isWithin(one, rect))
  const wanted = sideOf(side)
  const spot = findSpot({
    ...{ target: withBeacon(rect), box, window, obstacles },
    ...{ side: wanted, gap },
  })
  floating.style.setProperty('--fp-room', `${spot.maxHeight}px`)
  move(floating, spot.left, spot.top)
  const arrow = floating.querySelector<HTMLElement>(':scope > .arrow')
  if (arrow === null) return
  arrow.hidden = spot.side === undefined
  if (spot.side === undefined) return
  // The stylesheet puts the arrow at the edge that faces the element.
  arrow.dataset['side'] = spot.side
  const height = Math.min(box.height, spot.maxHeight)
  const isUpright = spot.side === 'top' || spot.side === 'bottom'
  const clamp = (at: number, length: number): string =>
    `${Math.max(arrowInset, Math.min(at - arrow.offsetWidth / 2, length - arrowInset - arrow.offsetWidth))}px`
  arrow.style.left = isUpright ? clamp(rect.left + rect.width / 2 - spot.left, box.width) : ''
  arrow.style.top = isUpright ? '' : clamp(rect.top + rect.height / 2 - spot.top, height)
}

/** Whether the element is scrolled away, in whatever scrolls. */
async function isReferenceHidden(target: Element, floating: HTMLElement): Promise<boolean> {
  const { middlewareData } = await computePosition(target, floating, {
    strategy: 'fixed',
    middleware: [hide()],
  })
  return middlewareData.hide?.referenceHidden === true
}

function readWindow({ documentElement }: Document): { readonly width: number; readonly height: number } {
  return { width: documentElement.clientWidth, height: documentElement.clientHeight }
}

function alongOf(placement: Placement): Along {
  const along = placement.split('-')[1]
  return along === 'start' || along === 'end' ? along : 'middle'
}

function sideOf(placement: Placement): Side {
  const [side] = placement.split('-')
  return side === 'top' || side === 'left' || side === 'right' ? side : 'bottom'
}

// The target has the focus, or holds what has it.
function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.left >= outer.left - 1 &&
    inner.top >= outer.top - 1 &&
    inner.left + inner.width <= outer.left + outer.width + 1 &&
    inner.top + inner.height <= outer.top + outer.height + 1
  )
}

function withBeacon({ left, top, width, height }: Rect): Rect {
  const room = Math.min(beaconRoom, Math.max(0, top))
  return { left, top: top - room, width, height: height + room }
}

/** True while what is placed beside the element is hidden, or is about to be: the page may have covered it just now. */
export function isAway(target: Element, floating: HTMLElement): boolean {
  return floating.classList.contains('away') || isCovered(target)
}

function setAway(floating: HTMLElement, isAway: boolean): void {
  floating.classList.toggle('away', isAway)
  // Out of reach of Tab as well, unless the focus is in there: then Escape must still find it.
  const isOutOfReach = isAway && !floating.matches(':focus-within')
  if (floating.inert !== isOutOfReach) floating.inert = isOutOfReach
}

// Physical sides on purpose: these are measured places, not a direction of writing.
function move({ style }: HTMLElement, left: number, top: number): void {
  style.left = `${left}px`
  style.top = `${top}px`
}
