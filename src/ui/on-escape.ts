/**
 * What closes a box of ours when Escape is pressed in it. The browser is told that the key was used: else it would close
 * the page's own dialog or popover too.
 */
export function onEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    close()
  }
}
