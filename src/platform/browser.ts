import type { Browser } from 'webextension-polyfill'

// Firefox's own name of it, and Chrome's: both answer with promises. A page of the web has neither, or less of it, so
// that what imports this file can run nowhere but in the extension.
const { browser: firefox, chrome } = globalThis as { browser?: Browser; chrome?: Browser }

/** The browser's interface for extensions. */
export const browser: Browser = requireBrowser(firefox ?? chrome)

/** False in a content script whose extension was updated or removed under it: nothing of the browser answers it then. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime.id !== undefined
  } catch {
    // "Extension context invalidated."
    return false
  }
}

function requireBrowser(found: Browser | undefined): Browser {
  if (found?.runtime?.id === undefined) throw new Error('this runs in an extension only')
  return found
}
