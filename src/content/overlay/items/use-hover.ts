import { useEffect, useRef, useState } from 'preact/hooks'

/** So long somebody points at an element before they want to know about it, in milliseconds. */
const openAfterMs = 400

/** So long the way from the element to its tooltip may take, in milliseconds. */
const closeAfterMs = 250

/** What holds a tooltip open, and how. */
export interface Hover {
  readonly isOpen: boolean
  /** By the keyboard, and so for one who may only listen. */
  readonly isByFocus: boolean
  readonly close: () => void
  /** For the tooltip itself, which can be pointed at as well. */
  readonly onEnter: () => void
  readonly onLeave: () => void
}

/** Whether a person points at an element or has come to it with the keyboard. It listens and touches nothing. */
export function useHover(target: Element): Hover {
  const [openBy, setOpenBy] = useState<'nothing' | 'pointer' | 'focus'>('nothing')
  const timerRef = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const turn = (to: 'nothing' | 'pointer' | 'focus', afterMs: number): void => {
    clearTimeout(timerRef.current)
    timerRef.current = setTimeout(() => setOpenBy(to), afterMs)
  }
  useEffect(() => {
    const stop = new AbortController()
    const on = (type: string, hear: (event: Event) => void): void =>
      target.addEventListener(type, hear, { signal: stop.signal, passive: true })
    on('pointerenter', (event) => {
      // A finger has no hover: what it touches it uses.
      if (event instanceof PointerEvent && event.pointerType !== 'touch') turn('pointer', openAfterMs)
    })
    on('pointerleave', () => turn('nothing', closeAfterMs))
    on('pointerdown', () => turn('nothing', 0))
    on('focusin', () => target.matches(':focus-visible, :has(:focus-visible)') && turn('focus', 0))
    on('focusout', () => turn('nothing', 0))
    return () => {
      stop.abort()
      clearTimeout(timerRef.current)
    }
  }, [target])
  return {
    isOpen: openBy !== 'nothing',
    isByFocus: openBy === 'focus',
    close: () => turn('nothing', 0),
    onEnter: () => clearTimeout(timerRef.current),
    onLeave: () => turn('nothing', closeAfterMs),
  }
}
