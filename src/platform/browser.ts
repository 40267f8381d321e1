// The only import of webextension-polyfill: it throws outside an extension, so whatever imports this file
// can run nowhere else.
import browser from 'webextension-polyfill'

export { browser }

/** False in a content script whose extension was updated or removed under it: nothing of the browser answers it then. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime.id !== undefined
  } catch {
    // "Extension context invalidated."
    return false
  }
}
