import { computePosition, hide, type Placement } from '@floating-ui/dom'
import { readMiddle } from './covered.ts'
import type { Rect, Side } from './find-spot.ts'

/** Where something would like to stand, and how far from its element, in px. */
export interface PlaceOptions {
  readonly side: Placement
  readonly gap: number
}

/** How large the window is for what stands in it, in px. */
export function readWindow({ documentElement }: Document): {
  readonly width: number
  readonly height: number
} {
  return { width: documentElement.clientWidth, height: documentElement.clientHeight }
}

/** The side of an element that a placement is at. */
export function sideOf(placement: Placement): Side {
  const [side] = placement.split('-')
  return side === 'top' || side === 'left' || side === 'right' ? side : 'bottom'
}

/** Whether the one lies in the other, or is as large: what has the focus in a target is no obstacle to its box. */
export function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.left >= outer.left - 1 &&
    inner.top >= outer.top - 1 &&
    inner.left + inner.width <= outer.left + outer.width + 1 &&
    inner.top + inner.height <= outer.top + outer.height + 1
  )
}

/** Whether the element cannot be seen: scrolled away, in whatever scrolls, or under something of the page. */
export async function isOutOfSight(target: Element, floating: HTMLElement): Promise<boolean> {
  const middle = readMiddle(target)
  // Only where the middle does not say it: all that may clip the element is looked at for it.
  return middle === 'elsewhere' ? isClipped(target, floating) : middle === 'covered'
}

async function isClipped(target: Element, floating: HTMLElement): Promise<boolean> {
  const { middlewareData } = await computePosition(target, floating, {
    strategy: 'fixed',
    middleware: [hide()],
  })
  return middlewareData.hide?.referenceHidden === true
}

/** Hides what is placed, or shows it again. */
export function setAway(floating: HTMLElement, isAway: boolean): void {
  floating.classList.toggle('away', isAway)
  // Out of reach of Tab as well, unless the focus is in there: then Escape must still find it.
  const isOutOfReach = isAway && !floating.matches(':focus-within')
  if (floating.inert !== isOutOfReach) floating.inert = isOutOfReach
}

/** Physical sides on purpose: these are measured places, not a direction of writing. */
export function move({ style }: HTMLElement, { left, top }: Pick<Rect, 'left' | 'top'>): void {
  style.left = `${left}px`
  style.top = `${top}px`
}
