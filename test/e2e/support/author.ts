import { hostName } from '../../../src/content/overlay/host-name.ts'
import { ownPages, readStore, waitForText } from './own-pages.ts'
import { until, type BrowserUnderTest, type Tab } from './under-test.ts'

/** What of the studio a trainer touches. */
export const studioParts = {
  newTip: '.new button.primary',
  record: '.new button:last-child',
  stopRecording: '.picking button.primary',
  title: 'form.item .field input',
  text: 'form.item .field textarea',
  publish: 'header button.primary',
  publishHere: '.publish button.primary',
} as const

/** Opens the studio for the CRM's tab, in a tab of its own: no test can open a panel beside another tab. */
export async function openStudio(browser: BrowserUnderTest, crmOrigin: string): Promise<Tab> {
  const studio = await browser.openOwn(`src/studio/index.html?tab=${await findTabId(browser, crmOrigin)}`)
  await until(
    () => studio.evaluate((part) => document.querySelector(part) !== null, studioParts.newTip),
    'the studio',
  )
  return studio
}

/** Resolves when an element can be picked in the page of the tab. */
export async function waitForPicker(tab: Tab): Promise<void> {
  // Two of ours: the overlay's, and the picker's.
  await until(
    () => tab.evaluate((host) => document.querySelectorAll(host).length === 2, hostName),
    'the picker',
  )
}

/** Starts a new tip for an element of the CRM, by pointing at it. */
export async function pickForTip(studio: Tab, tab: Tab, selector: string): Promise<void> {
  await studio.click(studioParts.newTip)
  await waitForText(studio, 'Point at the element on the page')
  await tab.bringToFront()
  await waitForPicker(tab)
  await tab.click(selector)
  await studio.bringToFront()
  await until(
    () => studio.evaluate((part) => document.querySelector(part) !== null, studioParts.title),
    'the new tip',
  )
}

/** Opens an item of the studio's list by how its title begins. */
export async function openItem(studio: Tab, title: string): Promise<void> {
  await waitForText(studio, title)
  await studio.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.items button')]
    buttons.find(({ textContent }) => textContent?.startsWith(wanted))?.click()
  }, title)
  await waitForText(studio, 'Remove')
}

/** Opens an item by how its title begins, types behind the title, and waits until that is on the disk. */
export async function addToTitle(studio: Tab, title: string, text: string): Promise<void> {
  await openItem(studio, title)
  await studio.click(studioParts.title)
  await studio.press('End')
  await studio.type(text)
  await waitForText(studio, 'Saved')
}

/** Presses the button of this name, once it is there. */
export async function pressButton(studio: Tab, name: string): Promise<void> {
  await until(
    () =>
      studio.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('button')]
        const button = buttons.find(({ textContent }) => textContent === wanted)
        button?.click()
        return button !== undefined
      }, name),
    `a button ${JSON.stringify(name)}`,
  )
}

/** The packs in use, each as the text of its file. */
export async function readPackTexts(own: Tab): Promise<string[]> {
  return (await readStore(own, 'packs')).map((pack) => JSON.stringify(pack))
}

async function findTabId(browser: BrowserUnderTest, crmOrigin: string): Promise<number> {
  const own = await browser.openOwn(ownPages.popup)
  const { protocol, hostname } = new URL(crmOrigin)
  const id = await own.evaluate(async (pattern) => {
    interface TabsApi {
      readonly tabs: { query: (filter: object) => Promise<readonly { readonly id: number }[]> }
    }
    const { chrome, browser: firefox } = globalThis as { chrome?: TabsApi; browser?: TabsApi }
    return (await (firefox ?? chrome)?.tabs.query({ url: pattern }))?.[0]?.id
  }, `${protocol}//${hostname}/*`)
  await own.close()
  if (id === undefined) throw new Error('the CRM is in no tab')
  return id
}
