import { useEffect, useRef } from 'preact/hooks'
import { useLatest } from '../../ui/use-latest.ts'

/** How long after the last key it is kept. */
const restMs = 1_000

/**
 * Keeps what is being written: by `onRest` when the keys rest and when the page is hidden, by `onLeave` when what draws it
 * goes away. Nothing is kept while `unkept` is undefined, nor once the given function was told that it is settled.
 */
export function useKept<Written>(
  unkept: Written | undefined,
  onRest: (written: Written) => void,
  onLeave: (written: Written) => void,
): (isSettled: boolean) => void {
  const settledRef = useRef(false)
  const latest = useLatest({ unkept, onRest, onLeave })
  const said = JSON.stringify(unkept)
  useEffect(() => {
    const keep = (): void => {
      const { unkept: written, onRest: keepNow } = latest.current
      if (written !== undefined && !settledRef.current) keepNow(written)
    }
    const timer = setTimeout(keep, restMs)
    const onHidden = (): void => (document.visibilityState === 'hidden' ? keep() : undefined)
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onHidden)
    }
  }, [said, latest])
  useEffect(
    () => () => {
      const { unkept: written, onLeave: keepAtLast } = latest.current
      if (written !== undefined && !settledRef.current) keepAtLast(written)
    },
    [latest],
  )
  return (isSettled) => {
    settledRef.current = isSettled
  }
}
