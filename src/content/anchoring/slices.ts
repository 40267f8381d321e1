/** How long the page is held up at once, in milliseconds; a long task begins at 50, a frame has 16. */
const sliceMs = 5

/** How long an idle moment is waited for, in milliseconds, before a slice is taken all the same. */
const waitMs = 60

/**
 * Works through the steps in slices, each in an idle moment of the page, and hands over what comes of them. When the
 * signal aborts in between, nothing is handed over.
 */
export function runInSlices<Outcome>(
  window: Window,
  steps: Generator<undefined, Outcome>,
  onDone: (outcome: Outcome) => void,
  signal: AbortSignal,
): void {
  let request: number | undefined
  const work = (): void => {
    if (signal.aborted) return
    const end = performance.now() + sliceMs
    do {
      const step = steps.next()
      if (step.done === true) return onDone(step.value)
    } while (performance.now() < end)
    wait()
  }
  const wait = (): void => {
    request = window.requestIdleCallback(work, { timeout: waitMs })
  }
  signal.addEventListener('abort', () => request !== undefined && window.cancelIdleCallback(request), {
    once: true,
  })
  wait()
}
