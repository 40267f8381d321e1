import { describe, expect, it } from 'vitest'
import { pressButton } from './support/author.ts'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { findPageViolations, waitForText, withOwnPage } from './support/own-pages.ts'
import { waitForNone, waitForOurs } from './support/under-test.ts'

const beacon = '.beacon[aria-label^="Tip: Bring your old list along"]'

describe.each(browserNames)('a help page that a tip links, in %s', (name) => {
  it('is read beside the page and leads back, and the desk is told how often', () =>
    onDemoCrm(name, async (browser, crmOrigin) => {
      const tab = await browser.open(`${crmOrigin}/#/contacts`)
      await waitForOurs(tab, beacon)
      await tab.ours.click(beacon)
      await waitForOurs(tab, '.card .linked', 'More in:')
      await tab.ours.click('.card .linked button')
      await waitForOurs(tab, '.panel.reading', 'choose a CSV file')
      await waitForNone(tab, '.card')
      expect(await tab.ours.findViolations()).toEqual([])
      await tab.ours.click('.panel.reading .back')
      await waitForOurs(tab, '.card', 'Bring your old list along')
      await browser.stopWorker()
      await tab.bringToFront()
      await tab.ours.click('.card .linked button')
      await waitForOurs(tab, '.panel.reading', 'choose a CSV file')
      await tab.press('Escape')
      await waitForNone(tab, '.panel.reading')
      await withOwnPage(browser, 'desk', async (desk) => {
        await pressButton(desk, 'Help pages')
        await waitForText(desk, 'opened 2 times from a tip')
        expect(await findPageViolations(desk)).toEqual([])
      })
    }))
})
