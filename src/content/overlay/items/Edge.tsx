import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { readControls } from '../covered.ts'
import { overlap, type Rect } from '../find-spot.ts'
import { readObstacles } from '../obstacles.ts'
import { readPageBars } from '../page-bars.ts'

/** A place in the window that belongs to no element; the stylesheet knows them. */
export type EdgePlace = 'centre' | 'top' | 'bottom' | 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start'

/** Where what is docked stands: out of the way of most work, and if it is in the way there, in another corner. */
export const corners: readonly EdgePlace[] = ['bottom-end', 'bottom-start', 'top-end', 'top-start']

/** How long a page may show its toolbar late; later on, nothing that is read moves away. In milliseconds. */
const patienceMs = 3_000

/** Since when it stands on a page, and where, once it went out of the way there. */
interface Visit {
  readonly page: string | undefined
  readonly sinceMs: number
  place?: EdgePlace | undefined
}

/**
 * Holds its children, clear of the page's own bars, in the first of the places where they cover neither the field that
 * has the focus nor a message of the page; where each covers something, in the one where they cover least. On a page
 * that is named it leaves, once, a place over what is pressed or written in for one with less of that.
 */
export function Edge({
  places,
  page,
  dir = 'ltr',
  children,
}: {
  readonly places: readonly EdgePlace[]
  /** A name for the page, another one for each. */
  readonly page?: string
  /** Of the extension's own texts, as the help tab goes. */
  readonly dir?: 'ltr' | 'rtl'
  readonly children: ComponentChildren
}): JSX.Element {
  const holder = useRef<HTMLDivElement>(null)
  const visitRef = useRef<Visit>(undefined)
  // Drawn again means that the page changed, or that the focus went on.
  useLayoutEffect(() => {
    if (holder.current === null) return
    const nowMs = performance.now()
    if (visitRef.current === undefined || visitRef.current.page !== page)
      visitRef.current = { page, sinceMs: nowMs }
    const visit = visitRef.current
    settle(holder.current, placesFrom(visit.place, places))
    const isNew = nowMs - visit.sinceMs < patienceMs
    if (page !== undefined && visit.place === undefined && isNew)
      visit.place = leaveControls(holder.current, places)
  })
  return (
    <div ref={holder} class="edge" dir={dir} data-at={places[0]}>
      {children}
    </div>
  )
}

function settle(holder: HTMLElement, places: readonly EdgePlace[]): void {
  const { top, bottom } = readPageBars(holder.ownerDocument)
  holder.style.setProperty('--fp-below', `${top}px`)
  holder.style.setProperty('--fp-above', `${bottom}px`)
  const obstacles = [...readObstacles(holder.ownerDocument), ...readOwn(holder)]
  let least = Infinity
  let best = places[0]
  for (const place of places) {
    holder.dataset['at'] = place
    const rect = holder.getBoundingClientRect()
    const covered = obstacles.reduce((sum, one) => sum + overlap(rect, one), 0)
    if (covered < least) [least, best] = [covered, place]
    if (covered === 0) break
  }
  holder.dataset['at'] = best
}

function placesFrom(first: EdgePlace | undefined, places: readonly EdgePlace[]): readonly EdgePlace[] {
  return first === undefined ? places : [first, ...places.filter((place) => place !== first)]
}

/**
 * Moves it from over the page's controls to the place that has fewest, and says which; not from under the pointer, and
 * nowhere when no place has fewer.
 */
function leaveControls(holder: HTMLElement, places: readonly EdgePlace[]): EdgePlace | undefined {
  if (holder.matches(':hover, :focus-within')) return undefined
  const before = holder.dataset['at']
  const controls = readControls(holder.ownerDocument)
  let least = countUnder(holder, controls)
  let best: EdgePlace | undefined
  const obstacles = [...readObstacles(holder.ownerDocument), ...readOwn(holder)]
  // Not to a corner at the top: there is the way around the CRM, and it is built late.
  for (const place of places.filter((each) => !each.startsWith('top-'))) {
    if (least === 0) break
    holder.dataset['at'] = place
    const rect = holder.getBoundingClientRect()
    if (obstacles.some((one) => overlap(rect, one) > 0)) continue
    const count = countUnder(holder, controls)
    if (count < least) [least, best] = [count, place]
  }
  holder.dataset['at'] = best ?? before
  return best
}

// Of what it holds, and not of the room for the shadows.
function countUnder(holder: HTMLElement, controls: readonly Rect[]): number {
  const boxes = [...holder.children].map((child) => child.getBoundingClientRect())
  return controls.filter((control) => boxes.some((box) => overlap(control, box) > 0)).length
}

// The step of a walkthrough that is docked has its place already.
function readOwn(holder: HTMLElement): readonly DOMRect[] {
  const root = holder.getRootNode()
  if (!(root instanceof ShadowRoot)) return []
  return [...root.querySelectorAll('.docked')]
    .filter((box) => !holder.contains(box))
    .map((box) => box.getBoundingClientRect())
}
