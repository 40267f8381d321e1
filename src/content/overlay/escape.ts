import { useLayoutEffect } from 'preact/hooks'
import { useLatest } from '../../ui/use-latest.ts'

/** What Escape closes while the focus is in the page: what is there for a moment, the latest first. */
export interface EscapeStack {
  /** Puts something on top; the answer takes it off again. While it cannot be seen the key is not its own. */
  push(onEscape: () => void, isSeen?: () => boolean): () => void
}

interface Entry {
  readonly onEscape: () => void
  readonly isSeen: () => boolean
}

/**
 * Hears Escape before the page does, as long as something of ours is to be closed by it, and then the page hears neither
 * its going down nor its going up: a dialog of the CRM stays open. Ends with the signal.
 */
export function createEscapeStack(window: Window, signal: AbortSignal): EscapeStack {
  const stack: Entry[] = []
  let isHeld = false
  const keep = (event: KeyboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !event.isTrusted) return
    const uppermost = event.repeat ? undefined : stack.findLast(({ isSeen }) => isSeen())
    // Held down it closes one thing, and nothing of the page's after that.
    if (uppermost === undefined) return void (isHeld && keep(event))
    isHeld = true
    keep(event)
    uppermost.onEscape()
  }
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isHeld) return
    isHeld = false
    keep(event)
  }
  window.addEventListener('keydown', onKeyDown, { capture: true, signal })
  window.addEventListener('keyup', onKeyUp, { capture: true, signal })
  return {
    push(onEscape, isSeen = () => true) {
      const entry = { onEscape, isSeen }
      stack.push(entry)
      return () => {
        const index = stack.lastIndexOf(entry)
        if (index !== -1) stack.splice(index, 1)
      }
    },
  }
}

/** Escape closes it, for as long as it is there and can be seen. */
export function useEscape(
  escape: EscapeStack | undefined,
  isThere: boolean,
  onEscape: () => void,
  isSeen: () => boolean = () => true,
): void {
  const latestRef = useLatest({ onEscape, isSeen })
  // As soon as it is drawn: an effect would wait for a frame more, and what is seen would not hear the key.
  useLayoutEffect(
    () =>
      isThere
        ? escape?.push(
            () => latestRef.current?.onEscape(),
            () => latestRef.current?.isSeen() ?? false,
          )
        : undefined,
    [escape, isThere, latestRef],
  )
}
