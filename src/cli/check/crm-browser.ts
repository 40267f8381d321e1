import { fileURLToPath } from 'node:url'
import { setTimeout } from 'node:timers/promises'
import { chromium, type BrowserContext, type Page, type Response } from 'playwright'
import { requireChromium } from '../../../scripts/browsers.mjs'
import type { CheckedAnchor } from '../../core/checking/pack-check.ts'
import type { PageKey } from '../../core/page-key.ts'
import { bundle } from '../bundle.ts'
import { describeFailure } from './describe-failure.ts'
import { keepTab, TabLost } from './keep-tab.ts'
import { lookAtPage, type Tab } from './look-at-page.ts'
import { signIn } from './sign-in.ts'
import type { Visit } from './visit.ts'

/** The live CRM in a browser, one page at a time. */
export interface CrmBrowser {
  /** Opens an address, waits until the page rests, and looks in each frame of it for what `listAnchors` has for it. */
  visit(url: string, listAnchors: (page: PageKey) => readonly CheckedAnchor[]): Promise<Visit>
  close(): Promise<void>
}

/** What runs in the pages. */
const inPagePath = fileURLToPath(new URL('../../content/checker/in-page.ts', import.meta.url))

/** The window of a small laptop. */
const viewport = { width: 1440, height: 900 }

/** How long an address is waited for, and then what runs in its page, in milliseconds: a page can hang for ever. */
const openAtMostMs = 30_000
const lookAtMostMs = 90_000
const goesAtMost = 3

/** Starts a browser, and signs in where a script says how. */
export async function openCrm({
  login,
  start,
}: {
  readonly login: string | undefined
  readonly start: string
}): Promise<CrmBrowser> {
  const script = await bundle(inPagePath, 'fingerpostCheck', { minify: true })
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const context = await browser.newContext({ viewport })
    const tabs = await keepTab(() => openTab(context))
    if (login !== undefined) {
      await tabs.use(async ({ page }) => {
        await page.goto(start)
        await signIn(login, page)
      })
    }
    return {
      async visit(url, listAnchors) {
        try {
          return await tabs.use(async (tab): Promise<Visit> => {
            const response = await goTo(tab.page, url)
            if (response !== null && !isPage(response)) return { outcome: 'file' }
            if (response !== null && response.status() >= 400)
              return { outcome: 'failed', reason: `the server answered ${response.status()}` }
            const looked = await whileItRests(tab.page, lookAtPage(tab, script, listAnchors))
            return { outcome: 'page', url: tab.page.url(), ...looked }
          })
        } catch (error) {
          // Whatever a page of somebody's server does: the other addresses are looked at all the same.
          return toFailure(error)
        }
      },
      close: () => browser.close(),
    }
  } catch (error) {
    await browser.close()
    throw error
  }
}

// What the address before left behind, a page of the browser's own on an error, may come only now.
const isInterrupted = (error: unknown): boolean => /interrupted by another navigation/.test(String(error))

async function goTo(page: Page, url: string): Promise<Response | null> {
  let answered: Response | undefined
  const onResponse = (response: Response): void => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) answered = response
  }
  page.on('response', onResponse)
  try {
    for (let tries = 1; ; tries++) {
      try {
        return await page.goto(url, { timeout: openAtMostMs })
      } catch (error) {
        // The browser shows some files by going to them once more, in a viewer of its own.
        if (answered?.url() === url && !isPage(answered)) return answered
        if (tries === goesAtMost || !isInterrupted(error)) throw error
      }
    }
  } finally {
    page.off('response', onResponse)
  }
}

async function openTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage()
  return { page, session: await context.newCDPSession(page) }
}

function isPage(response: Response): boolean {
  const type = response.headers()['content-type'] ?? 'text/html'
  return /\b(?:html|xml)\b/.test(type)
}

function toFailure(error: unknown): Visit {
  const reason = describeFailure(error)
  return /Download is starting/.test(reason) ? { outcome: 'file' } : { outcome: 'failed', reason }
}

/** What it resolves to; a page that hangs or crashes would never answer, and keeps its tab. */
async function whileItRests<Value>(page: Page, promise: Promise<Value>): Promise<Value> {
  const over = new AbortController()
  let onCrash = (): void => {}
  const crash = new Promise<never>((_resolve, reject) => {
    onCrash = () => reject(new TabLost('the page crashed'))
  })
  page.once('crash', onCrash)
  try {
    const hang = setTimeout(lookAtMostMs, undefined, { signal: over.signal }).then((): never => {
      throw new TabLost(`it did not rest within ${lookAtMostMs / 1_000} seconds`)
    })
    return await Promise.race([promise, hang, crash])
  } finally {
    page.off('crash', onCrash)
    over.abort()
  }
}
