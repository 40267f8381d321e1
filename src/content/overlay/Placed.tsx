import { autoUpdate, type Placement } from '@floating-ui/dom'
import type { ComponentChildren, JSX } from 'preact'
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks'
import { useEscape, type EscapeStack } from './escape.ts'
import { isAway, placeBox, placePointer } from './place.ts'

/**
 * Holds its children beside an element of the page, on `side` or wherever there is room, while the page scrolls and
 * changes size. Hidden while the element is scrolled away or covered: what cannot be seen is not pointed at.
 */
export function Placed({
  target,
  side,
  gap,
  hasArrow = false,
  closing,
  children,
}: {
  readonly target: Element
  readonly side: Placement
  readonly gap: number
  /** A box, from which a small arrow points to the element, and which covers nothing that matters; else a pointer. */
  readonly hasArrow?: boolean
  /** Escape closes it, wherever the focus is, as long as it is not hidden: what lies over it then is closed first. */
  readonly closing?: { readonly escape: EscapeStack; readonly onEscape: () => void } | undefined
  readonly children: ComponentChildren
}): JSX.Element {
  const box = useRef<HTMLDivElement>(null)
  const place = useCallback(
    (floating: HTMLElement) => {
      const put = hasArrow ? placeBox : placePointer
      void put(target, floating, { side, gap })
    },
    [target, side, gap, hasArrow],
  )
  useLayoutEffect(() => {
    const floating = box.current
    return floating === null ? undefined : autoUpdate(target, floating, () => place(floating))
  }, [target, place])
  // Drawn again means that the page changed: something may cover the element now.
  useLayoutEffect(() => {
    if (box.current !== null) place(box.current)
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
