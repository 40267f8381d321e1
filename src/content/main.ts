import { isExtensionAlive } from '../platform/browser.ts'
import { showFarewell } from './overlay/farewell.ts'
import { farewellName, hostName } from './overlay/host-name.ts'
import { startSession } from './session.ts'

// The worker starts this script in tabs that were open before a site was granted, where it may run already.
const running = Symbol.for('fingerpost.session')
// A script of an older release lives on in its page until it hears that its successor is here.
const arrival = 'fingerpost:arrived'

// Drawings and data files have no room for an overlay.
const isPage = ['text/html', 'application/xhtml+xml'].includes(document.contentType)

if (isPage && Reflect.get(globalThis, running) !== true) {
  Reflect.set(globalThis, running, true)
  document.dispatchEvent(new Event(arrival))
  // Firefox ends an old script without a word, and leaves what it had put into the page.
  for (const leftover of document.querySelectorAll(`${hostName}, ${farewellName}`)) leftover.remove()
  start()
}

function start(): void {
  const stop = new AbortController()
  document.addEventListener(arrival, () => !isExtensionAlive() && stop.abort(), { signal: stop.signal })
  startSession(window, stop, (texts) => {
    // Where help never was, nobody misses it.
    if (window === window.top && texts !== undefined) showFarewell(document, texts)
  })
  restartWhenReplaced(stop)
}

/** `document.open()` takes every listener off the window and the document, the guard of our boxes among them. */
function restartWhenReplaced(stop: AbortController): void {
  const known = document.documentElement
  const observer = new MutationObserver(() => {
    if (document.documentElement === known || document.documentElement === null) return
    observer.disconnect()
    stop.abort()
    start()
  })
  observer.observe(document, { childList: true })
  stop.signal.addEventListener('abort', () => observer.disconnect())
}
