import {
  arrow,
  autoUpdate,
  computePosition,
  flip,
  hide,
  offset,
  shift,
  size,
  type Placement,
} from '@floating-ui/dom'
import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { isCovered, isOverFloating } from './covered.ts'

/** The space that is kept to the edges of the window, in px. */
const edge = 8

/**
 * Holds its children beside an element of the page, on `side` or wherever there is room, while the page scrolls and
 * changes size. Hidden while the element is scrolled away or covered: what cannot be seen is not pointed at.
 */
export function Placed({
  target,
  side,
  gap,
  hasArrow = false,
  children,
}: {
  readonly target: Element
  readonly side: Placement
  readonly gap: number
  /** Whether a small arrow points from the box to the element. */
  readonly hasArrow?: boolean
  readonly children: ComponentChildren
}): JSX.Element {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const floating = box.current
    if (floating === null) return undefined
    return autoUpdate(target, floating, () => void place(target, floating, side, gap))
  }, [target, side, gap])
  // Drawn again means that the page changed: something may cover the element now.
  useLayoutEffect(() => {
    if (box.current !== null) void place(target, box.current, side, gap)
  })
  return (
    <div ref={box} class="placed">
      {children}
      {hasArrow ? <div class="arrow" /> : null}
    </div>
  )
}

async function place(target: Element, floating: HTMLElement, side: Placement, gap: number): Promise<void> {
  const tip = floating.querySelector<HTMLElement>(':scope > .arrow')
  const { x, y, placement, middlewareData } = await computePosition(target, floating, {
    strategy: 'fixed',
    placement: side,
    middleware: [
      // Above the element stands its own beacon: the box stays clear of it.
      offset(({ placement: at }) => (tip !== null && at.startsWith('top') ? gap + 22 : gap)),
      flip({ padding: edge, crossAxis: false, fallbackAxisSideDirection: 'start' }),
      size({
        padding: edge,
        apply: ({ availableHeight }) =>
          floating.style.setProperty('--fp-room', `${Math.max(availableHeight, 120)}px`),
      }),
      // Where no side has room, rather over the element than cut off.
      shift({ padding: edge, crossAxis: tip !== null }),
      ...(tip === null ? [] : [arrow({ element: tip, padding: 12 })]),
      hide(),
    ],
  })
  const isAway =
    middlewareData.hide?.referenceHidden === true ||
    isCovered(target) ||
    (tip === null && isOverFloating(x + floating.offsetWidth / 2, y + floating.offsetHeight / 2, target))
  floating.classList.toggle('away', isAway)
  // Out of reach of Tab as well, unless the focus is in there: then Escape must still find it.
  const isOutOfReach = isAway && !floating.matches(':focus-within')
  if (floating.inert !== isOutOfReach) floating.inert = isOutOfReach
  // Physical sides on purpose: these are measured places, not a direction of writing.
  floating.style.left = `${x}px`
  floating.style.top = `${y}px`
  if (tip === null) return
  // The stylesheet puts the arrow at the edge that faces the element.
  tip.dataset['side'] = placement.split('-')[0]
  tip.style.left = middlewareData.arrow?.x === undefined ? '' : `${middlewareData.arrow.x}px`
  tip.style.top = middlewareData.arrow?.y === undefined ? '' : `${middlewareData.arrow.y}px`
}
