import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { labelsOf, type Area, type PagePicture } from '../../src/core/picture/page-picture.ts'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { findPageViolations, withOwnPage } from './support/own-pages.ts'
import { measureSharpness, openPictureOnDesk, readStoredPictures } from './support/pictures.ts'
import { until, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

/** The names and firms that the list shows. */
function readValues(tab: Tab): Promise<readonly string[]> {
  return until(async () => {
    const values = await tab.evaluate(() => {
      const links = [...document.querySelectorAll('main a[href*="/contacts/"]')]
      return links.flatMap((link) => (link.textContent ?? '').match(/[A-Z][a-z]{3,} [A-Z][a-z]{3,}/g) ?? [])
    }, undefined)
    return values.length > 5 && values
  }, 'people in the list')
}

async function addPicture(tab: Tab): Promise<void> {
  await waitForOurs(tab, '.help-tab')
  await tab.press('F1')
  await waitForOurs(tab, '.panel', 'Ask in your own words')
  await tab.ours.click('.asked-for input[type=checkbox]')
  await waitForOurs(tab, '.add-picture button', 'Add a picture')
  await tab.ours.click('.add-picture button')
  await waitForOurs(tab, '.add-picture', 'This is what will be kept')
}

async function report(browser: BrowserUnderTest, tab: Tab): Promise<PagePicture> {
  await tab.bringToFront()
  await tab.ours.click('.ask-row input')
  await tab.type('Save does nothing')
  await tab.press('Enter')
  await waitForOurs(tab, '.panel .noted', 'Save does nothing')
  const [picture, ...others] = await withOwnPage(browser, 'desk', readStoredPictures)
  if (picture === undefined || others.length > 0) throw new Error('one picture is to be stored')
  return picture
}

function areasOf({ shapes }: PagePicture, kind: 'label' | 'blur'): readonly Area[] {
  return shapes.flatMap((shape) => (shape.kind === kind ? [shape.area] : []))
}

/** How far the ends of a blur are soft. */
const blurEnd = 16

describe.each(browserNames)('a picture of what is broken, in %s', (name) => {
  it('is shown first, stored with the report and without a value of the page, and seen by the desk', () =>
    onDemoCrm(name, async (browser, origin) => {
      const tab = await browser.open(`${origin}/#/contacts`)
      const values = await readValues(tab)
      await addPicture(tab)
      expect(await tab.ours.findViolations()).toEqual([])
      expect(await withOwnPage(browser, 'desk', readStoredPictures)).toEqual([])
      const picture = await report(browser, tab)
      expect(labelsOf(picture)).toEqual(expect.arrayContaining(['Contacts', 'Companies', 'Import', 'Export']))
      for (const value of values) expect(JSON.stringify(picture)).not.toContain(value)
      const desk = await openPictureOnDesk(browser)
      expect(await findPageViolations(desk)).toEqual([])
    }))

  it('is sharp where labels stand, as the screen is, and has no edge where a value stands', () =>
    onDemoCrm(name, async (browser, origin) => {
      const tab = await browser.open(`${origin}/#/contacts`)
      await readValues(tab)
      await waitForOurs(tab, '.help-tab')
      const file = join(tmpdir(), `fingerpost-${name}-${process.pid}.png`)
      await tab.screenshot(file)
      const screen = `data:image/png;base64,${(await readFile(file)).toString('base64')}`
      await rm(file)
      await addPicture(tab)
      const picture = await report(browser, tab)
      const desk = await openPictureOnDesk(browser)
      const labels = await measureSharpness(desk, areasOf(picture, 'label'), screen)
      // Where nothing but the blur is drawn: in the list a name stands on plain ground.
      const blurs = await measureSharpness(desk, inRows(areasOf(picture, 'blur')), screen)
      expect(labels.length).toBeGreaterThan(5)
      expect(blurs.length).toBeGreaterThan(5)
      for (const { drawn, seen } of labels) expect(drawn).toBeGreaterThan(seen / 2)
      // Even, to the rounding of a colour, where the screen has black beside white.
      for (const { seen } of blurs) expect(seen).toBeGreaterThan(60)
      for (const { drawn } of blurs) expect(drawn).toBeLessThanOrEqual(2)
    }))
})

// The names of the people, which stand alone on their line, without the soft ends of the blur.
function inRows(areas: readonly Area[]): readonly Area[] {
  return areas
    .filter(([x, y, width, height]) => x > 340 && x < 380 && y > 140 && width < 300 && height > 18)
    .map(([x, y, width, height]) => [x + blurEnd, y, width - 2 * blurEnd, height])
}
