import { afterAll, beforeAll, expect, it } from 'vitest'
import { farewellName, hostName } from '../../src/content/overlay/host-name.ts'
import { startChromium, type Chromium } from './support/chromium.ts'
import { startDemoCrm, type Crm } from './support/crm.ts'
import { until, waitForOurs } from './support/under-test.ts'

let crm: Crm
let browser: Chromium

beforeAll(async () => {
  crm = await startDemoCrm()
  browser = await startChromium({ extension: 'dist/demo-chrome' })
})
afterAll(async () => {
  await browser.close()
  await crm.close()
})

/** Takes the extension away from under its pages, as an update does until the next load. */
async function takeAway(): Promise<void> {
  const page = await browser.context.newPage()
  await page.goto('chrome://extensions/')
  await page.evaluate(
    (id) =>
      // oxlint-disable-next-line no-unsafe-type-assertion -- an interface of this one page of Chromium's
      (globalThis as unknown as ExtensionsPage).chrome.management.setEnabled(id, false),
    browser.origin.split('//')[1] ?? '',
  )
  await page.close()
}

interface ExtensionsPage {
  readonly chrome: { readonly management: { setEnabled(id: string, isEnabled: boolean): Promise<void> } }
}

it('tells once, in words that it can no longer ask for, that help is back after the next load', async () => {
  const tab = await browser.open(`${crm.origin}/#/contacts`)
  await waitForOurs(tab, '.help-tab')
  const page = browser.context.pages().find((one) => one.url().startsWith(crm.origin))
  if (page === undefined) throw new Error('the tab is gone')
  await takeAway()
  const session = await browser.context.newCDPSession(page)
  const hint = await until(async () => {
    // Each change of the page is one at which it may be noticed.
    await page.evaluate(() => document.body.append(document.createElement('i')))
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
    return findText(root, farewellName.toUpperCase())
  }, 'the hint')
  expect(hint).toContain('Fingerpost')
  expect(await page.locator(hostName).count()).toBe(0)
})

interface DomNode {
  readonly nodeName: string
  readonly nodeValue: string
  readonly children?: readonly DomNode[] | undefined
  readonly shadowRoots?: readonly DomNode[] | undefined
}

/** What an element of this name says, in its shadow root too; undefined where there is none. */
function findText(node: DomNode, name: string, isInside = node.nodeName === name): string | undefined {
  const inside = [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(
    (child) => findText(child, name, isInside || child.nodeName === name) ?? [],
  )
  if (!isInside) return inside[0]
  return [node.nodeName === '#text' ? node.nodeValue : '', ...inside].join('')
}
