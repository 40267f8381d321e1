import { isCovered } from './covered.ts'
import { findSpot, type Rect } from './find-spot.ts'
import { readObstacles } from './obstacles.ts'
import { whenPlaced } from './place-pointer.ts'
import { isOutOfSight, isWithin, move, readWindow, setAway, sideOf, type PlaceOptions } from './placing.ts'

/** Where a box would like to stand. */
export interface BoxOptions extends PlaceOptions {
  /** The mark beside the same element that opens the box: it stays in sight. */
  readonly mark?: Element | undefined
}

/** What a beacon above the element takes of the room there, in px, as long as first-day mode makes nothing bigger. */
const beaconRoom = 22

/** The least distance of the arrow from the corners of its box, in px. */
const arrowInset = 12

/** Places a box beside an element, where it covers neither that nor anything else that matters, and points its arrow. */
export async function placeBox(
  target: Element,
  floating: HTMLElement,
  { side, gap, mark }: BoxOptions,
): Promise<void> {
  // Drawn in one go, the mark would still be where it was.
  if (mark !== undefined) await whenPlaced(mark)
  setAway(floating, await isOutOfSight(target, floating))
  const window = readWindow(floating.ownerDocument)
  const rect = target.getBoundingClientRect()
  // As large as it would like to be, and not as small as it was made last.
  floating.style.removeProperty('--fp-room')
  const box = { width: floating.offsetWidth, height: floating.offsetHeight }
  const obstacles = readObstacles(floating.ownerDocument).filter((one) => !isWithin(one, rect))
  const wanted = sideOf(side)
  const spot = findSpot({
    ...{ target: withMark(rect, mark) ?? withBeacon(rect, floating), box, window, obstacles },
    ...{ side: wanted, gap },
  })
  floating.style.setProperty('--fp-room', `${spot.maxHeight}px`)
  move(floating, spot)
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

/** The element together with its mark; undefined where that is away. */
function withMark(rect: Rect, mark: Element | undefined): Rect | undefined {
  if (mark === undefined || mark.classList.contains('away')) return undefined
  const other = mark.getBoundingClientRect()
  const [left, top] = [Math.min(rect.left, other.left), Math.min(rect.top, other.top)]
  const right = Math.max(rect.left + rect.width, other.right)
  return {
    ...{ left, top, width: right - left },
    height: Math.max(rect.top + rect.height, other.bottom) - top,
  }
}

// A box above the element stands clear of a beacon there.
function withBeacon({ left, top, width, height }: Rect, floating: HTMLElement): Rect {
  const scale = Number(getComputedStyle(floating).getPropertyValue('--fp-scale')) || 1
  const room = Math.min(beaconRoom * scale, Math.max(0, top))
  return { left, top: top - room, width, height: height + room }
}

/** True while what is placed beside the element is hidden, or is about to be: the page may have covered it just now. */
export function isAway(target: Element, floating: HTMLElement): boolean {
  return floating.classList.contains('away') || isCovered(target)
}
