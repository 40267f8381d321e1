import { computePosition, flip, hide, offset, shift, type Placement } from '@floating-ui/dom'
import { isCovered, isOverFloating } from './covered.ts'
import { edge, findSpot, type Rect, type Side } from './find-spot.ts'
import { readObstacles } from './obstacles.ts'

/** Where something would like to stand, and how far from its element, in px. */
export interface PlaceOptions {
  readonly side: Placement
  readonly gap: number
}

/** Half of what a beacon above the element takes, and a little air: a box on that side stands clear of it, in px. */
const beaconRoom = 22

/** The least distance of the arrow from the corners of its box, in px. */
const arrowInset = 12

/** Places a pointer beside an element; away while it would lie over what floats over the page. */
export async function placePointer(
  target: Element,
  floating: HTMLElement,
  { side, gap }: PlaceOptions,
): Promise<void> {
  const { x, y, middlewareData } = await computePosition(target, floating, {
    strategy: 'fixed',
    placement: side,
    middleware: [
      offset(gap),
      flip({ padding: edge, crossAxis: false, fallbackAxisSideDirection: 'start' }),
      shift({ padding: edge }),
      hide(),
    ],
  })
  const isAway =
    middlewareData.hide?.referenceHidden === true ||
    isCovered(target) ||
    isOverFloating(x + floating.offsetWidth / 2, y + floating.offsetHeight / 2, target)
  setAway(floating, isAway)
  move(floating, x, y)
}

/** Places a box beside an element, where it covers neither that nor anything else that matters, and points its arrow. */
export async function placeBox(
  target: Element,
  floating: HTMLElement,
  { side, gap }: PlaceOptions,
): Promise<void> {
  const { middlewareData } = await computePosition(target, floating, {
    strategy: 'fixed',
    middleware: [hide()],
  })
  setAway(floating, middlewareData.hide?.referenceHidden === true || isCovered(target))
  const view = floating.ownerDocument.documentElement
  const window = { width: view.clientWidth, height: view.clientHeight }
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
