import { page } from 'vitest/browser'
import type { Rect } from '../../src/content/overlay/find-spot.ts'

/** A window as wide as one of 1280 by 800 is at that zoom of the browser's. */
export const zooms = [0.5, 1, 2, 4] as const
const sides = ['top', 'bottom', 'left', 'right'] as const
const directions = ['ltr', 'rtl'] as const
const targets = [
  ['a small button', 'inline-size: 24px; block-size: 24px'],
  ['a field', 'inline-size: 220px; block-size: 32px'],
  ['a wide row', 'inline-size: 92%; block-size: 40px'],
] as const
const spots = [
  ['at the start', 'inset-inline-start: 4px; inset-block-start: 4px'],
  ['in the middle', 'inset-inline-start: 40%; inset-block-start: 45%'],
  ['at the end', 'inset-inline-end: 4px; inset-block-end: 4px'],
] as const

/** Every side of every target at every spot, at each zoom and in both directions. */
export const cases = zooms.flatMap((zoom) =>
  directions.flatMap((direction) =>
    sides.flatMap((side) =>
      targets.flatMap(([name, size]) =>
        spots.map(([where, spot]) => ({ zoom, direction, side, name, size, where, spot })),
      ),
    ),
  ),
)

/** An element in a container that scrolls, which itself does not begin at the window's edge. */
export function aTarget(size: string, spot: string): { target: HTMLElement; scroller: HTMLElement } {
  const scroller = document.createElement('div')
  scroller.style.cssText = 'position: fixed; inset: 10px; overflow: auto'
  scroller.innerHTML = `<div style="position: relative; block-size: 100%"><button style="position: absolute; ${size}; ${spot}"></button></div><div style="block-size: 2000px"></div>`
  document.body.append(scroller)
  const target = scroller.querySelector('button')
  if (target === null) throw new Error('nothing to point at')
  return { target, scroller }
}

/** Whether all of it can be seen. */
export const isInWindow = ({ left, top, width, height }: Rect): boolean =>
  left >= 0 && top >= 0 && left + width <= innerWidth && top + height <= innerHeight

/** Takes away what a case left on the page, and gives the window its usual size. */
export async function clearPlacement(): Promise<void> {
  document.body.replaceChildren()
  document.documentElement.removeAttribute('style')
  document.documentElement.dir = 'ltr'
  await page.viewport(1000, 700)
}
