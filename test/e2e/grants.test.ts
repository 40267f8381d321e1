import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { grantSite, hasButton } from './support/grant-site.ts'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { ownPages, sendRaw } from './support/own-pages.ts'
import { until, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

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

  const popup = await grantSite(browser, crmOrigin)
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

describe.each(browserNames)('in %s, the store build', (name) => {
  it('runs on a site from the click that grants it until the click that takes it back', () =>
    onDemoCrm(name, walkGrants, { build: 'store' }))
})
