import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { overlap } from '../find-spot.ts'
import { readObstacles } from '../obstacles.ts'
import { readPageBars } from '../page-bars.ts'

/** A place in the window that belongs to no element; the stylesheet knows them. */
export type EdgePlace = 'centre' | 'top' | 'bottom' | 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start'

/** Where what is docked stands: out of the way of most work, and if it is in the way there, in another corner. */
export const corners: readonly EdgePlace[] = ['bottom-end', 'bottom-start', 'top-end', 'top-start']

/**
 * Holds its children, clear of the page's own bars, in the first of the places where they cover neither the field that
 * has the focus nor a message of the page; where each covers something, in the one where they cover least.
 */
export function Edge({
  places,
  dir = 'ltr',
  children,
}: {
  readonly places: readonly EdgePlace[]
  /** Of the extension's own texts, as the help tab goes. */
  readonly dir?: 'ltr' | 'rtl'
  readonly children: ComponentChildren
}): JSX.Element {
  const holder = useRef<HTMLDivElement>(null)
  // Drawn again means that the page changed, or that the focus went on.
  useLayoutEffect(() => {
    if (holder.current !== null) settle(holder.current, places)
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

// The step of a walkthrough that is docked has its place already.
function readOwn(holder: HTMLElement): readonly DOMRect[] {
  const root = holder.getRootNode()
  if (!(root instanceof ShadowRoot)) return []
  return [...root.querySelectorAll('.docked')]
    .filter((box) => !holder.contains(box))
    .map((box) => box.getBoundingClientRect())
}
