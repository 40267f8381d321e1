import type { Crm } from './crm.ts'
import { openPanel } from './keys.ts'
import { readStoredQuestions, withOwnPage } from './own-pages.ts'
import { waitForOurs, type BrowserUnderTest, type Tab } from './under-test.ts'

/** The list of contacts of the demo CRM, with the ask panel open. */
export async function openPanelOnContacts(browser: BrowserUnderTest, crm: Crm): Promise<Tab> {
  const tab = await browser.open(`${crm.origin}/#/contacts`)
  await waitForOurs(tab, '.beacon, .welcome')
  await openPanel(tab)
  return tab
}

/** Types into the open panel, in the place of what is there. */
export async function typeQuestion(tab: Tab, question: string): Promise<void> {
  await tab.ours.read((root) => root.querySelector<HTMLInputElement>('.panel input')?.select(), undefined)
  await tab.type(question)
}

/** The words of the stored questions. */
export async function readQuestionTexts(browser: BrowserUnderTest): Promise<string[]> {
  return (await withOwnPage(browser, 'desk', readStoredQuestions)).map(({ text }) => text)
}
