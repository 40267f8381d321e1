import { trytonUsers } from '../../grounds/tryton/tryton.mjs'
import { until, type Tab } from '../support/under-test.ts'
import { isShown, waitForShown } from './drive.ts'
import type { Visit } from './story-ground.ts'

/** Logs in as the person who speaks the language. */
export async function logIn(tab: Tab, language: keyof typeof trytonUsers): Promise<void> {
  const { name, password } = trytonUsers[language]
  await waitForShown(tab, '#login')
  // Entered too early it is not heard.
  await until(async () => {
    if (await isShown(tab, '#ask-dialog-entry')) return true
    await tab.evaluate((value) => {
      const login = document.querySelector<HTMLInputElement>('#login')
      if (login !== null) login.value = value
    }, name)
    await tab.click('.modal button[type=submit]').catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 700))
    return isShown(tab, '#ask-dialog-entry')
  }, 'the password to be asked')
  await tab.click('#ask-dialog-entry')
  await tab.type(password)
  await tab.press('Enter')
  await waitForShown(tab, '#menu .column-char')
}

/** Opens a list or a record by its address. */
export async function go({ tab }: Visit, address: string, sign: string): Promise<void> {
  // While it is still opening something, it puts the address of that in place of this one.
  await until(async () => {
    const isThere = await tab.evaluate(
      ([to, shown]) => location.hash.startsWith(to) && document.querySelector(shown) !== null,
      [`#crm/model/${address};`, sign] as const,
    )
    if (isThere) return true
    await tab.evaluate((to) => {
      location.hash = `#crm/model/${to}`
    }, address)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    return false
  }, `${address} to be open`)
  await waitForShown(tab, sign)
  await waitForAnswers(tab)
}

/** A form takes the focus once more when its record is there: what is typed before that lands in another field. */
export async function waitForAnswers(tab: Tab): Promise<void> {
  let quiet = 0
  await until(async () => {
    const asked = await tab.evaluateSource<number>('jQuery.active')
    quiet = asked === 0 ? quiet + 1 : 0
    return quiet >= 10
  }, 'the server to have answered')
}
