/** In milliseconds from the press. */
export interface Timing {
  /** The first rows are drawn. */
  readonly firstMs: number
  /** Every row is drawn. */
  readonly allMs: number
  /** Every place has been looked for, and the rows say what became of it. */
  readonly placesMs: number
  /** The longest task of the page's thread meanwhile; those under 50 ms are not told, and count as 0. */
  readonly longestTaskMs: number
}

/** Waits for the button that asks why to be pressed, and then for the rows of `tips` tips. Runs in the page, alone. */
export async function askWhy(root: ShadowRoot, tips: number): Promise<Timing> {
  const waitMs = 20_000
  let longestTaskMs = 0
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration)
  })
  tasks.observe({ type: 'longtask' })
  const countRows = (): number => root.querySelectorAll('.explained > li').length
  const begun = await new Promise<number>((resolve) => {
    root.addEventListener('click', () => resolve(performance.now()), { capture: true, once: true })
  })
  const drawn = async (isThere: () => boolean): Promise<number> => {
    while (performance.now() - begun < waitMs) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      if (!isThere()) continue
      // In the task after the frame it is on the screen.
      await new Promise((resolve) => setTimeout(resolve))
      return performance.now() - begun
    }
    throw new Error(
      `waited in vain; ${countRows()} rows: ${root.querySelector('.explain')?.textContent.slice(0, 300)}`,
    )
  }
  const firstMs = await drawn(() => countRows() > 0)
  const allMs = await drawn(() => countRows() === tips)
  const placesMs = await drawn(
    () => root.querySelector('.explain')?.textContent.includes('has not been looked for') === false,
  )
  await new Promise((resolve) => setTimeout(resolve))
  tasks.disconnect()
  return { firstMs, allMs, placesMs, longestTaskMs }
}
