import { deleteDB, openDB } from 'idb'
import { browser } from './browser.ts'

// Chromium writes what is stored behind a log on the disk. A write that failed half way, on a full disk, leaves a torn
// record there; what is stored later goes behind it, and with the next start of the browser the whole log is refused and
// everything is thrown away. Once more than fits into it was written, the log begins anew, and the torn one is gone.
// Seen in Chromium 150 (`test/e2e/storage-full.test.ts`).

const key = 'tornLog'
const filler = { name: 'fingerpost-filler', values: 200, bytes: 32_000 }

/** What the browser says when it could not write. */
const failures: ReadonlySet<string> = new Set(['UnknownError', 'QuotaExceededError', 'AbortError'])

// Session storage survives the worker and needs no disk; it is read once in the worker's life.
let isTorn: boolean | undefined

/** Notes where an error says that a write may have been left half way. */
export async function noteFailure(failure: unknown): Promise<void> {
  if (!(failure instanceof DOMException) || !failures.has(failure.name)) return
  isTorn = true
  await browser.storage.session.set({ [key]: true })
}

/**
 * Begins a new log where the last one may be torn: nothing may be said to be stored before. Rejects while the disk is
 * still full.
 */
export async function beginNewLog(): Promise<void> {
  isTorn ??= (await browser.storage.session.get(key))[key] === true
  if (!isTorn) return
  const database = await openDB(filler.name, 1, { upgrade: (opened) => opened.createObjectStore('values') })
  try {
    const transaction = database.transaction('values', 'readwrite', { durability: 'strict' })
    // Random, because what can be packed is stored packed.
    for (let at = 0; at < filler.values; at++)
      await transaction.store.put(crypto.getRandomValues(new Uint8Array(filler.bytes)), at)
    await transaction.done
  } finally {
    database.close()
  }
  await deleteDB(filler.name)
  isTorn = false
  await browser.storage.session.remove(key)
}
