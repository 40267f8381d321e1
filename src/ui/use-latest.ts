import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** The latest of a value, for what was started with an earlier one: a timer, a listener. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latestRef = useRef(value)
  useLayoutEffect(() => {
    latestRef.current = value
  })
  return latestRef
}
