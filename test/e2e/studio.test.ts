import { describe, expect, it } from 'vitest'
import demoPack from '../../demo/pack.json' with { type: 'json' }
import { openStudio, pickForTip, readPackTexts, studioParts } from './support/author.ts'
import { crmParts } from './support/crm.ts'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { findPageViolations, waitForText } from './support/own-pages.ts'
import { until, waitForNone, waitForOurs, type BrowserUnderTest } from './support/under-test.ts'

const beaconOf = (name: string): string => `.beacon[aria-label="Tip: ${name}"]`

async function walkAuthoring(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(tab, '.beacon')
  const studio = await openStudio(browser, crmOrigin)
  await waitForText(studio, 'contacts · list')

  await pickForTip(studio, tab, crmParts.searchBox)
  await waitForText(studio, 'Should hold')
  await waitForText(studio, 'No label stands beside it')
  await studio.click(studioParts.title)
  await studio.type(' by any word')
  await studio.click(studioParts.text)
  await studio.type('Part of a name is **enough**.')
  await waitForText(studio, 'Saved')
  expect(await findPageViolations(studio)).toEqual([])

  // Not published yet, it is seen in this tab, and survives its author.
  await studio.close()
  const again = await openStudio(browser, crmOrigin)
  await waitForText(again, 'by any word')
  const name = await again.evaluate(
    () =>
      [...document.querySelectorAll('.items button span')]
        .map(({ textContent }) => textContent ?? '')
        .find((label) => label.endsWith('by any word')) ?? '',
    undefined,
  )
  await tab.bringToFront()
  await waitForOurs(tab, beaconOf(name))
  const other = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(other, beaconOf('Add the people you know'))
  await waitForNone(other, beaconOf(name))

  await again.bringToFront()
  await again.click(studioParts.publish)
  await waitForText(again, 'New: ')
  expect(await findPageViolations(again)).toEqual([])
  await again.click(studioParts.publishHere)
  await waitForText(again, `Version ${demoPack.version + 1} is out`)
  await again.close()
  await other.bringToFront()
  await waitForOurs(other, beaconOf(name))
  await other.ours.click(beaconOf(name))
  await waitForOurs(other, '.card', 'Part of a name is enough.')
}

async function walkPicking(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(tab, '.beacon')
  const studio = await openStudio(browser, crmOrigin)
  await pickForTip(studio, tab, crmParts.createContact)
  expect(
    await tab.evaluate(() => location.hash, undefined),
    'the page heard nothing of the click that took its link',
  ).toBe('#/contacts')
}

async function walkRecording(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(tab, '.beacon')
  const studio = await openStudio(browser, crmOrigin)
  await studio.click(studioParts.record)
  await waitForText(studio, 'Do the task once on the page.')

  await tab.bringToFront()
  await tab.click(crmParts.createContact)
  await until(
    () => tab.evaluate((part) => document.querySelector(part) !== null, crmParts.firstName),
    'the form',
  )
  await tab.click(crmParts.firstName)
  await tab.type('Secretia')
  await tab.click(crmParts.lastName)
  await tab.type('Plantedname')
  await tab.press('Tab')

  await studio.bringToFront()
  const steps = await waitForText(studio, 'Fill in Last name')
  expect(steps).toContain('Press Create')
  expect(steps).toContain('Fill in First name')
  await studio.click(studioParts.stopRecording)
  await until(
    () => studio.evaluate(() => document.querySelectorAll('.steps > li').length === 3, undefined),
    'three steps',
  )
  expect(
    await studio.evaluate(() => document.querySelectorAll('.steps .page-picture').length, undefined),
    'a picture for each step',
  ).toBe(3)
  expect(await findPageViolations(studio)).toEqual([])
  await studio.click(studioParts.publish)
  await studio.click(studioParts.publishHere)
  await waitForText(studio, `Version ${demoPack.version + 1} is out`)
  const stored = (await readPackTexts(studio)).join('\n')
  expect(stored).toContain('"advance":{"on":"filled"}')
  expect(stored, 'the labels of the form, in its picture').toMatch(/"kind":"label"[^}]*"text":"Last name"/)
  expect(stored).not.toMatch(/secretia|plantedname/i)
}

describe('a trainer in the studio, beside the demo CRM', () => {
  it.each(browserNames)('picks, writes, looks at a tip and publishes it, in %s', (name) =>
    onDemoCrm(name, walkAuthoring),
  )
  it('picks a link without following it', () => onDemoCrm('chromium', walkPicking))
  it.each(browserNames)('records a walkthrough without a word of what was typed, in %s', (name) =>
    onDemoCrm(name, walkRecording),
  )
})
