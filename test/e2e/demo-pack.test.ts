import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startChromium } from './support/chromium.ts'
import { startDemoCrm, type Crm } from './support/crm.ts'
import { sendRaw, waitForText, withOwnPage } from './support/own-pages.ts'
import {
  pause,
  until,
  waitForNone,
  waitForOurs,
  type BrowserUnderTest,
  type Tab,
} from './support/under-test.ts'

let crm: Crm
let browser: BrowserUnderTest
let tab: Tab

beforeAll(async () => {
  crm = await startDemoCrm()
  browser = await startChromium({ extension: 'dist/demo-chrome' })
  tab = await browser.open(`${crm.origin}/#/companies`)
  await waitForOurs(tab, '.help-tab')
})
afterAll(async () => {
  await browser.close()
  await crm.close()
})

const ask = (name: string, input: object): Promise<unknown> =>
  withOwnPage(browser, 'desk', (desk) => sendRaw(desk, { fingerpost: 'request', name, input }))

/** Pages on which the pack has something beside an element, and what of the CRM is there when the page is. */
const pages = [
  ['the list of contacts', '#/contacts', 'main a[href="#/contacts/create"]'],
  ['a new contact', '#/contacts/create', 'main input[name=last_name]'],
  ['a contact', '#/contacts/1/show', 'main textarea[name=text]'],
  ['the deals', '#/deals', 'main a[href="#/deals/create"]'],
] as const

/** Longer than an element may be missing before it is said to be, in milliseconds. */
const patienceMs = 3_000

describe('the demo pack on the demo CRM', () => {
  it('welcomes the person once, and leaves them alone for a while then', async () => {
    await tab.bringToFront()
    await tab.goto(`${crm.origin}/#/`)
    await waitForOurs(tab, '.welcome', 'Welcome to the new CRM')
    expect(await tab.ours.findViolations()).toEqual([])
    await tab.ours.click('.welcome .primary')
    await waitForNone(tab, '.welcome')
    await tab.reload()
    await waitForOurs(tab, '.pill', 'Your first day')
    await waitForNone(tab, '.welcome, .announcement, .spotlight')
  })

  it('counts the first day on the page as in the popup', async () => {
    await tab.bringToFront()
    await waitForOurs(tab, '.pill', '0 of 3 done')
    await withOwnPage(browser, 'popup', (popup) => waitForText(popup, '0 of 3 done'))
    await tab.bringToFront()
    await tab.ours.click('.pill')
    expect(await waitForOurs(tab, '.checklist')).toContain('0 of 3 done')
    // The walkthrough stands with the milestone that it leads to.
    await waitForOurs(tab, '.checklist li', 'Create a contact (Still to do)Show me how')
    await tab.press('Escape')
  })

  it.each(pages)('has every element that it points at: %s', async (_name, hash, sign) => {
    await tab.bringToFront()
    await tab.evaluate((to) => {
      location.hash = to
    }, hash)
    await until(() => tab.evaluate((selector) => document.querySelector(selector) !== null, sign), sign)
    await pause(patienceMs + 2_000)
    // On a slow machine the CRM itself may be slower than that; what is found after all is missed no more.
    await expect.poll(() => ask('anchors/missed', {})).toMatchObject({ value: { missed: [] } })
  })
})
