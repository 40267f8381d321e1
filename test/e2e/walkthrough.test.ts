import { describe, expect, it } from 'vitest'
import { crmParts } from './support/crm.ts'
import { beginByKeys, goToElementOfStep, openPanel, tabTo, waitForFocusInStep } from './support/keys.ts'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { sendRaw, withOwnPage } from './support/own-pages.ts'
import { until, waitForNone, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

// The walkthrough of the demo pack: five steps over three pages, with a choice at the first.
const title = 'Your first contact'
const note = 'main textarea[name=text]'

function focusedInPage(tab: Tab): Promise<string | null | undefined> {
  return tab.evaluate(() => {
    const focused = document.activeElement
    return focused?.getAttribute('name') ?? focused?.getAttribute('href') ?? focused?.textContent
  }, undefined)
}

async function begin(browser: BrowserUnderTest, crmOrigin: string): Promise<Tab> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await openPanel(tab)
  await waitForOurs(tab, '.panel .walks', title)
  await tab.ours.click('.walks button')
  await waitForOurs(tab, '.step', 'Look for the person first')
  return tab
}

/** Waits until this has the focus in the page: it is given a moment after the step is drawn. */
async function expectFocusInPage(tab: Tab, name: string): Promise<void> {
  await expect.poll(() => focusedInPage(tab)).toBe(name)
}

/** What the popup would show of unfinished walkthroughs. */
function readUnfinished(browser: BrowserUnderTest): Promise<unknown> {
  return withOwnPage(browser, 'popup', async (popup) => {
    const answer = (await sendRaw(popup, { fingerpost: 'request', name: 'person/read', input: {} })) as {
      value: { walkthroughs: unknown }
    }
    return answer.value.walkthroughs
  })
}

/** A ring is around the element that the page's own selector finds. */
async function expectRing(tab: Tab, selector: string): Promise<void> {
  await until(async () => {
    const target = await tab.evaluate((one) => {
      const rect = document.querySelector(one)?.getBoundingClientRect()
      return rect && [rect.left - 4, rect.top - 4, rect.width + 8, rect.height + 8]
    }, selector)
    const ring = await tab.ours.read((root) => {
      const rect = root.querySelector('.target-ring:not(.away)')?.getBoundingClientRect()
      return rect && [rect.left, rect.top, rect.width, rect.height]
    }, undefined)
    return (
      target !== undefined &&
      ring !== undefined &&
      target.every((length, index) => Math.abs(length - (ring[index] ?? NaN)) <= 1)
    )
  }, `a ring around ${selector}`)
}

async function walkByMouse(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await begin(browser, crmOrigin)
  await expectRing(tab, 'main input[name=q]')
  await waitForOurs(tab, '.step', 'Step 1 of 5')
  expect(await tab.ours.findViolations()).toEqual([])
  await tab.ours.click('.step .choices button')

  await waitForOurs(tab, '.step', 'Press Create')
  await expectRing(tab, crmParts.createContact)
  await browser.stopWorker()
  await tab.bringToFront()
  await tab.click(crmParts.createContact)

  await waitForOurs(tab, '.step', 'Write the first name')
  await tab.reload()
  await waitForOurs(tab, '.step', 'Step 3 of 5')
  await expectRing(tab, crmParts.firstName)
  await tab.click(crmParts.firstName)
  await tab.type('Erika')
  await waitForOurs(tab, '.step .primary', 'Next')
  await tab.click(crmParts.lastName)

  await waitForOurs(tab, '.step', 'Fill in the last name, and save')
  // The person who writes keeps the field.
  await expectFocusInPage(tab, 'last_name')
  await tab.type('Example')
  await tab.ours.click('.step-row button:nth-child(2)')
  await waitForOurs(tab, '.step', 'Write the first name')
  await tab.ours.click('.step .primary')
  await waitForOurs(tab, '.step', 'Fill in the last name, and save')
  await expectFocusInPage(tab, 'last_name')
  await expectRing(tab, crmParts.save)
  await tab.click(crmParts.save)

  await waitForOurs(tab, '.step', 'Note what was said')
  await expectRing(tab, note)
  await tab.click(note)
  await tab.type('Call back')
  await tab.press('Tab')
  await waitForOurs(tab, '.note', 'That was the last step')
  expect(await tab.ours.findViolations()).toEqual([])
  await tab.ours.click('.note .primary')
  await waitForNone(tab, '.note')
  await expect.poll(() => readUnfinished(browser)).toEqual([])
}

