/** How long the work is waited for, in milliseconds. */
const workAtMostMs = 120_000

/** Starts work that goes on in idle callbacks, and answers how long each of them took until it was done. */
export async function recordSlices(
  window: Window,
  start: () => void,
  isDone: () => boolean,
): Promise<readonly number[]> {
  const slicesMs: number[] = []
  const request = window.requestIdleCallback.bind(window)
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the watch told nothing')), workAtMostMs)
      window.requestIdleCallback = (work, options) =>
        request(function takeSlice(deadline) {
          const begun = performance.now()
          work(deadline)
          slicesMs.push(performance.now() - begun)
          if (!isDone()) return
          clearTimeout(timer)
          resolve()
        }, options)
      start()
    })
  } finally {
    window.requestIdleCallback = request
  }
  return slicesMs
}
