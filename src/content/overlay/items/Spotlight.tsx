import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { isCovered } from '../covered.ts'
import { watchPlace } from '../watch-place.ts'

/** How far the light reaches beyond the element, in px. */
const reach = 6

/** Dims the page around an element. It takes no click and no key: whatever is under it can be used as ever. */
export function Spotlight({ target }: { readonly target: Element }): JSX.Element {
  const light = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = light.current
    return element === null ? undefined : watchPlace(target, element, () => shine(element, target))
  }, [target])
  useLayoutEffect(() => {
    if (light.current !== null) shine(light.current, target)
  })
  return <div ref={light} class="spotlight" aria-hidden="true" />
}

function shine(light: HTMLElement, target: Element): void {
  const { left, top, width, height } = target.getBoundingClientRect()
  light.classList.toggle('away', isCovered(target))
  light.style.left = `${left - reach}px`
  light.style.top = `${top - reach}px`
  light.style.width = `${width + 2 * reach}px`
  light.style.height = `${height + 2 * reach}px`
}
