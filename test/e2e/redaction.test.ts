import { expect, it } from 'vitest'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { readStoredQuestions, withOwnPage } from './support/own-pages.ts'
import { until, waitForOurs, type Tab } from './support/under-test.ts'

/** A record's name that the list shows, in two words: "Mira Costa". */
function findPerson(tab: Tab): Promise<string | undefined> {
  return tab.evaluate(() => {
    const parts = [...document.querySelectorAll('main a[href*="/contacts/"] *')]
    return parts.map((part) => part.textContent).find((text) => /^[A-Z][a-z]{4,} [A-Z][a-z]{4,}$/.test(text))
  }, undefined)
}

it.each(browserNames)('in %s: a name that the page shows is in no stored question', async (name) => {
  await onDemoCrm(name, async (browser, origin) => {
    const tab = await browser.open(`${origin}/#/contacts`)
    const person = await until(() => findPerson(tab), 'a person in the list')
    const [, family = ''] = person.split(' ')
    await waitForOurs(tab, '.help-tab')
    await tab.press('F1')
    await waitForOurs(tab, '.panel', 'Ask in your own words')
    await tab.type(`how do I merge ${family}, mira@example.com, +49 30 1234567, with case #00012345?`)
    await tab.press('Enter')
    await waitForOurs(tab, '.panel .noted', 'Noted')
    const [stored] = await withOwnPage(browser, 'desk', readStoredQuestions)
    expect(stored?.text).toBe('how do I merge [name], [mail], [phone], with case #[id]?')
  })
})
