import { runInSlices } from './slices.ts'

/** Of the time that passes, reading the page again may take one part in so many. */
const restShare = 8

/** Reads whenever it is told to, one reading at a time, and rests in between. */
export interface PacedReading {
  /** Reads now, or as soon as it may; told in the middle of a reading it reads once more afterwards. */
  read(): void
  /** Drops the reading that is going on, and forgets that it has to rest. */
  drop(): void
}

/** Makes one that does nothing before it is told to; it ends with the signal. */
export function createPacedReading<Outcome extends { readonly workMs: number }>(
  window: Window,
  { begin, onDone }: { begin: () => Generator<undefined, Outcome>; onDone: (outcome: Outcome) => void },
  signal: AbortSignal,
): PacedReading {
  let reading: AbortController | undefined
  let isStale = false
  let restUntil = 0
  const read = (): void => {
    if (signal.aborted) return
    if (reading !== undefined) {
      isStale = true
      return
    }
    const rest = restUntil - performance.now()
    if (rest > 0) {
      reading = wait(rest, signal, () => {
        reading = undefined
        read()
      })
      return
    }
    isStale = false
    reading = new AbortController()
    const begun = performance.now()
    const finish = (outcome: Outcome): void => {
      reading = undefined
      restUntil = begun + outcome.workMs * restShare
      onDone(outcome)
      if (isStale) read()
    }
    runInSlices(window, begin(), finish, AbortSignal.any([signal, reading.signal]))
  }
  return {
    read,
    drop() {
      reading?.abort()
      reading = undefined
      isStale = false
      restUntil = 0
    },
  }
}

// Ends early with either signal.
function wait(ms: number, signal: AbortSignal, onDone: () => void): AbortController {
  const waiting = new AbortController()
  const timer = setTimeout(onDone, ms)
  AbortSignal.any([signal, waiting.signal]).addEventListener('abort', () => clearTimeout(timer))
  return waiting
}
