import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStudio, readPackTexts, studioParts, waitForPicker } from './support/author.ts'
import type { Chromium } from './support/chromium.ts'
import { crmParts } from './support/crm.ts'
import { askOnPage, focusLine, startHelpDesk, type HelpDesk } from './support/help-desk.ts'
import { axeSource } from './support/in-page.ts'
import { onDemoCrm } from './support/on-demo-crm.ts'
import { ownPages, readStore } from './support/own-pages.ts'
import { findSidePanel, type SidePanel } from './support/side-panel.ts'
import { until, waitForOurs, type Tab } from './support/under-test.ts'

const question = 'where do I search by city?'
const other = 'can I search by city'

let browser: Chromium
let desk: Tab
let tab: Tab
let helpDesk: HelpDesk

beforeAll(async () => {
  helpDesk = await startHelpDesk()
  ;({ browser, desk, tab } = helpDesk)
})
afterAll(() => helpDesk.close())

function waitInPanel(panel: SidePanel, text: string): Promise<string> {
  return until(
    async () => {
      const content = await panel.evaluateSource<string>("document.body?.innerText ?? ''")
      return content.includes(text) ? content : undefined
    },
    `the side panel to say ${JSON.stringify(text)}`,
  )
}

/** The state of every question, by the database and not by what is on the screen. */
async function readStates(): Promise<string[]> {
  return (await readStore<{ readonly state: string }>(desk, 'handlings')).map(({ state }) => state).toSorted()
}

describe('a question at the desk', () => {
  it('becomes a published tip in five actions, with the question as its why, and its askers are told', async () => {
    await askOnPage(tab, question)
    await askOnPage(tab, other)
    await browser.open(`${helpDesk.crm.origin}/#/companies`)
    await desk.bringToFront()
    for (const words of [question, other]) {
      await focusLine(desk, words)
      await desk.type('x')
    }

    // One: from the chosen questions to the studio, beside the page that was asked on.
    await desk.type('w')
    const panel = await findSidePanel(browser)
    await waitInPanel(panel, 'Point at the element on the page')
    await expect.poll(readStates).toEqual(['drafted', 'drafted'])
    await expect.poll(() => tab.evaluate(() => document.visibilityState, undefined)).toBe('visible')
    // Two: the element.
    await tab.click(crmParts.searchBox)
    await waitInPanel(panel, 'Why it exists')
    const readTitle = (): Promise<string | undefined> =>
      panel.evaluate((part) => document.querySelector<HTMLInputElement>(part)?.value, studioParts.title)
    await expect.poll(readTitle).toMatch(/search by city/)
    // Three and four: the words.
    await panel.click(studioParts.text)
    await panel.type('Type a part of the **city**.')
    await waitInPanel(panel, 'Publish this now')
    expect(
      await panel.evaluateSource(`(async () => { ${axeSource}
        const { violations } = await axe.run(document, { resultTypes: ['violations'] })
        return violations.map(({ id }) => id)
      })()`),
    ).toEqual([])
    // Five.
    await panel.click('.publish-now button.primary')
    await waitInPanel(panel, 'Version 101 is out')

    const [packText = ''] = await readPackTexts(desk)
    const { items } = JSON.parse(packText) as { items: { questions: string[]; page: object }[] }
    expect(items).toHaveLength(1)
    expect(items[0]?.questions.toSorted()).toEqual([other, question])
    expect(items[0]?.page).toEqual({ object: 'contacts', view: 'list' })

    const card = await waitForOurs(tab, '.answer-corner', 'search by city')
    expect(card).toContain('A tip on the page answers it now:')
    await until(async () => (await readStates()).includes('told'), 'a question to be told')
    await tab.ours.click('.answer-corner .show-where button')
    await waitForOurs(tab, '.card', 'Type a part of the city.')
  })
})

describe('a question at the desk, in Firefox', () => {
  it('is handed to the studio beside the page that was asked on', () =>
    onDemoCrm('firefox', async (firefox, crmOrigin) => {
      const contacts = await firefox.open(`${crmOrigin}/#/contacts`)
      await waitForOurs(contacts, '.help-tab')
      await askOnPage(contacts, question)
      // No test can reach into Firefox's sidebar, which opens with a studio of its own: whichever of the two takes the wish.
      await openStudio(firefox, crmOrigin)
      const firefoxDesk = await firefox.openOwn(ownPages.desk)
      await focusLine(firefoxDesk, question)
      await firefoxDesk.type('w')
      await waitForPicker(contacts)
      await expect.poll(() => contacts.evaluate(() => document.visibilityState, undefined)).toBe('visible')
    }))
})
