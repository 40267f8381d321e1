import type { Running } from '../overlay.ts'
import { isWriting, showTarget } from './go-to-target.ts'
import { findField, isFilled } from './is-filled.ts'
import { watchTarget } from './watch-target.ts'

/** What is known of the element of a step while it is shown. */
export interface TargetUse {
  /** The step that is shown, and its element where that was found. Brings it into view once, unless the person writes. */
  follow(running: Running | undefined, target: Element | undefined): void
  /** Whether it is within the window, and within what it scrolls in. */
  isInView(): boolean
  /** Whether the step waits for its field to be filled, and it is. */
  isFilled(): boolean
  end(): void
}

/** Makes a use of nothing; `onUsed` is told once of each step, `onChange` when something else is to be drawn. */
export function createTargetUse(
  host: Element,
  {
    onUsed,
    onChange,
  }: { readonly onUsed: (how: 'clicked' | 'filled') => void; readonly onChange: () => void },
): TargetUse {
  let followed: {
    readonly target: Element | undefined
    readonly step: string
    readonly stop: AbortController
  }
  let broughtFor = ''
  let isInView = true
  let field: Element | undefined
  let wasFilled = false

  const clear = (): void => {
    followed.stop.abort()
    followed = nothing()
    isInView = true
    field = undefined
  }
  const watchView = (target: Element, signal: AbortSignal): void => {
    const observer = new IntersectionObserver((entries) => {
      const isNow = entries.at(-1)?.isIntersecting === true
      if (isNow === isInView) return
      isInView = isNow
      onChange()
    })
    observer.observe(target)
    signal.addEventListener('abort', () => observer.disconnect())
  }
  const watchField = (target: Element, signal: AbortSignal): void => {
    const own = findField(target)
    field = own
    wasFilled = isFilled(own)
    const look = (): void => {
      if (isFilled(own) === wasFilled) return
      wasFilled = !wasFilled
      onChange()
    }
    own.addEventListener('input', look, { capture: true, signal })
  }
  followed = nothing()
  return {
    follow(running, target) {
      const step = running === undefined ? '' : `${running.id} ${running.counter}`
      if (followed.step === step && followed.target === target) return
      clear()
      if (running === undefined || target === undefined) return
      const stop = new AbortController()
      followed = { target, step, stop }
      const { advanceOn } = running.step
      if (advanceOn === 'click' || advanceOn === 'filled') {
        const onDone = once(() => onUsed(advanceOn === 'click' ? 'clicked' : 'filled'))
        watchTarget(target, advanceOn, { host, onDone }, stop.signal)
      }
      if (advanceOn === 'filled') watchField(target, stop.signal)
      if (broughtFor !== step && !isWriting(target.ownerDocument)) showTarget(target)
      broughtFor = step
      watchView(target, stop.signal)
    },
    isInView: () => isInView,
    isFilled: () => field !== undefined && isFilled(field),
    end: clear,
  }
}

function nothing(): { readonly target: undefined; readonly step: ''; readonly stop: AbortController } {
  return { target: undefined, step: '', stop: new AbortController() }
}

function once(call: () => void): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    call()
  }
}
