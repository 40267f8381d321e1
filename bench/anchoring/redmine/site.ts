import type { Browser, BrowserContext } from 'playwright'
import { redmineUsers, startRedmine } from '../../../test/grounds/redmine/redmine.mjs'
import { viewport, type Site } from '../saving/save-cases.ts'
import type { TicketVariant } from './variants.ts'

/** Each team's Redmine on this machine, with somebody logged in for each language. */
export async function openTeams(): Promise<Site<TicketVariant>> {
  const servers = {
    a: await startRedmine({ team: { records: 'a', configuration: 'plain' } }),
    b: await startRedmine({ team: { records: 'b', configuration: 'plain' } }),
    changed: await startRedmine({ team: { records: 'a', configuration: 'changed' } }),
  }
  const contexts = new Map<string, Promise<BrowserContext>>()
  return {
    async open(browser, { team, user, locale, address }) {
      const { origin } = servers[team]
      const key = `${team} ${user} ${locale}`
      const context = contexts.get(key) ?? logIn(browser, { origin, user, locale })
      contexts.set(key, context)
      const page = await (await context).newPage()
      const answer = await page.goto(`${origin}/${address}`)
      if (answer?.ok() !== true) throw new Error(`${key} is not given ${address}`)
      await page.waitForLoadState('networkidle')
      return page
    },
    async close() {
      for (const server of Object.values(servers)) await server.close()
    },
  }
}

interface LogIn {
  readonly origin: string
  readonly user: keyof typeof redmineUsers
  readonly locale: string
}

async function logIn(browser: Browser, { origin, user, locale }: LogIn): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale })
  const page = await context.newPage()
  await page.goto(`${origin}/login`)
  await page.fill('#username', redmineUsers[user].name)
  await page.fill('#password', redmineUsers[user].password)
  await page.press('#password', 'Enter')
  await page.waitForURL((url) => !url.pathname.includes('login'))
  await page.close()
  return context
}
