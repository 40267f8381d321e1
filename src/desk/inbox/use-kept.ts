import { useEffect, useRef } from 'preact/hooks'
import { useLatest } from '../../ui/use-latest.ts'

/** How long after the last key it is kept. */
const restMs = 1_000

/**
 * Keeps what is being written: when the keys rest, when the page is hidden, and when what draws it goes away. Nothing is
 * kept that is as it began or as it was kept last, nor once the given function was told that it is settled.
 */
export function useKept<Written>(
  written: Written,
  onKeep: (written: Written) => void,
  /** The same, where what draws it went away with something written in it. */
  onLeft: (written: Written) => void,
): (isSettled: boolean) => void {
  const said = JSON.stringify(written)
  const begun = useRef(said)
  const keptRef = useRef(said)
  const settledRef = useRef(false)
  const latest = useLatest({ written, said, onKeep, onLeft })
  useEffect(() => {
    const keep = (): void => {
      const now = latest.current
      if (settledRef.current || now.said === keptRef.current) return
      keptRef.current = now.said
      now.onKeep(now.written)
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
      const now = latest.current
      if (settledRef.current) return
      if (now.said !== begun.current) now.onLeft(now.written)
      else if (now.said !== keptRef.current) now.onKeep(now.written)
    },
    [latest],
  )
  return (isSettled) => {
    settledRef.current = isSettled
  }
}
