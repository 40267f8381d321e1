import { describe, expect, it } from 'vitest'
import { openStudio, pressButton } from './support/author.ts'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { findPageViolations, waitForText } from './support/own-pages.ts'
import { until, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

/** Opens everything that is folded away. */
async function unfold(studio: Tab): Promise<void> {
  await studio.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  }, undefined)
}

/** Chooses a file of help, as a person does. */
function bringIn([name, text]: readonly [name: string, text: string]): void {
  const input = document.querySelector<HTMLInputElement>('input[accept*=".docx"]')
  if (input === null) throw new Error('no place for a file')
  const chosen = new DataTransfer()
  chosen.items.add(new File([text], name))
  input.files = chosen.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

async function walkExchange(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(tab, '.beacon')
  const studio = await openStudio(browser, crmOrigin)
  await waitForText(studio, 'contacts · list')
  await unfold(studio)

  // A help page, which whoever asks on the page beside finds.
  await studio.evaluate(bringIn, ['zebra.md', '# Feed the zebra\n\nPress **Feed**.'] as const)
  await until(
    () =>
      studio.evaluate(
        () => document.querySelector('details:has([accept*=".docx"]) div[role=status]')?.textContent,
        undefined,
      ),
    'the help page to be taken',
  )
  await tab.bringToFront()
  await tab.press('F1')
  await waitForOurs(tab, '.panel')
  await tab.type('feed the zebra')
  await waitForOurs(tab, '.panel [role=option]', 'Feed the zebra')
  await tab.press('Escape')
  await tab.press('Escape')
  await studio.bringToFront()

  await pressButton(studio, 'List what is on this page')
  await waitForText(studio, 'What is to be explained?')
  expect(await findPageViolations(studio)).toEqual([])
  const label = await studio.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('.labels .check')]
    // One that nobody has written for.
    const row = rows.find((one) => one.querySelector('.quiet') === null)
    row?.querySelector('input')?.click()
    return row?.textContent ?? ''
  }, undefined)
  expect(label).not.toBe('')
  await pressButton(studio, 'Make a tip for each')
  await waitForText(studio, 'Taken over: 1')
  await until(
    () =>
      studio.evaluate(
        (wanted) =>
          [...document.querySelectorAll('.items button')].some((one) => one.textContent?.startsWith(wanted)),
        label,
      ),
    'the new tip in the list',
  )

  // The page beside in a language that nobody speaks.
  await studio.evaluate(() => {
    for (const select of document.querySelectorAll('select')) {
      if (![...select.options].some(({ value }) => value === 'en-XA')) continue
      select.value = 'en-XA'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }, undefined)
  await tab.bringToFront()
  await waitForOurs(tab, '.beacon[aria-label*="⟦Áđđ ţĥé þéóþłé"]')
}

describe.each(browserNames)('what comes into the studio and goes out, in %s', (name) => {
  it('is written for the labels of the page, and looked at in a made-up language', () =>
    onDemoCrm(name, walkExchange))
})
