import type { Resolution } from '../../core/anchor.ts'
import type { Sighting } from './anchor-watch.ts'

/**
 * For how long an element may be missing before it is said to be, in milliseconds. A page that calls itself loaded goes
 * on to ask its server for what it shows; a text that is docked meanwhile would only flicker, and the miss be none.
 */
export const patienceMs = 3_000

/**
 * For how long a page that changes nothing may go on calling itself busy, in milliseconds: after that it has forgotten to
 * take it back, and what is missing is missing.
 */
export const busyAtMostMs = 10_000

/** Whether it says that something is missing. */
export function isMiss({ kind }: { readonly kind: Sighting['kind'] }): boolean {
  return kind === 'lost' || kind === 'doubtful'
}

/** Remembers since when each anchor has been missing, and tells when the patience with one is over. */
export interface Patience {
  /** What may be said of it by now. */
  weigh(key: string, resolution: Resolution<Element>): Resolution<Element>
  /** It was found, or is sought no longer. */
  forget(key: string): void
  /** The page goes on building itself. */
  stir(): void
}

/** Keeps one timer at most, and none when nothing is missing; it ends with the signal. */
export function createPatience(onOver: () => void, signal: AbortSignal): Patience {
  const sinceMs = new Map<string, number>()
  let stirredMs = performance.now()
  let timer: { readonly id: ReturnType<typeof setTimeout>; readonly atMs: number } | undefined
  signal.addEventListener('abort', () => clearTimeout(timer?.id))
  /** Answers whether it is not over yet. */
  const isLeft = (untilMs: number): boolean => {
    const left = untilMs - performance.now()
    if (left <= 0) return false
    if (timer !== undefined && timer.atMs <= untilMs) return true
    clearTimeout(timer?.id)
    const over = (): void => {
      timer = undefined
      onOver()
    }
    timer = { id: setTimeout(over, left), atMs: untilMs }
    return true
  }
  return {
    weigh(key, resolution) {
      if (resolution.kind === 'not-loaded-yet')
        return isLeft(stirredMs + busyAtMostMs) ? resolution : { kind: 'lost' }
      if (!isMiss(resolution)) return resolution
      const since = sinceMs.get(key) ?? performance.now()
      sinceMs.set(key, since)
      return isLeft(since + patienceMs) ? { kind: 'not-loaded-yet' } : resolution
    },
    forget: (key) => void sinceMs.delete(key),
    stir: () => (stirredMs = performance.now()),
  }
}
