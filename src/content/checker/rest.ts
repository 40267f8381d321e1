/** A page is at rest when nothing of it changed for so long, or when so long is over, in milliseconds. */
const quietMs = 400
const restAtMostMs = 10_000

/** A page that leads nowhere may not have begun to draw itself: how often it is waited for, and how long each time. */
const waitsAtMost = 3
const waitMs = 1_500

/** Resolves once the page is at rest and leads somewhere, or has had the time for it. */
export async function restUntilDrawn(document: Document): Promise<void> {
  await rest(document)
  for (let waits = 0; waits < waitsAtMost && document.querySelector('a[href]') === null; waits++) {
    await new Promise((done) => setTimeout(done, waitMs))
    await rest(document)
  }
}

/** Resolves once nothing of the page changed for a while, or has had the time for it. */
export function rest(document: Document): Promise<void> {
  return new Promise((done) => {
    const finish = (): void => {
      observer.disconnect()
      clearTimeout(end)
      done()
    }
    const end = setTimeout(finish, restAtMostMs)
    let quiet = setTimeout(finish, quietMs)
    const observer = new MutationObserver(() => {
      clearTimeout(quiet)
      quiet = setTimeout(finish, quietMs)
    })
    observer.observe(document, { childList: true, subtree: true, attributes: true })
  })
}
