import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { requireChromium } from '../../scripts/browsers.mjs'

const listPage = 'atomic-crm/v5.contacts.html'
const formPage = 'atomic-crm/v5.contact-create.html'

/** The window in which the pages were saved. */
const viewport = { width: 1280, height: 900 }

/** An address that nobody has: everything but the saved page itself is refused. */
const origin = 'https://cases.invalid'

/** A browser with one tab. */
export interface Tab {
  readonly page: Page
  /** Loads the saved list anew, with this script, which has run nothing yet. */
  load(): Promise<void>
  /** What the page's scripts took of the processor so far, in milliseconds. */
  readProcessorMs(): Promise<number>
  close(): Promise<void>
}

/** Starts a browser on the saved pages of a directory. They have no scripts of their own. */
export async function openTab(dir: string, script: string): Promise<Tab> {
  const form = readFileSync(join(dir, formPage), 'utf8')
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--disable-gpu', '--js-flags=--expose-gc'],
  })
  const context = await browser.newContext({ bypassCSP: true, viewport })
  await context.route('**/*', async (route) => {
    if (!route.request().isNavigationRequest()) return route.abort()
    await route.fulfill({
      body: readFileSync(join(dir, listPage)),
      contentType: 'text/html; charset=utf-8',
      // An isolated page gets a clock of 5 µs instead of 100 µs.
      headers: {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
    })
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  // The time of the thread, and not of the clock: other programs run beside it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return {
    page,
    async load() {
      await page.goto(`${origin}/${listPage}`, { waitUntil: 'load' })
      await page.evaluate(script)
      await page.evaluate((html) => globalThis.anchoringSpeedBench.prepare(html), form)
    },
    async readProcessorMs() {
      const { metrics } = await session.send('Performance.getMetrics')
      const scripts = metrics.find(({ name }) => name === 'ScriptDuration')
      if (scripts === undefined) throw new Error('the browser does not tell what scripts take')
      return scripts.value * 1000
    },
    close: () => browser.close(),
  }
}
