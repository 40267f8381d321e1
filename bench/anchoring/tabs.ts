import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright'
import { requireChromium } from '../../scripts/browsers.mjs'

/** As many as the machine that this runs on has cores. */
const tabCount = 2

/** The window in which the pages were saved. */
const viewport = { width: 1280, height: 900 }

/** An address that nobody has: everything but the saved page itself is refused. */
const origin = 'https://cases.invalid'

/** Tabs of one browser, in which saved pages are opened without their JavaScript and without a network. */
export interface Tabs {
  /** Gives every item to the next free tab, in order. */
  forEach<Item>(items: readonly Item[], work: (tab: Tab, item: Item) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** One tab. */
export interface Tab {
  readonly page: Page
  /** Opens a saved page and puts the scripts of this bench into it. */
  open(file: string): Promise<void>
}

/** Starts a browser for the saved pages of a directory. */
export async function openTabs(dir: string, scripts: readonly string[]): Promise<Tabs> {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: ['--disable-gpu'] })
  const tabs: Tab[] = []
  for (let count = 0; count < tabCount; count++) {
    // A context each, so that each tab has a process.
    const context = await browser.newContext({ javaScriptEnabled: false, bypassCSP: true, viewport })
    await serve(context, dir)
    const page = await context.newPage()
    tabs.push({
      page,
      async open(file) {
        await page.goto(`${origin}/${file}`, { waitUntil: 'load' })
        for (const script of scripts) await page.evaluate(script)
      },
    })
  }
  return {
    async forEach(items, work) {
      const queue = items.values()
      await Promise.all(
        tabs.map(async (tab) => {
          for (const item of queue) await work(tab, item)
        }),
      )
    },
    close: () => browser.close(),
  }
}

async function serve(context: BrowserContext, dir: string): Promise<void> {
  await context.route('**/*', async (route) => {
    if (!route.request().isNavigationRequest()) return route.abort()
    await route.fulfill({
      body: readFileSync(join(dir, decodeURIComponent(new URL(route.request().url()).pathname))),
      contentType: 'text/html; charset=utf-8',
      // An isolated page gets a clock of 5 µs instead of 100 µs.
      headers: {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
    })
  })
}
