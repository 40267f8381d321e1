import type { Resolution } from '../../core/anchor.ts'
import type { Sighting } from './anchor-watch.ts'

/**
 * For how long an element may be missing before it is said to be, in milliseconds. A page that calls itself loaded goes
 * on to ask its server for what it shows; a text that is docked meanwhile would only flicker, and the miss be none.
 */
export const patienceMs = 3_000

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
}

/** Keeps one timer at most, and none when nothing is missing; it ends with the signal. */
export function createPatience(onOver: () => void, signal: AbortSignal): Patience {
  const sinceMs = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))
  return {
    weigh(key, resolution) {
      if (!isMiss(resolution)) return resolution
      const now = performance.now()
      const since = sinceMs.get(key) ?? now
      sinceMs.set(key, since)
      const left = since + patienceMs - now
      if (left <= 0) return resolution
      timer ??= setTimeout(() => {
        timer = undefined
        onOver()
      }, left)
      return { kind: 'not-loaded-yet' }
    },
    forget: (key) => void sinceMs.delete(key),
  }
}
