import type { Browser, BrowserContext } from 'playwright'
import { viewport, type Site } from '../saving/save-cases.ts'
import { password, startRoundcube } from './server.ts'
import type { SkinVariant } from './variants.ts'

/** The webmail on this machine, with somebody logged in for each skin and account. */
export async function openSkins(): Promise<Site<SkinVariant>> {
  const { origin, close } = await startRoundcube((line) => console.error(line))
  const contexts = new Map<string, Promise<BrowserContext>>()
  return {
    async open(browser, { skin, user, address, command }) {
      const key = `${skin} ${user}`
      const context = contexts.get(key) ?? logIn(browser, origin, skin, user)
      contexts.set(key, context)
      const page = await (await context).newPage()
      await page.goto(`${origin}/${address}`)
      await page.waitForLoadState('networkidle')
      if (command !== undefined) {
        await page.evaluate(`rcmail.command(${JSON.stringify(command)}) && undefined`)
        await page.locator('.ui-dialog').waitFor()
      }
      return page
    },
    close,
  }
}

async function logIn(browser: Browser, origin: string, skin: string, user: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: 'en-US' })
  await context.addCookies([{ name: 'skin', value: skin, url: origin }])
  const page = await context.newPage()
  await page.goto(origin)
  await page.fill('#rcmloginuser', user)
  await page.fill('#rcmloginpwd', password)
  await page.press('#rcmloginpwd', 'Enter')
  await page.waitForURL(/_task=mail/)
  await page.close()
  return context
}
