import type { BrowserContext } from 'playwright'
import { describe, expect, it } from 'vitest'
import { addToTitle, openItem, openStudio, studioParts } from './support/author.ts'
import { startChromium } from './support/chromium.ts'
import { crmParts, startDemoCrm } from './support/crm.ts'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { ownPages, sendRaw, waitForText } from './support/own-pages.ts'
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

  it('leaves nothing in the memory of whoever looks at it', () =>
    onDemoCrm('chromium', async (browser, crmOrigin) => {
      const { tab, studio } = await showDraft(browser, crmOrigin)
      const popup = await browser.openOwn(ownPages.popup)
      const readKept = async (): Promise<readonly unknown[]> => {
        const read = (name: string): Promise<unknown> =>
          sendRaw(popup, { fingerpost: 'request', name, input: {} })
        const [person, missed] = await Promise.all([read('person/read'), read('anchors/missed')])
        const { putAway } = (person as { value: { putAway: { id: string; how: string }[] } }).value
        return [
          putAway.map(({ how }) => how),
          (missed as { value: { missed: object[] } }).value.missed.length,
        ]
      }
      await expect.poll(readKept).toEqual([[], 0])
      await putAway(tab)
      await expect.poll(readKept).toEqual([[], 0])
      await studio.close()
      await tab.bringToFront()
      await expectPublished(tab)
      await putAway(tab)
      await expect.poll(readKept).toEqual([['never-again'], 1])
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

/** Asks as the page's script would: an item is put away in each way, and missed. */
async function putAway(tab: Tab): Promise<void> {
  const id = 'demo-crm/create-contact'
  const page = { product: 'realtimex-crm', object: 'contacts', view: 'list' }
  const atMs = Date.now()
  const inputs = {
    'item/snooze': { id, until: 'in-an-hour', atMs },
    'item/dismiss': { id, how: 'never-again', atMs },
    'anchor/missed': { id, page, atMs, resolution: 'lost', evidence: [] },
  }
  for (const [name, input] of Object.entries(inputs)) {
    const answer = await tab.ours.read(
      (_root, message) =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
        ).chrome.runtime.sendMessage(message),
      { fingerpost: 'request', name, input },
    )
    expect([name, answer]).toEqual([name, { ok: true, value: {} }])
  }
}

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

describe('a recording', () => {
  it('is in the draft with each step that was done when its panel is gone, and stops there', () =>
    onDemoCrm('chromium', async (browser, crmOrigin) => {
      const tab = await browser.open(`${crmOrigin}/#/contacts`)
      await waitForOurs(tab, published)
      const studio = await openStudio(browser, crmOrigin)
      await studio.click(studioParts.record)
      await waitForText(studio, 'Do the task once on the page.')
      await tab.bringToFront()
      await tab.click(crmParts.createContact)
      await studio.bringToFront()
      await waitForText(studio, 'Press Create')
      await waitForText(studio, 'Saved')
      await studio.close()

      // The page that the walkthrough begins on: what is written for it stands in the list.
      await tab.goto(`${crmOrigin}/#/contacts`)
      const again = await openStudio(browser, crmOrigin)
      await openItem(again, 'New walkthrough')
      expect(await waitForText(again, 'Record more steps')).toContain('Try from step 1')
    }))
})
