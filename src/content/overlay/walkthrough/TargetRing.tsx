import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { isCovered } from '../covered.ts'
import { watchPlace } from '../watch-place.ts'

/** How far the ring stands off the element, in px. */
const gap = 4

/** A ring around an element of the page, which it leaves free to be pressed and does not dim the rest for. */
export function TargetRing({ target }: { readonly target: Element }): JSX.Element {
  const ring = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = ring.current
    return element === null ? undefined : watchPlace(target, element, () => place(target, element))
  }, [target])
  // Drawn again means that the page changed: something may cover the element now.
  useLayoutEffect(() => {
    if (ring.current !== null) place(target, ring.current)
  })
  return <div ref={ring} class="target-ring" aria-hidden="true" />
}

function place(target: Element, ring: HTMLElement): void {
  const { left, top, width, height } = target.getBoundingClientRect()
  ring.classList.toggle('away', width === 0 || height === 0 || isCovered(target))
  ring.style.left = `${left - gap}px`
  ring.style.top = `${top - gap}px`
  ring.style.inlineSize = `${width + 2 * gap}px`
  ring.style.blockSize = `${height + 2 * gap}px`
}
