import { browser } from './browser.ts'

// A lock of the extension's origin is the studio's sign of life: the browser releases it however the studio ends, by
// closing its panel or by losing its process. A port tells the worker at once.

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

/** Calls back when a studio is gone. */
export function onStudioClosed(listener: (studioId: string) => Promise<void>): void {
  browser.runtime.onConnect.addListener((port) => {
    if (!port.name.startsWith(prefix) || port.sender?.id !== browser.runtime.id) return
    port.onDisconnect.addListener(() => {
      // The port may be gone a moment before the lock is, and then the studio would still count as open.
      void navigator.locks.request(port.name, () => listener(port.name.slice(prefix.length)))
    })
  })
}
