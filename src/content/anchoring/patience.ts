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
  /** What may be said of it by now; where the patience with it was over once, it stays so until it is forgotten. */
  weigh(key: string, resolution: Resolution<Element>): Resolution<Element>
  /** It was found, is sought no longer, or is sought on another page. */
  forget(key: string): void
  /** The page goes on building itself. */
  stir(): void
}

/** Keeps one timer at most, and none when nothing is missing; it ends with the signal. */
export function createPatience(onOver: () => void, signal: AbortSignal): Patience {
  const sinceMs = new Map<string, number>()
  // A page that turns busy again does not take back what was said.
  const over = new Set<string>()
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
      const isBusy = resolution.kind === 'not-loaded-yet'
      if (!isBusy && !isMiss(resolution)) return resolution
      if (!isBusy && !sinceMs.has(key)) sinceMs.set(key, performance.now())
      const untilMs = isBusy ? stirredMs + busyAtMostMs : (sinceMs.get(key) ?? 0) + patienceMs
      if (!over.has(key) && isLeft(untilMs)) return { kind: 'not-loaded-yet' }
      over.add(key)
      return isBusy ? { kind: 'lost' } : resolution
    },
    forget(key) {
      sinceMs.delete(key)
      over.delete(key)
    },
    stir: () => (stirredMs = performance.now()),
  }
}
