import { describe, expect, it } from 'vitest'
import demoPack from '../../demo/pack.json' with { type: 'json' }
import { hostName } from '../../src/content/overlay/host-name.ts'
import { crmParts } from './support/crm.ts'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { findPageViolations, ownPages, waitForText } from './support/own-pages.ts'
import { until, waitForNone, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

const newTip = '.new button.primary'
const title = '.field input'
const text = '.field textarea'
const publish = 'header button.primary'
const publishHere = '.publish button.primary'

const beaconOf = (name: string): string => `.beacon[aria-label="Tip: ${name}"]`

/** The browser's number of the CRM's tab, which the studio's address names where there is no panel beside it. */
async function findTabId(browser: BrowserUnderTest, crmOrigin: string): Promise<number> {
  const own = await browser.openOwn(ownPages.popup)
  const id = await own.evaluate(
    async (pattern) => {
      interface TabsApi {
        readonly tabs: { query: (filter: object) => Promise<readonly { readonly id: number }[]> }
      }
      const { chrome, browser: firefox } = globalThis as { chrome?: TabsApi; browser?: TabsApi }
      return (await (firefox ?? chrome)?.tabs.query({ url: pattern }))?.[0]?.id
    },
    `${new URL(crmOrigin).protocol}//${new URL(crmOrigin).hostname}/*`,
  )
  await own.close()
  if (id === undefined) throw new Error('the CRM is in no tab')
  return id
}

async function pick(studio: Tab, tab: Tab, selector: string): Promise<void> {
  await studio.click(newTip)
  await waitForText(studio, 'Point at the element on the page')
  await tab.bringToFront()
  // Two of ours: the overlay's, and the picker's.
  await until(
    () => tab.evaluate((host) => document.querySelectorAll(host).length === 2, hostName),
    'the picker',
  )
  await tab.click(selector)
  await studio.bringToFront()
  await waitForText(studio, 'Will hold')
}

async function walkAuthoring(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(tab, '.beacon')
  const address = `src/studio/index.html?tab=${await findTabId(browser, crmOrigin)}`
  const studio = await browser.openOwn(address)
  await waitForText(studio, 'contacts · list')

  await pick(studio, tab, crmParts.searchBox)
  expect(await tab.evaluate(() => location.hash, undefined), 'the page heard nothing of the click').toBe(
    '#/contacts',
  )
  await studio.click(title)
  await studio.type(' by any word')
  await studio.click(text)
  await studio.type('Part of a name is **enough**.')
  await waitForText(studio, 'Saved')

  expect(await findPageViolations(studio)).toEqual([])

  // Not published yet, it is seen in this tab, and survives its author.
  await studio.close()
  const again = await browser.openOwn(address)
  await waitForText(again, 'by any word')
  const name = await again.evaluate(
    () =>
      [...document.querySelectorAll('.items button span')]
        .map(({ textContent }) => textContent ?? '')
        .find((label) => label.endsWith('by any word')) ?? '',
    undefined,
  )
  await tab.bringToFront()
  await waitForOurs(tab, beaconOf(name))
  const other = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(other, beaconOf('Add the people you know'))
  await waitForNone(other, beaconOf(name))

  await again.bringToFront()
  await again.click(publish)
  await waitForText(again, 'New: ')
  expect(await findPageViolations(again)).toEqual([])
  await again.click(publishHere)
  await waitForText(again, `Version ${demoPack.version + 1} is out`)
  await again.close()
  await other.bringToFront()
  await waitForOurs(other, beaconOf(name))
  await other.ours.click(beaconOf(name))
  await waitForOurs(other, '.card', 'Part of a name is enough.')
}

describe('a trainer writes a tip on the demo CRM', () => {
  it.each(browserNames)('picks, writes, looks at it and publishes it, in %s', (name) =>
    onDemoCrm(name, walkAuthoring),
  )
})
