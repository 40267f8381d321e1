import { expect, it } from 'vitest'
import { openItem, openStudio, pressButton, studioParts } from './support/author.ts'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { findPageViolations, waitForText } from './support/own-pages.ts'
import { until, waitForOurs, type Tab } from './support/under-test.ts'

const other = 'Another studio is writing in this pack'

function readTitle(studio: Tab): Promise<string | undefined> {
  return studio.evaluate((part) => document.querySelector<HTMLInputElement>(part)?.value, studioParts.title)
}

async function typeAtEnd(studio: Tab, text: string): Promise<void> {
  await studio.click(studioParts.title)
  await studio.press('End')
  await studio.type(text)
}

it.each(browserNames)('two studios write in one draft in turns, and lose nothing, in %s', (name) =>
  onDemoCrm(name, async (browser, crmOrigin) => {
    const tab = await browser.open(`${crmOrigin}/#/contacts`)
    await waitForOurs(tab, '.beacon')
    const one = await openStudio(browser, crmOrigin)
    await openItem(one, 'Add the people you know')
    await typeAtEnd(one, ', all')

    const two = await browser.openOwn(
      await one.evaluate(() => location.href.replace(/^.*?src/, 'src'), undefined),
    )
    await waitForText(two, other)
    expect(await findPageViolations(two)).toEqual([])
    await pressButton(two, 'Go on here')
    await openItem(two, 'Add the people you know, all')
    await typeAtEnd(two, ' of them')
    await waitForText(two, 'Saved')

    await one.bringToFront()
    await waitForText(one, other)
    await two.close()
    await until(
      async () => (await readTitle(one)) === 'Add the people you know, all of them',
      'the first studio to go on where the second ended',
    )
    await typeAtEnd(one, ', today')
    await waitForText(one, 'Saved')
    await tab.bringToFront()
    await waitForOurs(tab, '.beacon[aria-label="Tip: Add the people you know, all of them, today"]')
  }),
)