async function walkByKeys(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await beginByKeys(tab, title)
  await waitForOurs(tab, '.step', 'Look for the person first')
  await tabTo(tab, 'Not in the list yet')
  await tab.press('Enter')

  // The focus was in the card, and goes along to the next one.
  await waitForOurs(tab, '.step', 'Press Create')
  await waitForFocusInStep(tab)
  await tabTo(tab, 'Take me there')
  await tab.press('Enter')
  await expectFocusInPage(tab, '#/contacts/create')
  await tab.press('Enter')

  await waitForOurs(tab, '.step', 'Write the first name')
  await tab.reload()
  await goToElementOfStep(tab, 'Write the first name')
  await expectFocusInPage(tab, 'first_name')
  await tab.type('Erika')
  await tab.press('Tab')
  await waitForOurs(tab, '.step', 'Fill in the last name, and save')
  await expectFocusInPage(tab, 'last_name')
  await tab.type('Example')
  await goToElementOfStep(tab, 'Fill in the last name, and save')
  await expectFocusInPage(tab, 'Save')
  await tab.press('Enter')

  await goToElementOfStep(tab, 'Note what was said')
  await expectFocusInPage(tab, 'text')
  await tab.type('Call back')
  await tab.press('Tab')
  await waitForOurs(tab, '.note', 'That was the last step')
}

async function walkInTwoTabs(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const first = await begin(browser, crmOrigin)
  const second = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(second, '.note', 'It runs in another tab: Step 1 of 5.')
  await second.ours.click('.note .primary')
  await waitForOurs(second, '.step', 'Look for the person first')
  await first.bringToFront()
  // The first tab hears of it without being touched.
  await waitForOurs(first, '.note', 'It runs in another tab')
  await second.bringToFront()
  await second.ours.click('.step .choices button')
  await waitForOurs(second, '.step', 'Press Create')
  await second.close()
  await first.bringToFront()
  await first.reload()
  await waitForOurs(first, '.note', 'You stopped at this')
  await first.ours.click('.note .primary')
  await waitForOurs(first, '.step', 'Press Create')

  await first.ours.click('.step .close')
  await waitForOurs(first, '.note', 'You can go on at any time')
  expect(await readUnfinished(browser)).toMatchObject([{ title, taken: 1, stepCount: 5, isRunning: false }])
  await first.bringToFront()
  await first.reload()
  await openPanel(first)
  await waitForOurs(first, '.panel .walks', 'Step 2 of 5')
  await first.ours.click('.walks button')
  await waitForOurs(first, '.step', 'Press Create')
}

async function walkAnotherWay(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await begin(browser, crmOrigin)
  await tab.ours.click('.step .choices button')
  await waitForOurs(tab, '.step', 'Press Create')
  await tab.goto(`${crmOrigin}/#/contacts/create`)
  await waitForOurs(tab, '.step', 'Write the first name')
  await expectRing(tab, crmParts.firstName)
  // What is to be done here is not done by going on.
  await tab.click(crmParts.contacts)
  await waitForOurs(tab, '.step', 'This step belongs to another page')
  await waitForOurs(tab, '.step', 'Write the first name')
}

describe.each(browserNames)('in %s, the walkthrough of the demo pack', (name) => {
  it('is walked by mouse, with a reload and a worker that is killed', () => onDemoCrm(name, walkByMouse))
  it('goes on where the person came to its next page in another way', () => onDemoCrm(name, walkAnotherWay))
  it('is walked by keyboard alone', () => onDemoCrm(name, walkByKeys))
  it('goes on in another tab, when its tab was closed, and after it was left', () =>
    onDemoCrm(name, walkInTwoTabs))
})
