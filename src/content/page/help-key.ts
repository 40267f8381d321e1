/** The key that opens help, the same as in every desktop program. */
export const helpKey = 'F1'

/**
 * Calls `onPress` when the help key is pressed anywhere in the page, before the page or the browser hears of it; they
 * hear of it only when `onPress` gives false, because there is no help here to open.
 * The browser's own shortcut for the same (manifest `commands`) is there for those who want another key.
 */
export function watchHelpKey(window: Window, onPress: () => boolean, signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const modified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey
      if (event.key !== helpKey || modified || !event.isTrusted || !onPress()) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    { capture: true, signal },
  )
}
