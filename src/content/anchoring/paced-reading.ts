import { runInSlices } from './slices.ts'

/** Of the time that passes, reading the page again may take one part in so many. */
const restShare = 8

/** How far what is urgent may live on the rest that is still to come, in milliseconds: an eighth of it in readings. */
const creditMs = 300

/** Reads whenever it is told to, one reading at a time, and rests in between. */
export interface PacedReading {
  /**
   * Reads as soon as it may; told in the middle of a reading it reads once more afterwards. What is urgent does not
   * wait for the rest nor for the reading that is going on, unless it did so for too often of late.
   */
  read(isUrgent: boolean): void
  /** Drops the reading that is going on, and forgets that it has to rest. */
  drop(): void
}

/** Makes one that does nothing before it is told to; it ends with the signal. */
export function createPacedReading<Outcome>(
  window: Window,
  { begin, onDone }: { begin: () => Generator<undefined, Outcome>; onDone: (outcome: Outcome) => void },
  signal: AbortSignal,
): PacedReading {
  let going: AbortController | undefined
  let isStale = false
  let restUntil = 0
  const start = (isUrgent: boolean): void => {
    isStale = false
    const reading = new AbortController()
    going = reading
    const onWorked = (ms: number): void => {
      restUntil = Math.max(restUntil, performance.now()) + ms * restShare
    }
    const finish = (outcome: Outcome): void => {
      going = undefined
      onDone(outcome)
      if (isStale) read(false)
    }
    const ended = AbortSignal.any([signal, reading.signal])
    runInSlices(window, begin(), finish, { isUrgent, onWorked, signal: ended })
  }
  const read = (isUrgent: boolean): void => {
    if (signal.aborted) return
    const rest = restUntil - performance.now()
    if (isUrgent && rest < creditMs) {
      going?.abort()
      return start(true)
    }
    if (going !== undefined) {
      isStale = true
      return
    }
    if (rest <= 0) return start(false)
    going = wait(rest, signal, () => {
      going = undefined
      read(false)
    })
  }
  return {
    read,
    drop() {
      going?.abort()
      going = undefined
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
