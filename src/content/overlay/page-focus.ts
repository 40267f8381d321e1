import { findFocused } from './obstacles.ts'

/** Gives the focus back to the page when what had it is gone. */
export interface PageFocus {
  /** Draws, and gives the focus back where the drawing took away what had it. */
  keep(draw: () => void): void
}

/**
 * Remembers which element of the page had the focus last, and tells when another has it: a box may be in its way now.
 * Ends with the signal.
 */
export function keepPageFocus(root: ShadowRoot, onMove: () => void, signal: AbortSignal): PageFocus {
  const document = root.ownerDocument
  let last: Element | undefined = findFocused(document)
  let frame: number | undefined
  const note = (): void => {
    const focused = findFocused(document)
    if (focused === undefined || focused === last) return
    last = focused
    frame ??= requestAnimationFrame(() => {
      frame = undefined
      onMove()
    })
  }
  document.addEventListener('focusin', note, { capture: true, signal })
  document.defaultView?.addEventListener('resize', onMove, { signal })
  signal.addEventListener('abort', () => frame !== undefined && cancelAnimationFrame(frame))
  return {
    keep(draw) {
      const hadFocus = root.activeElement !== null
      draw()
      if (!hadFocus || root.activeElement !== null) return
      if (last instanceof HTMLElement && last.isConnected) last.focus({ preventScroll: true })
    },
  }
}
