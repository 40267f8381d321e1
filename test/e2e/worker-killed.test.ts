import { describe, expect, it } from 'vitest'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { readStoredQuestions, withOwnPage } from './support/own-pages.ts'
import { pause, until, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

const times = 6

/** Asks, and has the worker killed a moment later, each time another; returns what the panel said was noted. */
async function askWhileKilling(browser: BrowserUnderTest, tab: Tab): Promise<string[]> {
  const noted: string[] = []
  for (let turn = 0; turn < times; turn++) {
    const question = `how do I import contacts, turn ${turn}`
    await tab.bringToFront()
    await tab.press('F1')
    await waitForOurs(tab, '.panel')
    await tab.ours.read((root) => root.querySelector<HTMLInputElement>('.panel input')?.select(), undefined)
    await tab.type(question)
    await tab.press('Enter')
    await pause(turn * 4)
    await browser.stopWorker()
    await tab.bringToFront()
    if (await isNoted(tab, question)) noted.push(question)
    await tab.press('Escape')
  }
  return noted
}

/** What the panel says of this question and of no earlier one: noted, or that it could not be. */
function isNoted(tab: Tab, question: string): Promise<boolean> {
  return until(async () => {
    const said = await tab.ours.read(
      (root) => [
        root.querySelector('.noted')?.textContent ?? '',
        root.querySelector('.problem')?.textContent ?? '',
      ],
      undefined,
    )
    if (said?.[0]?.includes(question) === true) return { noted: true }
    return said?.[1] === '' || said === undefined ? undefined : { noted: false }
  }, 'a word on the question').then(({ noted }) => noted)
}

describe.each(browserNames)('in %s, with the worker killed while it stores', (name) => {
  it('loses no question that the panel said was noted, and stores none twice', () =>
    onDemoCrm(name, async (browser, crmOrigin) => {
      const tab = await browser.open(`${crmOrigin}/#/contacts`)
      await waitForOurs(tab, '.beacon')
      const noted = await askWhileKilling(browser, tab)
      expect(noted.length).toBeGreaterThan(0)
      const stored = (await withOwnPage(browser, 'desk', readStoredQuestions)).map(
        (question) => question.text,
      )
      expect(stored).toEqual(expect.arrayContaining(noted))
      expect(new Set(stored).size).toBe(stored.length)
    }))
})
