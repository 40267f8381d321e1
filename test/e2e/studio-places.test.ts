import { expect, it } from 'vitest'
import demoPack from '../../demo/pack.json' with { type: 'json' }
import { openStudio, pressButton } from './support/author.ts'
import { startDemoCrm } from './support/crm.ts'
import { startBrowser } from './support/on-demo-crm.ts'
import { findPageViolations, installPack, waitForText } from './support/own-pages.ts'
import { waitForOurs } from './support/under-test.ts'

it('says in which environment of its pack the studio stands, checks there alone, and says where it is in none', async () => {
  const [test, live, other] = await Promise.all([startDemoCrm(), startDemoCrm(), startDemoCrm()])
  const browser = await startBrowser('chromium')
  try {
    const { $schema: _schema, ...pack } = demoPack
    await installPack(browser, {
      ...{ ...pack, version: pack.version + 1 },
      crm: {
        product: 'realtimex-crm',
        environments: [
          { id: 'test', title: { en: 'Test copy' }, origins: [test.origin] },
          { id: 'live', title: { en: 'Production' }, origins: [live.origin] },
        ],
      },
    })
    const tab = await browser.open(`${test.origin}/#/contacts`)
    await waitForOurs(tab, '.beacon')
    const studio = await openStudio(browser, test.origin)
    await waitForText(studio, 'contacts · list · Test copy')
    await pressButton(studio, 'Check')
    await waitForText(studio, 'pages seen: 1 · Test copy')
    await tab.goto(`${live.origin}/#/deals`)
    expect(await waitForText(studio, 'pages seen: 1 · Production')).toContain('deals · list · Production')
    await tab.goto(`${other.origin}/#/deals`)
    await waitForText(studio, 'This pack is not for the site in the tab beside')
    expect(await findPageViolations(studio)).toEqual([])
  } finally {
    await browser.close()
    await Promise.all([test, live, other].map((crm) => crm.close()))
  }
})
