/** Resolves once nothing was changed in the page for `quietMs`, or when `atMostMs` are over. */
export function rest(quietMs: number, atMostMs: number): Promise<void> {
  return new Promise((done) => {
    const finish = (): void => {
      observer.disconnect()
      clearTimeout(end)
      done()
    }
    const end = setTimeout(finish, atMostMs)
    let quiet = setTimeout(finish, quietMs)
    const observer = new MutationObserver(() => {
      clearTimeout(quiet)
      quiet = setTimeout(finish, quietMs)
    })
    observer.observe(document, { childList: true, subtree: true, attributes: true })
  })
}
