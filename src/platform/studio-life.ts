import { browser } from './browser.ts'

// A lock of the extension's origin is the studio's sign of life: the browser releases it however the studio ends, by
// closing its panel or by losing its process. The worker waits for that lock; a port keeps it there to wait.

const prefix = 'studio/'

/**
 * Says for as long as this page lives that the studio of this id is open. Resolves when it is known; a worker that died
 * meanwhile is woken and told again.
 */
export function keepStudioOpen(studioId: string): Promise<void> {
  return new Promise((resolve) => {
    const live = (): Promise<never> => {
      connect(studioId)
      resolve()
      return new Promise(() => {})
    }
    void navigator.locks.request(prefix + studioId, live)
  })
}

/** A worker that lived for less, in milliseconds, may not be able to start, and is not woken again before. */
const restMs = 200

function connect(studioId: string): void {
  const beganMs = performance.now()
  const port = browser.runtime.connect({ name: prefix + studioId })
  port.onDisconnect.addListener(() => {
    // At once, where it had lived: a studio that ends before the worker is there again has nobody to tell of it.
    const again = (): void => connect(studioId)
    if (performance.now() - beganMs > restMs) again()
    else setTimeout(again, restMs)
  })
}

/** Whether the studio of this id is open. */
export async function isStudioOpen(studioId: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name === prefix + studioId)
}

/**
 * Calls back when a studio is gone: one that is open from now on, or one of `known`, which may have gone while no worker
 * was there to be told.
 */
export function onStudioClosed(
  listener: (studioId: string) => Promise<void>,
  known: () => Promise<readonly string[]>,
): void {
  const wait = (name: string): void =>
    void navigator.locks.request(name, () => listener(name.slice(prefix.length)))
  browser.runtime.onConnect.addListener((port) => {
    if (port.name.startsWith(prefix) && port.sender?.id === browser.runtime.id) wait(port.name)
  })
  void known().then((ids) => ids.forEach((id) => wait(prefix + id)))
}
