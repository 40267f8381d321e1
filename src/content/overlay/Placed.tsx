import type { Placement } from '@floating-ui/dom'
import type { ComponentChildren, JSX } from 'preact'
import { useCallback, useContext, useLayoutEffect, useRef } from 'preact/hooks'
import { useEscape, type EscapeStack } from './escape.ts'
import { isAway, placeBox } from './place-box.ts'
import { PageMoment } from './page-moment.ts'
import { placePointer, standsStill } from './place-pointer.ts'
import { watchPlace } from './watch-place.ts'

/**
 * Holds its children beside an element of the page, on `side` or wherever there is room, while the page scrolls and
 * changes size. Hidden while the element is scrolled away or covered: what cannot be seen is not pointed at.
 */
export function Placed({
  target,
  side,
  gap,
  hasArrow = false,
  isOpenedByMark = false,
  closing,
  children,
}: {
  readonly target: Element
  readonly side: Placement
  readonly gap: number
  /** A box, from which a small arrow points to the element, and which covers nothing that matters; else a pointer. */
  readonly hasArrow?: boolean
  /** What is placed before it is the mark that opens it. */
  readonly isOpenedByMark?: boolean
  /** Escape closes it, wherever the focus is, as long as it is not hidden: what lies over it then is closed first. */
  readonly closing?: { readonly escape: EscapeStack; readonly onEscape: () => void } | undefined
  readonly children: ComponentChildren
}): JSX.Element {
  const box = useRef<HTMLDivElement>(null)
  const place = useCallback(
    (floating: HTMLElement) => {
      const mark = isOpenedByMark ? (floating.previousElementSibling ?? undefined) : undefined
      if (hasArrow) void placeBox(target, floating, { side, gap, mark })
      else void placePointer(target, floating, { side, gap })
    },
    [target, side, gap, hasArrow, isOpenedByMark],
  )
  useLayoutEffect(() => {
    const floating = box.current
    if (floating === null) return undefined
    if (hasArrow) return watchPlace(target, floating, () => place(floating))
    // A pointer has one size, and is told several times over that its element is where it was.
    return watchPlace(target, null, () => standsStill(target, floating) || place(floating))
  }, [target, place, hasArrow])
  const moment = useContext(PageMoment)
  const momentRef = useRef<object | undefined>(undefined)
  // Drawn again means that the page changed, unless it is told otherwise: something may cover the element now.
  useLayoutEffect(() => {
    const floating = box.current
    const isSameMoment = moment !== undefined && momentRef.current === moment
    momentRef.current = moment
    if (floating !== null && (hasArrow || !isSameMoment || !standsStill(target, floating))) place(floating)
  })
  useEscape(
    closing?.escape,
    closing !== undefined,
    () => closing?.onEscape(),
    () => box.current !== null && !isAway(target, box.current),
  )
  return (
    <div ref={box} class="placed">
      {children}
      {hasArrow ? <div class="arrow" /> : null}
    </div>
  )
}
