import { aPackFile, aResourceEntry } from '../../support/build-pack.ts'
import { startChromium, type Chromium } from './chromium.ts'
import { startDemoCrm, type Crm } from './crm.ts'
import { ownPages, sendRaw, waitForText } from './own-pages.ts'
import { waitForNone, waitForOurs, type Tab } from './under-test.ts'

/** The desk beside the demo CRM, whose pack has one help page. */
export interface HelpDesk {
  readonly crm: Crm
  readonly browser: Chromium
  readonly desk: Tab
  /** The list of contacts. */
  readonly tab: Tab
  readonly close: () => Promise<void>
}

/** Starts the demo CRM, a browser with help for it, and the desk. */
export async function startHelpDesk(): Promise<HelpDesk> {
  const crm = await startDemoCrm()
  const browser = await startChromium({ extension: 'dist/demo-chrome' })
  const desk = await browser.openOwn(ownPages.desk)
  // Without anything that comes unasked, which would spend the person's attention first.
  const pack = aPackFile({ id: 'demo-crm', version: 100, items: [], resources: [aResourceEntry()] })
  await sendRaw(desk, { fingerpost: 'request', name: 'pack/install', input: { text: JSON.stringify(pack) } })
  const tab = await browser.open(`${crm.origin}/#/contacts`)
  await waitForOurs(tab, '.help-tab')
  const close = async (): Promise<void> => {
    await browser.close()
    await crm.close()
  }
  return { crm, browser, desk, tab, close }
}

/** Asks on the page of a tab, until it is noted, and closes the panel. */
export async function askOnPage(tab: Tab, words: string): Promise<void> {
  await tab.press('F1')
  await waitForOurs(tab, '.panel')
  await tab.ours.read((root) => root.querySelector<HTMLInputElement>('.panel input')?.select(), undefined)
  await tab.type(words)
  await tab.press('Enter')
  await waitForOurs(tab, '.panel .noted', words)
  await tab.press('Escape')
  await waitForNone(tab, '.panel')
}

/** Chooses the line of a question at the desk, and gives the list the focus. */
export async function focusLine(desk: Tab, words: string): Promise<void> {
  await waitForText(desk, words)
  await desk.evaluate((text) => {
    const lines = [...document.querySelectorAll<HTMLElement>('[role=treeitem]')]
    lines.find((line) => line.textContent.includes(text))?.click()
    document.querySelector<HTMLElement>('[role=tree]')?.focus()
  }, words)
}
