import type { Browser, BrowserContext } from 'playwright'
import {
  requestTrackerUser,
  startRequestTracker,
} from '../../../test/grounds/request-tracker/request-tracker.mjs'
import { viewport, type Site } from '../saving/save-cases.ts'
import type { FormVariant } from './variants.ts'

/** Both releases on this machine, with somebody logged in for each language. */
export async function openReleases(): Promise<Site<FormVariant>> {
  const log = (line: string): void => console.error(line)
  const servers = {
    4: await startRequestTracker({ log, release: 4 }),
    5: await startRequestTracker({ log, release: 5 }),
  }
  const contexts = new Map<string, Promise<BrowserContext>>()
  return {
    async open(browser, { release, locale, address }) {
      const { origin } = servers[release]
      const key = `${release} ${locale}`
      const context = contexts.get(key) ?? logIn(browser, origin, locale)
      contexts.set(key, context)
      const page = await (await context).newPage()
      await page.goto(`${origin}/${address}`)
      await page.waitForLoadState('networkidle')
      return page
    },
    async close() {
      await Promise.all([servers[4].close(), servers[5].close()])
    },
  }
}

async function logIn(browser: Browser, origin: string, locale: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale })
  const page = await context.newPage()
  await page.goto(origin)
  await page.fill('input[name=user]', requestTrackerUser.name)
  await page.fill('input[name=pass]', requestTrackerUser.password)
  await page.press('input[name=pass]', 'Enter')
  await page.waitForURL((url) => !url.pathname.includes('Login'))
  await page.close()
  return context
}
