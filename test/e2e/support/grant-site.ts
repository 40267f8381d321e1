import { ownPages, sendRaw } from './own-pages.ts'
import { until, type BrowserUnderTest, type Tab } from './under-test.ts'

/**
 * Grants the site as a person does, by the popup's button and the browser's own question; the popup stays open, in a tab.
 * The extension may not have been granted it before.
 */
export async function grantSite(browser: BrowserUnderTest, origin: string): Promise<Tab> {
  await browser.approve(`http://${new URL(origin).hostname}/*`)
  const popup = await browser.openOwn(ownPages.popup)
  await showSiteTo(popup, `${origin}/`)
  await until(() => hasButton(popup, 'Help on this site'), 'the button that asks for the site')
  await popup.click('.site button.primary')
  await until(() => hasButton(popup, 'Stop help on this site'), 'the site to be granted')
  return popup
}

/** Whether the popup has a button that is called so. */
export function hasButton(popup: Tab, label: string): Promise<boolean> {
  return popup.evaluate(
    (text) => [...document.querySelectorAll('button')].some((button) => button.textContent === text),
    label,
  )
}

/**
 * Makes a popup that stands in a tab see the CRM's tab. A browser shows an extension the address of a tab that was not
 * granted only after a click on its toolbar button, and no test can click there.
 */
async function showSiteTo(popup: Tab, url: string): Promise<void> {
  await popup.evaluate((address) => {
    interface TabsApi {
      readonly tabs: { query: (filter: object) => Promise<unknown[]> }
    }
    const { chrome, browser } = globalThis as { chrome?: TabsApi; browser?: TabsApi }
    for (const api of [chrome, browser]) {
      if (api !== undefined) api.tabs.query = () => Promise.resolve([{ id: 1, active: true, url: address }])
    }
  }, url)
  // Any change of progress draws the popup again, now with the site.
  await sendRaw(popup, { fingerpost: 'request', name: 'help/switch', input: { on: true } })
}
