import { describe, expect, it } from 'vitest'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { until, waitForNone, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

function isDialogOpen(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => document.querySelector('[role=dialog]') !== null, undefined)
}

/** Over the CRM's own modal (Radix: focus trap, click outside closes, Escape closes, the rest hidden and inert to clicks). */
async function walkOverModal(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/deals/create`)
  await until(() => isDialogOpen(tab), 'the CRM’s dialog')
  await waitForOurs(tab, '.help-tab')
  await tab.ours.click('.help-tab')
  await waitForOurs(tab, '.panel')
  await tab.ours.click('.panel input')
  await tab.type('where do I log a call?')
  expect(await tab.ours.read((root) => root.querySelector('input')?.value, undefined)).toBe(
    'where do I log a call?',
  )
  await tab.ours.click('.panel button[type=submit]')
  await waitForOurs(tab, '.panel .noted')
  await tab.ours.click('.panel .choices button')
  await waitForOurs(tab, '.panel article')
  expect(await isDialogOpen(tab)).toBe(true)
  await tab.press('Escape')
  await until(
    async () =>
      (await tab.ours.read((root) => root.querySelector<HTMLElement>('.panel')?.hidden, undefined)) === true,
    'our panel to close',
  )
  expect(await isDialogOpen(tab)).toBe(true)
}

function openNativeDialog(): void {
  document.body.insertAdjacentHTML('beforeend', '<dialog id="native">Native <input /></dialog>')
  const dialog = document.querySelector<HTMLDialogElement>('dialog#native')
  dialog?.showModal()
}

/** The browser itself closes it by Escape, unless it is told that the key was used. */
async function walkOverNativeDialog(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(tab, '.help-tab')
  await tab.evaluate(openNativeDialog, undefined)
  const isOpen = (): Promise<boolean> =>
    tab.evaluate(() => document.querySelector<HTMLDialogElement>('#native')?.open === true, undefined)
  await tab.press('F1')
  await waitForOurs(tab, '.panel')
  await tab.press('Escape')
  await waitForNone(tab, '.panel')
  expect(await isOpen()).toBe(true)
  await until(
    () => tab.evaluate(() => document.activeElement?.localName === 'input', undefined),
    'the focus back in the dialog',
  )
  await tab.press('Escape')
  await until(async () => !(await isOpen()), 'the dialog to be closed')
}

describe.each(browserNames)('in %s, over an open dialog of the CRM', (name) => {
  it('is typed, clicked and closed, and the dialog stays as it is', () => onDemoCrm(name, walkOverModal))
  it('is closed by Escape before a dialog of the browser’s own', () => onDemoCrm(name, walkOverNativeDialog))
})
