import type { BrowserContext } from 'playwright'
import { describe, expect, it } from 'vitest'
import { addToTitle, openStudio } from './support/author.ts'
import { startChromium } from './support/chromium.ts'
import { startDemoCrm } from './support/crm.ts'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

const published = '.beacon[aria-label="Tip: Add the people you know"]'
const drafted = '.beacon[aria-label="Tip: Add the people you know, all"]'

/** Changes a title in the studio, and waits until the tab beside shows it. */
async function showDraft(browser: BrowserUnderTest, crmOrigin: string): Promise<{ tab: Tab; studio: Tab }> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(tab, published)
  const studio = await openStudio(browser, crmOrigin)
  await addToTitle(studio, 'Add the people you know', ', all')
  await tab.bringToFront()
  await waitForOurs(tab, drafted)
  return { tab, studio }
}

async function expectPublished(tab: Tab): Promise<void> {
  await waitForOurs(tab, published)
  const names = await tab.ours.read(
    (root) => [...root.querySelectorAll('.beacon')].map((beacon) => beacon.ariaLabel),
    undefined,
  )
  expect(names).not.toContain('Tip: Add the people you know, all')
}

describe('the preview in the tab beside', () => {
  it.each(browserNames)('ends when the studio is closed, in %s', (name) =>
    onDemoCrm(name, async (browser, crmOrigin) => {
      const { tab, studio } = await showDraft(browser, crmOrigin)
      await studio.close()
      await tab.bringToFront()
      await expectPublished(tab)
    }),
  )

  it('ends when the studio is closed in the moment in which the worker died', () =>
    onDemoCrm('chromium', async (browser, crmOrigin) => {
      const { tab, studio } = await showDraft(browser, crmOrigin)
      await browser.stopWorker()
      await studio.close()
      await tab.bringToFront()
      await expectPublished(tab)
    }))

  it('is not shown again once the process of studio and worker was killed', async () => {
    const crm = await startDemoCrm()
    const browser = await startChromium({ extension: 'dist/demo-chrome' })
    try {
      const { tab } = await showDraft(browser, crm.origin)
      await killStudio(browser.context)
      await tab.bringToFront()
      await tab.reload()
      await expectPublished(tab)
    } finally {
      await browser.close()
      await crm.close()
    }
  })
})

/** Kills the process that all of the extension's pages and its worker share. */
async function killStudio(context: BrowserContext): Promise<void> {
  const page = context.pages().find((one) => one.url().includes('src/studio/'))
  if (page === undefined) throw new Error('no studio is open')
  const session = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // It never answers.
  void session.send('Page.crash').catch(() => undefined)
  await crashed
}
