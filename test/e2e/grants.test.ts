import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { ownPages, sendRaw } from './support/own-pages.ts'
import { until, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

/**
 * Makes a popup that stands in a tab see the CRM's tab. A browser shows an extension the address of a tab that was not
 * granted only after a click on its toolbar button, and no test can click there.
 */
async function showSiteTo(popup: Tab, url: string): Promise<void> {
  await popup.evaluate((address) => {
    interface TabsApi {
      readonly tabs: { query: (filter: object) => Promise<unknown[]> }
    }
    const { chrome, browser } = globalThis as { chrome?: TabsApi; browser?: TabsApi }
    for (const api of [chrome, browser]) {
      if (api !== undefined) api.tabs.query = () => Promise.resolve([{ id: 1, active: true, url: address }])
    }
  }, url)
  // Any change of progress draws the popup again, now with the site.
  await sendRaw(popup, { fingerpost: 'request', name: 'help/switch', input: { on: true } })
}

async function walkGrants(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await until(
    () => tab.evaluate(() => document.querySelector('main a[href="#/contacts/create"]') !== null, undefined),
    'the CRM',
  )
  expect(await isOursThere(tab)).toBe(false)

  const desk = await browser.openOwn(ownPages.desk)
  const text = readFileSync('demo/pack.json', 'utf8')
  const installed = await sendRaw(desk, { fingerpost: 'request', name: 'pack/install', input: { text } })
  expect(installed).toMatchObject({ ok: true, value: { installed: true } })
  await desk.close()

  await browser.approve('http://127.0.0.1/*')
  const popup = await browser.openOwn(ownPages.popup)
  await showSiteTo(popup, `${crmOrigin}/`)
  await until(() => hasButton(popup, 'Help on this site'), 'the button that asks for the site')
  await popup.click('.site button.primary')
  await until(() => hasButton(popup, 'Stop help on this site'), 'the site to be granted')
  // The tab was open before: help starts in it without a load.
  await tab.bringToFront()
  await waitForOurs(tab, '.beacon')

  await popup.bringToFront()
  await popup.click('.site button')
  await until(() => hasButton(popup, 'Help on this site'), 'the site to be given back')
  await tab.bringToFront()
  await until(async () => !(await isOursThere(tab)), 'everything of ours to be gone')
  await tab.reload()
  await until(
    () => tab.evaluate(() => document.querySelector('main a[href="#/contacts/create"]') !== null, undefined),
    'the CRM again',
  )
  expect(await isOursThere(tab)).toBe(false)
}

function isOursThere(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => document.querySelector('fingerpost-help') !== null, undefined)
}

function hasButton(popup: Tab, label: string): Promise<boolean> {
  return popup.evaluate(
    (text) => [...document.querySelectorAll('button')].some((button) => button.textContent === text),
    label,
  )
}

describe.each(browserNames)('in %s, the store build', (name) => {
  it('runs on a site from the click that grants it until the click that takes it back', () =>
    onDemoCrm(name, walkGrants, { build: 'store' }))
})
