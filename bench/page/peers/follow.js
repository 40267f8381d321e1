/**
 * Shows one tip as soon as its element is there and takes it away with it, as whoever builds a tour into a page would:
 * none of the peers waits for an element by itself.
 */
export function follow({ show, hide }) {
  const selector = 'main a[href="#/contacts/create"]'
  let target
  const look = () => {
    if (target?.isConnected === false) {
      target = undefined
      hide()
    }
    const found = document.querySelector(selector)
    if (found === null || target !== undefined) return
    target = found
    show(found)
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true })
  look()
}
