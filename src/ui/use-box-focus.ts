import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** For a box that was asked for: it takes the focus when it is, so that it is heard. What comes unasked takes none. */
export function useBoxFocus(isAskedFor: boolean): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (isAskedFor) box.current?.focus({ preventScroll: true })
  }, [isAskedFor])
  return box
}
