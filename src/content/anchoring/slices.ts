/** How long the page is held up at once, in milliseconds, and by the last step up to as much again; a frame has 16. */
const sliceMs = 3

/** The same for the first slice of what is urgent: it is taken from the frame in which something appeared. */
const urgentSliceMs = 8

/** How long an idle moment is waited for, in milliseconds, before a slice is taken all the same. */
const waitMs = 60

/** The same for what is urgent: a frame. */
const urgentWaitMs = 16

/** How the work is done. */
export interface SliceOptions {
  readonly signal: AbortSignal
  readonly isUrgent?: boolean
  /** Told after each slice for how long it held up the page. */
  readonly onWorked?: (ms: number) => void
}

/**
 * Works through the steps in slices, each in an idle moment of the page, and hands over what comes of them. What is
 * urgent is begun here and now, and a page that is not idle does not put it off for long. When the signal aborts in
 * between, nothing is handed over.
 */
export function runInSlices<Outcome>(
  window: Window,
  steps: Generator<undefined, Outcome>,
  onDone: (outcome: Outcome) => void,
  { signal, isUrgent = false, onWorked }: SliceOptions,
): void {
  let request: number | undefined
  const work = (forMs: number): void => {
    if (signal.aborted) return
    const begun = performance.now()
    let step: IteratorResult<undefined, Outcome>
    do step = steps.next()
    while (step.done !== true && performance.now() - begun < forMs)
    onWorked?.(performance.now() - begun)
    if (step.done === true) onDone(step.value)
    else wait()
  }
  const wait = (): void => {
    request = window.requestIdleCallback(() => work(sliceMs), { timeout: isUrgent ? urgentWaitMs : waitMs })
  }
  signal.addEventListener('abort', () => request !== undefined && window.cancelIdleCallback(request), {
    once: true,
  })
  if (isUrgent) work(urgentSliceMs)
  else wait()
}
