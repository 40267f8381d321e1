/** Waits until the page that was put there is drawn and nothing is left to do for it. */
export async function settle(window: Window): Promise<void> {
  const collect: unknown = Reflect.get(globalThis, 'gc')
  if (typeof collect === 'function') Reflect.apply(collect, undefined, [])
  await nextFrame(window)
  await nextFrame(window)
  await new Promise((resolve) => {
    window.requestIdleCallback(resolve)
  })
}

/** Waits for what follows the next frame. */
export async function nextFrame(window: Window): Promise<void> {
  await new Promise((resolve) => {
    window.requestAnimationFrame(() => setTimeout(resolve))
  })
}
