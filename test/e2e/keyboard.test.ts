import { describe, expect, it } from 'vitest'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { crmParts } from './support/crm.ts'
import { tabTo } from './support/keys.ts'
import { waitForText, withOwnPage } from './support/own-pages.ts'
import { until, waitForNone, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

/** Presses Tab on one of our own pages until what has the focus contains `name`. */
async function tabToOnPage(tab: Tab, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    const focused = await tab.evaluate(() => {
      const element = document.activeElement
      return `${element?.getAttribute('role') ?? ''} ${element === document.body ? '' : (element?.textContent ?? '')}`
    }, undefined)
    if (focused.includes(name)) return
    await tab.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}`)
}

function focusedInPage(tab: Tab): Promise<string | undefined> {
  return tab.evaluate(() => document.activeElement?.getAttribute('placeholder') ?? undefined, undefined)
}

async function walkByKeyboard(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(tab, '.beacon')
  await until(
    () => tab.evaluate((selector) => document.querySelector(selector) !== null, crmParts.searchBox),
    'the search box',
  )
  await tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), crmParts.searchBox)
  const field = await focusedInPage(tab)
  expect(field).toContain('Search')

  // A tip, from the panel, and the focus back in the page's own field.
  await tab.press('F1')
  await waitForOurs(tab, '.panel')
  await tabTo(tab, 'Add the people you know')
  await tab.press('Enter')
  await waitForOurs(tab, '.card', 'Press Create')
  await tab.press('Escape')
  await waitForNone(tab, '.card')
  await expect.poll(() => focusedInPage(tab)).toBe(field)

  // What stands at the edge of the page, behind all of the page's own stops, is reached from the panel too.
  await tab.press('F1')
  await waitForOurs(tab, '.panel')
  await tabTo(tab, 'Your first day')
  await tab.press('Enter')
  await waitForOurs(tab, '.checklist:focus')
  await tab.press('Escape')
  await waitForNone(tab, '.checklist')
  expect(await focusedInPage(tab)).toBe(field)

  // A question, a resource, an outcome.
  await tab.press('F1')
  await waitForOurs(tab, '.panel')
  await tab.type('how do I find somebody? search')
  await tab.press('Enter')
  await waitForOurs(tab, '.panel .noted')
  await tabTo(tab, 'Find a contact')
  await tab.press('Enter')
  await waitForOurs(tab, '.panel article', 'search box')
  await tabTo(tab, 'Partly')
  await tab.press('Enter')
  await waitForOurs(tab, '.panel .outcome', 'Thank you')
  await tab.press('Escape')
  await waitForNone(tab, '.panel')
  await expect.poll(() => focusedInPage(tab)).toBe(field)
  // Not a letter of it got into the page's field or its keyboard handlers.
  expect(
    await tab.evaluate(
      (selector) => document.querySelector<HTMLInputElement>(selector)?.value,
      crmParts.searchBox,
    ),
  ).toBe('')

  // The popup's switch and the desk's button.
  await withOwnPage(browser, 'popup', async (popup) => {
    await waitForText(popup, 'Show help')
    await tabToOnPage(popup, 'switch')
    await popup.press('Space')
    await until(
      () =>
        popup.evaluate(() => document.querySelector('[role=switch][aria-checked=false]') !== null, undefined),
      'help to be off',
    )
  })
  await tab.bringToFront()
  await waitForNone(tab, '.help-tab')
  await withOwnPage(browser, 'desk', async (desk) => {
    await waitForText(desk, 'how do I find somebody?')
    await tabToOnPage(desk, 'Export as CSV')
  })
}

describe.each(browserNames)('in %s, the story by keyboard alone', (name) => {
  it('reaches everything, and gives the focus back', () => onDemoCrm(name, walkByKeyboard))
})
