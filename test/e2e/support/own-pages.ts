import type { Question } from '../../../src/core/question.ts'
import { axeSource } from './in-page.ts'
import { until, type BrowserUnderTest, type Tab } from './under-test.ts'

/** The addresses of the extension's own pages. */
export const ownPages = { popup: 'src/popup/index.html', desk: 'src/desk/index.html' } as const

/** What axe finds wrong on one of our own pages, one line each. */
export function findPageViolations(tab: Tab): Promise<string[]> {
  return tab.evaluateSource(`(async () => {
    ${axeSource}
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html))
  })()`)
}

/** Waits until the page's text contains `text`. */
export function waitForText(tab: Tab, text: string): Promise<string> {
  return until(
    async () => {
      const content = await tab.evaluate(() => document.body.innerText, undefined)
      return content.includes(text) ? content : undefined
    },
    `the page to say ${JSON.stringify(text)}`,
  )
}

/** All of a store, read from the database itself and not from the worker; waits until the database is made. */
export function readStore<Stored>(own: Tab, store: string): Promise<readonly Stored[]> {
  return until(
    () =>
      own.evaluate(
        (name) =>
          new Promise<Stored[] | null>((resolve, reject) => {
            const opening = indexedDB.open('fingerpost')
            // It is not there yet, and whoever makes it is the worker.
            opening.addEventListener('upgradeneeded', () => opening.transaction?.abort())
            opening.addEventListener('error', () =>
              opening.error?.name === 'AbortError' ? resolve(null) : reject(new Error(String(opening.error))),
            )
            opening.addEventListener('success', () => {
              const database = opening.result
              // Not upgraded yet.
              if (!database.objectStoreNames.contains(name)) {
                database.close()
                return resolve(null)
              }
              const reading = database.transaction(name).objectStore(name).getAll()
              reading.addEventListener('success', () => {
                database.close()
                resolve(reading.result)
              })
            })
          }),
        store,
      ),
    `the store of ${store}`,
  )
}

/** The stored questions. */
export function readStoredQuestions(own: Tab): Promise<readonly Question[]> {
  return readStore(own, 'questions')
}

/** Sends a message as one of our own pages would, and gives the answer as it came. */
export function sendRaw(own: Tab, message: unknown): Promise<unknown> {
  return own.evaluate((raw) => {
    interface Runtime {
      readonly runtime: { sendMessage(message: unknown): Promise<unknown> }
    }
    const { chrome, browser } = globalThis as { chrome?: Runtime; browser?: Runtime }
    return (browser ?? chrome)?.runtime.sendMessage(raw)
  }, message)
}

/** Opens one of our own pages, hands it to `use`, and closes it again. */
export async function withOwnPage<Outcome>(
  browser: BrowserUnderTest,
  page: keyof typeof ownPages,
  use: (tab: Tab) => Promise<Outcome>,
): Promise<Outcome> {
  const tab = await browser.openOwn(ownPages[page])
  try {
    return await use(tab)
  } finally {
    await tab.close()
  }
}

/** Installs a pack as the desk does, for somebody whose first day is over; throws with the reasons when it is refused. */
export async function installPack(browser: BrowserUnderTest, pack: object): Promise<void> {
  const text = JSON.stringify({ format: 'fingerpost-pack', formatVersion: 1, ...pack })
  const answer = await withOwnPage(browser, 'desk', async (desk) => {
    // On the first day only a few marks are seen at once.
    const modes = { isFirstDay: false }
    await sendRaw(desk, { fingerpost: 'request', name: 'person/set-modes', input: modes })
    return sendRaw(desk, { fingerpost: 'request', name: 'pack/install', input: { text } })
  })
  if (!JSON.stringify(answer).includes('"installed":true')) {
    throw new Error(`the pack was refused: ${JSON.stringify(answer).slice(0, 2000)}`)
  }
}
