import { describe, expect, it } from 'vitest'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { readStoredQuestions, withOwnPage } from './support/own-pages.ts'
import { waitForOurs, type Tab } from './support/under-test.ts'

/** What is suggested first now. */
function readFirst(tab: Tab): Promise<string | undefined> {
  return tab.ours.read(
    (root) => root.querySelector('.suggestions [role=option] span:first-child')?.textContent,
    undefined,
  )
}

describe.each(browserNames)('asking, in %s', (name) => {
  it('suggests by half a word, and by keyboard alone opens what is chosen, stored with the words', () =>
    onDemoCrm(name, async (browser, crmOrigin) => {
      const tab = await browser.open(`${crmOrigin}/#/contacts`)
      await waitForOurs(tab, '.beacon')
      await tab.press('F1')
      await waitForOurs(tab, '.panel')
      await tab.type('import cont')
      // Something else may be suggested for fewer letters.
      await expect.poll(() => readFirst(tab)).toBe('Import contacts from a file')
      expect(await tab.ours.findViolations()).toEqual([])
      // The worker is woken anew for the next one: what it had made ready is gone.
      await browser.stopWorker()
      await tab.bringToFront()
      await tab.type('acts')
      await expect.poll(() => readFirst(tab)).toBe('Import contacts from a file')
      await tab.press('ArrowDown')
      await tab.press('Enter')
      await waitForOurs(tab, '.panel article', 'Import contacts from a file')
      const [stored] = await withOwnPage(browser, 'desk', readStoredQuestions)
      expect(stored).toMatchObject({ text: 'import contacts', kind: 'question', asker: { by: 'self' } })
    }))

  it('says honestly that there is nothing for a question of another trade', () =>
    onDemoCrm(name, async (browser, crmOrigin) => {
      const tab = await browser.open(`${crmOrigin}/#/contacts`)
      await waitForOurs(tab, '.beacon')
      await tab.press('F1')
      await waitForOurs(tab, '.panel')
      await tab.type('what is the exchange rate of the yen')
      await tab.press('Enter')
      await waitForOurs(tab, '.panel', 'There is no help page for this yet')
      expect(await tab.ours.findViolations()).toEqual([])
    }))
})
