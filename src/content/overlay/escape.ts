import { useEffect } from 'preact/hooks'
import { useLatest } from '../../ui/use-latest.ts'

/** What Escape closes while the focus is in the page: what is there for a moment, the latest first. */
export interface EscapeStack {
  /** Puts something on top; the answer takes it off again. */
  push(onEscape: () => void): () => void
}

/**
 * Hears Escape before the page does, as long as something of ours is to be closed by it, and then the page hears neither
 * its going down nor its going up: a dialog of the CRM stays open. Ends with the signal.
 */
export function createEscapeStack(window: Window, signal: AbortSignal): EscapeStack {
  const stack: (() => void)[] = []
  let isHeld = false
  const keep = (event: KeyboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !event.isTrusted) return
    const close = stack.at(-1)
    // Held down it closes one thing, and nothing of the page's after that.
    if (close === undefined || event.repeat) return void (isHeld && keep(event))
    isHeld = true
    keep(event)
    close()
  }
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isHeld) return
    isHeld = false
    keep(event)
  }
  window.addEventListener('keydown', onKeyDown, { capture: true, signal })
  window.addEventListener('keyup', onKeyUp, { capture: true, signal })
  return {
    push(onEscape) {
      stack.push(onEscape)
      return () => {
        const index = stack.lastIndexOf(onEscape)
        if (index !== -1) stack.splice(index, 1)
      }
    },
  }
}

/** Escape closes it, for as long as it is there. */
export function useEscape(escape: EscapeStack, isThere: boolean, onEscape: () => void): void {
  const latestRef = useLatest(onEscape)
  useEffect(
    () => (isThere ? escape.push(() => latestRef.current?.()) : undefined),
    [escape, isThere, latestRef],
  )
}
