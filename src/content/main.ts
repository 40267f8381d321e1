import { isExtensionAlive } from '../platform/browser.ts'
import { readText } from '../platform/texts.ts'
import { showFarewell } from './overlay/farewell.ts'
import { startSession } from './session.ts'

// The worker starts this script in tabs that were open before a site was granted, where it may run already.
const running = Symbol.for('fingerpost.session')
// A script of an older release lives on in its page until it hears that its successor is here.
const arrival = 'fingerpost:arrived'

if (Reflect.get(globalThis, running) !== true) {
  Reflect.set(globalThis, running, true)
  const stop = new AbortController()
  // Read now: an orphaned script can no longer ask the browser for a text.
  const farewell = { text: readText('updatedHint'), close: readText('close'), dir: readText('direction') }
  document.dispatchEvent(new Event(arrival))
  document.addEventListener(arrival, () => !isExtensionAlive() && stop.abort(), { signal: stop.signal })
  startSession(window, stop, () => {
    if (window === window.top) showFarewell(document, farewell)
  })
}
