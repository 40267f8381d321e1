import { trytonUsers } from '../../grounds/tryton/tryton.mjs'
import { until, type Tab } from './under-test.ts'
import { isShown, waitForShown } from '../grounds/drive.ts'

/** The record, or the list, that is in front; the others stay in the page, hidden. */
export const front = '#tabcontent > .tab-pane.active'

/** Opens Tryton in a tab as somebody who speaks English, on the list of parties. */
export async function openParties(tab: Tab, origin: string): Promise<void> {
  await tab.goto(`${origin}/#crm`)
  await logIn(tab)
  await goTo(tab, 'party.party')
}

/** Logs in where that is asked for. A name that is entered too early is not heard, and is entered again. */
async function logIn(tab: Tab): Promise<void> {
  const { name, password } = trytonUsers.en
  await until(
    async () => (await isShown(tab, '#login')) || (await isShown(tab, '#menu .column-char')),
    'the log-in, or the menu',
  )
  if (await isShown(tab, '#menu .column-char')) return
  await until(async () => {
    if (await isShown(tab, '#ask-dialog-entry')) return true
    await tab.evaluate((value) => {
      const login = document.querySelector<HTMLInputElement>('#login')
      if (login !== null) login.value = value
      document.querySelector<HTMLElement>('.modal button[type=submit]')?.click()
    }, name)
    await new Promise((resolve) => setTimeout(resolve, 800))
    return undefined
  }, 'the question for the password')
  await tab.click('#ask-dialog-entry')
  await tab.type(password)
  await tab.press('Enter')
  await waitForShown(tab, '#menu .column-char')
}

/** While it is still opening something, it puts the address of that in place of this one. */
async function goTo(tab: Tab, address: string): Promise<void> {
  await until(async () => {
    await tab.evaluate((to) => {
      if (!location.hash.includes(`model/${to}`)) location.hash = `#crm/model/${to}`
    }, address)
    await new Promise((resolve) => setTimeout(resolve, 500))
    return isShown(tab, `${front} tbody tr:has(td.selection-state)`)
  }, `the list of ${address}`)
}
