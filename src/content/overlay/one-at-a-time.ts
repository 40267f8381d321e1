/**
 * Runs with what it is called with, and never within itself: an effect of what is being drawn may open something else,
 * which the end of the outer drawing would undo. It runs with the last of what it was called with meanwhile, afterwards.
 */
export function oneAtATime<T>(run: (value: T) => void): (value: T) => void {
  let isRunning = false
  let waiting: T[] = []
  return (value) => {
    waiting = [value]
    if (isRunning) return
    isRunning = true
    try {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) run(next)
    } finally {
      isRunning = false
    }
  }
}
