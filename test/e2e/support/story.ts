import assert from 'node:assert/strict'
import { crmParts } from './crm.ts'
import { findPageViolations, readStoredQuestions, waitForText, withOwnPage } from './own-pages.ts'
import { pause, until, waitForNone, waitForOurs, type BrowserUnderTest, type Tab } from './under-test.ts'

/** Who watches the story being walked: is told each step, and may keep a picture. */
export interface Witness {
  readonly say: (step: string) => void
  readonly picture: (tab: Tab, name: string) => Promise<void>
}

const question = 'where do I log a call?'

/**
 * The first-light story, from a beacon on the contact list to the CSV of the desk, on the running demo CRM. Every
 * step checks what a person would see, and throws when it is not so.
 */
export async function walkStory(
  browser: BrowserUnderTest,
  crmOrigin: string,
  witness: Witness,
): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await seeTheBeacon(tab, witness)
  await openTheCard(tab, witness)
  await leaveAndComeBack(tab, witness)
  await askAndBeShown(browser, tab, witness)
  await createAContact(browser, tab, witness)
  await switchHelpOffAndOn(browser, tab, witness)
  await readTheDesk(browser, witness)
  await beLedThrough(tab, witness)
  await tab.close()
}

async function beLedThrough(tab: Tab, { say, picture }: Witness): Promise<void> {
  await tab.bringToFront()
  await tab.press('F1')
  await waitForOurs(tab, '.panel .walks', 'Your first contact')
  await tab.ours.click('.walks button')
  await waitForOurs(tab, '.step', 'Look for the person first')
  await tab.ours.click('.step .choices button')
  await waitForOurs(tab, '.step', 'Press Create')
  await waitForOurs(tab, '.target-ring')
  await picture(tab, '10-walkthrough')
  await tab.click(crmParts.createContact)
  await waitForOurs(tab, '.step', 'Write the first name')
  await waitForOurs(tab, '.target-ring')
  await picture(tab, '11-next-step')
  say('a walkthrough leads from step to step, over pages, and goes on by itself')
  await tab.ours.click('.step .close')
  await waitForOurs(tab, '.note', 'You can go on at any time')
}

async function seeTheBeacon(tab: Tab, { say, picture }: Witness): Promise<void> {
  await waitForOurs(tab, '.beacon')
  await until(() => isBeside(tab), 'the beacon beside the create control')
  say('a beacon stands on the control that creates a contact')
  await picture(tab, '1-beacon')
}

async function openTheCard(tab: Tab, { say, picture }: Witness): Promise<void> {
  // What the page does in that moment may move the beacon from under the pointer.
  await until(async () => {
    await tab.ours.click(beaconOf('Add the people you know'))
    await pause(500)
    return tab.ours.read((root) => root.querySelector('.card') !== null, undefined)
  }, 'the card to open')
  await waitForOurs(tab, '.card', 'Press Create to add a person.')
  await until(() => isUnder(tab), 'the card under the create control')
  assert.deepEqual(await tab.ours.findViolations(), [])
  say('its card is open, under the control')
  await picture(tab, '2-card')
  await tab.resize(1000, 700)
  await until(() => isUnder(tab), 'the card to follow the window’s size')
  await tab.evaluate(() => window.scrollTo(0, 40), undefined)
  await until(() => tab.evaluate(() => window.scrollY === 40, undefined), 'the page to scroll')
  await until(() => isUnder(tab), 'the card to follow the scrolling')
  await tab.evaluate(() => window.scrollTo(0, 0), undefined)
  await tab.resize(1280, 800)
  say('it follows the window’s size and the scrolling')
}

async function leaveAndComeBack(tab: Tab, { say, picture }: Witness): Promise<void> {
  await tab.evaluate(() => Reflect.set(globalThis, 'notReloaded', true), undefined)
  await tab.click(crmParts.companies)
  await waitForNone(tab, '.card, .beacon')
  say('another page: card and beacon are gone')
  await picture(tab, '3-elsewhere')
  await tab.click(crmParts.contacts)
  await waitForOurs(tab, '.beacon')
  await until(() => isBeside(tab), 'the beacon beside the create control again')
  assert.equal(await tab.evaluate(() => Reflect.get(globalThis, 'notReloaded') === true, undefined), true)
  say('back on the list, without a load: the beacon is back')
}

async function askAndBeShown(browser: BrowserUnderTest, tab: Tab, { say, picture }: Witness): Promise<void> {
  await tab.ours.click('.help-tab')
  await waitForOurs(tab, '.panel')
  await tab.press('Escape')
  await waitForNone(tab, '.panel')
  await tab.press('F1')
  await waitForOurs(tab, '.panel', 'Ask in your own words')
  say('the help tab opens the ask panel, and so does F1')
  await picture(tab, '4-ask')
  await tab.type(question)
  await tab.press('Enter')
  await waitForOurs(tab, '.panel .noted', 'Noted')
  // Straight from the database: it has to be there by the time the panel says so.
  const [stored] = await withOwnPage(browser, 'desk', readStoredQuestions)
  assert.equal(stored?.text, question)
  assert.deepEqual(stored.page, { product: 'realtimex-crm', object: 'contacts', view: 'list' })
  await tab.bringToFront()
  assert.deepEqual(await tab.ours.findViolations(), [])
  say('the question is stored, and resources are shown')
  await picture(tab, '5-resources')

  await browser.stopWorker()
  say('the worker is stopped, as the browser does at any time')
  await tab.bringToFront()
  await tab.ours.click('.choices button')
  await waitForOurs(tab, '.panel article', 'A call is a task of the type Call.')
  await tab.ours.click('.outcome-row button')
  await waitForOurs(tab, '.panel .outcome', 'Thank you, that is noted.')
  assert.deepEqual(await tab.ours.findViolations(), [])
  say('the first resource holds the answer, and the person says so')
  await picture(tab, '6-answered')
  await tab.press('Escape')
  await waitForNone(tab, '.panel')
}

