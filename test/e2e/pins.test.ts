import { describe, expect, it } from 'vitest'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { openPanel } from './support/keys.ts'
import { findPageViolations, readStoredQuestions, waitForText, withOwnPage } from './support/own-pages.ts'
import { waitForNone, waitForOurs, type Tab } from './support/under-test.ts'

const create = 'main a[href="#/contacts/create"]'

/** How far the mark of the pin is from the element, in px; undefined where there is no mark. */
function distanceFrom(tab: Tab, selector: string): Promise<number | undefined> {
  return tab.ours.read((root, element) => {
    const [mark, target] = [root.querySelector('.pin-mark'), document.querySelector(element)]
    if (mark === null || target === null) return undefined
    const [one, other] = [mark.getBoundingClientRect(), target.getBoundingClientRect()]
    const across = Math.max(other.left - one.right, one.left - other.right, 0)
    return Math.hypot(across, Math.max(other.top - one.bottom, one.top - other.bottom, 0))
  }, selector)
}

describe.each(browserNames)('a help page that speaks of an element, in %s', (name) => {
  it('is shown beside it, stays there for that person, and can be shown again or taken away', () =>
    onDemoCrm(name, async (browser, crmOrigin) => {
      const tab = await browser.open(`${crmOrigin}/#/contacts`)
      await waitForOurs(tab, '.beacon')
      await tab.evaluate(() => {
        const meta = Object.assign(document.createElement('meta'), { name: 'app-version', content: '2.7.1' })
        document.head.append(meta)
      }, undefined)
      await openPanel(tab)
      await tab.type('how do I create a contact')
      await tab.press('Enter')
      await waitForOurs(tab, '.panel .choices', 'Create a contact')
      await tab.ours.click('.panel .choices button')
      await tab.ours.click('.show-where button')
      await waitForOurs(tab, '.card.pin', 'Press Create')
      await waitForNone(tab, '.panel')
      await expect.poll(() => distanceFrom(tab, create)).toBeLessThan(16)
      expect(await tab.ours.findViolations()).toEqual([])
      await tab.ours.click('.card.pin .outcome button')
      await waitForOurs(tab, '.card.pin', 'Thank you')
      await tab.press('Escape')
      await waitForNone(tab, '.card.pin')

      await browser.stopWorker()
      await tab.bringToFront()
      await tab.reload()
      await waitForOurs(tab, '.pin-mark')
      await openPanel(tab)
      await waitForOurs(tab, '.panel', 'Show me again')
      await tab.press('Escape')
      await withOwnPage(browser, 'popup', async (popup) => {
        await waitForText(popup, 'Show me again')
        expect(await findPageViolations(popup)).toEqual([])
      })
      const [stored] = await withOwnPage(browser, 'desk', readStoredQuestions)
      expect(stored).toMatchObject({ outcome: 'answered', crmBuild: '2.7.1' })

      await tab.bringToFront()
      await tab.ours.click('.pin-mark')
      await tab.ours.click('.pin-more > button')
      await waitForNone(tab, '.pin-mark')
    }))
})
