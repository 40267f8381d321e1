import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPackFile, aTipEntry } from '../support/build-pack.ts'
import { startChromium } from './support/chromium.ts'
import { startDemoCrm, type Crm } from './support/crm.ts'
import { ownPages, sendRaw } from './support/own-pages.ts'
import { until, waitForNone, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

let crm: Crm
let browser: BrowserUnderTest
let desk: Tab
let tab: Tab

const pack = aPackFile({
  id: 'demo-crm',
  version: 100,
  roles: [
    { id: 'sales', title: { en: 'Sales' } },
    { id: 'service', title: { en: 'Service' } },
  ],
  items: [
    aTipEntry(),
    aTipEntry({
      id: 'sellers',
      title: { en: 'For those who sell' },
      anchor: { role: 'link', names: { en: 'Deals' } },
      audience: { roles: ['sales'] },
    }),
    aTipEntry({
      id: 'lost',
      title: { en: 'On a button that is gone' },
      anchor: { role: 'button', names: { en: 'Nowhere' } },
    }),
    aTipEntry({
      id: 'french',
      title: { fr: 'En français seulement' },
      text: { fr: 'Bonjour.' },
      anchor: { role: 'button', names: { en: 'Nowhere' } },
    }),
    aTipEntry({ id: 'elsewhere', title: { en: 'On deals' }, page: { object: 'deals' } }),
  ],
})

beforeAll(async () => {
  crm = await startDemoCrm()
  browser = await startChromium({ extension: 'dist/demo-chrome' })
  desk = await browser.openOwn(ownPages.desk)
  await sendRaw(desk, {
    fingerpost: 'request',
    name: 'pack/install',
    input: { text: JSON.stringify(pack) },
  })
  tab = await browser.open(`${crm.origin}/#/contacts`)
  await waitForOurs(tab, '.beacon')
})
afterAll(async () => {
  await browser.close()
  await crm.close()
})

/** What the list says of each item, by its title. */
function readRows(): Promise<Record<string, string> | undefined> {
  return tab.ours.read(
    (root) =>
      Object.fromEntries(
        [...root.querySelectorAll('.explained > li')].map((row) => [
          row.querySelector('h4')?.textContent ?? '',
          [row.querySelector('.explained-state'), ...row.querySelectorAll('.reasons > li > p:first-child')]
            .map((part) => part?.textContent)
            .join(' | '),
        ]),
      ),
    undefined,
  )
}

function isRow(title: string, text: string): Promise<unknown> {
  return until(async () => (await readRows())?.[title] === text, `${title} to say ${text}`)
}

describe('why is this seen, or not', () => {
  it('is told from the ask panel for every item, with what stands in its way', async () => {
    await tab.press('F1')
    await waitForOurs(tab, '.panel')
    await tab.ours.click('.explain-open')
    await isRow('Add a contact', 'Shown')
    await isRow('For those who sell', 'Not shown | Only for: Sales. You have not said what your role is.')
    await isRow('On a button that is gone', 'Not shown | Its place on the page was not found.')
    await waitForOurs(tab, '.explain', '1 for other pages')
    expect(await waitForOurs(tab, '.explained h4[lang=fr]')).toBe('En français seulement')
    expect(await tab.ours.findViolations()).toEqual([])
  })

  it('is changed right there by the person, and at once', async () => {
    await tab.ours.click('.reasons button')
    await waitForOurs(tab, '.reasons select')
    await tab.ours.read((root) => root.querySelector<HTMLElement>('.reasons select')?.focus(), undefined)
    await tab.type('Sales')
    await isRow('For those who sell', 'Shown')
    expect(await waitForOurs(tab, '.beacon[aria-label*="For those who sell"]')).toBe('?')
  })

  it('ends with Escape, which gives the focus back to the page', async () => {
    await tab.press('Escape')
    await waitForNone(tab, '.explain')
    await expect
      .poll(() => tab.ours.read((root) => root.activeElement?.className ?? 'none', undefined))
      .toBe('none')
  })

  it('is told of one item from its card, and of what was closed from the popup', async () => {
    const id = 'demo-crm/create-contact'
    await tab.ours.click('.beacon[aria-label*="Add a contact"]')
    await tab.ours.click('.box .later > button')
    await tab.ours.click('.later li:last-child button')
    await isRow('Add a contact', 'Shown')
    expect(Object.keys((await readRows()) ?? {})).toEqual(['Add a contact'])
    await waitForOurs(tab, '.explain', 'The same as when it was chosen: kind of control and label.')
    await tab.press('Escape')
    await tab.ours.read(
      (_root, message) =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
        ).chrome.runtime.sendMessage(message),
      { fingerpost: 'request', name: 'item/dismiss', input: { id, how: 'never-again', atMs: Date.now() } },
    )
    await tab.reload()
    await waitForOurs(tab, '.beacon')
    await askFromPopup()
    await until(
      async () => (await readRows())?.['Add a contact']?.startsWith('Not shown | You said “never again” on '),
      'the reason',
    )
    await tab.ours.click('.reasons button')
    await isRow('Add a contact', 'Shown')
    await tab.press('Escape')
    await waitForOurs(tab, '.beacon[aria-label*="Add a contact"]')
  })
})

/** What the popup sends when it stands over the tab. */
async function askFromPopup(): Promise<void> {
  await desk.evaluate(async () => {
    interface Tabs {
      query(filter: object): Promise<readonly { readonly id: number; readonly url?: string }[]>
      sendMessage(id: number, message: object, frame: object): Promise<unknown>
    }
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome
    const found = (await tabs.query({})).find(({ url }) => url?.includes('#/contacts') === true)
    const notice = { fingerpost: 'notice', name: 'explain/requested', body: {} }
    if (found !== undefined) void tabs.sendMessage(found.id, notice, { frameId: 0 }).catch(() => undefined)
  }, undefined)
}