async function createAContact(browser: BrowserUnderTest, tab: Tab, { say, picture }: Witness): Promise<void> {
  await tab.click(crmParts.createContact)
  await tab.click(crmParts.lastName)
  await tab.type('Example')
  await tab.click(crmParts.save)
  await until(
    () => tab.evaluate(isRefused, crmParts.firstName),
    'the CRM to refuse a contact without a first name',
  )
  await withOwnPage(browser, 'popup', (popup) => waitForText(popup, '0 of 3 done'))
  await tab.bringToFront()
  say('a contact that the CRM refuses meets no milestone')
  await tab.click(crmParts.firstName)
  await tab.type('Erika')
  await tab.click(crmParts.save)
  await until(
    () => tab.evaluate(() => /#\/contacts\/\d+\/show/.test(location.href), undefined),
    'the saved contact',
  )
  await withOwnPage(browser, 'popup', async (popup) => {
    await popup.resize(360, 620)
    await waitForText(popup, '1 of 3 done')
    assert.deepEqual(await findPageViolations(popup), [])
    await picture(popup, '7-progress')
  })
  say('a contact that is really saved meets the milestone, and the popup shows it')
}

async function switchHelpOffAndOn(
  browser: BrowserUnderTest,
  tab: Tab,
  { say, picture }: Witness,
): Promise<void> {
  await tab.bringToFront()
  await tab.click(crmParts.contacts)
  await waitForOurs(tab, '.beacon')
  await withOwnPage(browser, 'popup', (popup) => popup.click('[role="switch"][aria-checked="true"]'))
  await tab.bringToFront()
  await until(() => tab.evaluate(isNothingOfOursThere, undefined), 'everything of ours to be gone')
  say('help switched off: everything is gone at once')
  await picture(tab, '8-off')
  await withOwnPage(browser, 'popup', (popup) => popup.click('[role="switch"][aria-checked="false"]'))
  await tab.bringToFront()
  await waitForOurs(tab, '.beacon')
  say('help switched on: it is back')
}

async function readTheDesk(browser: BrowserUnderTest, { say, picture }: Witness): Promise<void> {
  await withOwnPage(browser, 'desk', async (desk) => {
    // It was answered: nothing is left to be done about it.
    await waitForText(desk, '0 questions')
    await desk.evaluate(() => {
      const stage = document.querySelector<HTMLSelectElement>('.filters select')
      if (stage === null) return
      stage.value = 'all'
      stage.dispatchEvent(new Event('change', { bubbles: true }))
    }, undefined)
    const content = await waitForText(desk, question)
    for (const text of ['contacts · list', 'Log a call with a contact', 'opened · said: it answered']) {
      assert.ok(content.includes(text), `the desk says ${text}`)
    }
    assert.deepEqual(await findPageViolations(desk), [])
    await picture(desk, '9-desk')
    const csv = await exportCsv(desk)
    assert.match(
      csv,
      /where do I log a call\?,realtimex-crm,contacts · list,,,,en,demo-crm,2,Log a call with a contact/,
    )
    assert.match(csv, /,answered,Log a call with a contact,new,/)
  })
  say('the desk lists the question with page, outcome and what was shown, and exports it as CSV')
}

/** Presses the export button and gives what would have been saved. */
async function exportCsv(desk: Tab): Promise<string> {
  await desk.evaluate(() => {
    URL.createObjectURL = (blob) => {
      Reflect.set(globalThis, 'saved', blob)
      return 'about:blank#saved'
    }
    HTMLAnchorElement.prototype.click = () => undefined
  }, undefined)
  await desk.click('.tools button')
  return desk.evaluate(() => (Reflect.get(globalThis, 'saved') as Blob).text(), undefined)
}

function beaconOf(title: string): string {
  return `.beacon[aria-label*=${JSON.stringify(title)}]`
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

async function readBoxes(tab: Tab, ours: string): Promise<{ target: Box; own: Box } | undefined> {
  const target = await tab.evaluate((selector): Box | undefined => {
    const rect = document.querySelector(selector)?.getBoundingClientRect()
    return rect && { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom }
  }, crmParts.createContact)
  const own = await tab.ours.read((root, selector): Box | undefined => {
    const rect = root.querySelector(selector)?.getBoundingClientRect()
    return rect && { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom }
  }, ours)
  return target === undefined || own === undefined ? undefined : { target, own }
}

// Just above the control's end, and not on it.
async function isBeside(tab: Tab): Promise<boolean> {
  const boxes = await readBoxes(tab, beaconOf('Add the people you know'))
  if (boxes === undefined) return false
  const { target, own } = boxes
  return near(own.bottom, target.top - 2) && near(own.right, target.right)
}

// Under the control, or under its mark where that has no room above it.
async function isUnder(tab: Tab): Promise<boolean> {
  const boxes = await readBoxes(tab, '.card')
  const mark = await readBoxes(tab, beaconOf('Add the people you know'))
  if (boxes === undefined || mark === undefined) return false
  const { target, own } = boxes
  const above = mark.own.top >= target.bottom ? mark.own : target
  return near(own.top, above.bottom + 12) && own.left < target.right && own.right > target.left
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1.5
}

function isRefused(selector: string): boolean {
  return document.querySelector(selector)?.getAttribute('aria-invalid') === 'true'
}

function isNothingOfOursThere(): boolean {
  return [...document.querySelectorAll('*')].every((element) => !element.localName.startsWith('fingerpost'))
}
