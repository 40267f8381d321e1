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

function findLabels({ shapes }: PagePicture): readonly Area[] {
  return shapes.flatMap((shape) => (shape.kind === 'label' ? [shape.area] : []))
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
      const labels = await measureSharpness(desk, findLabels(picture), screen)
      const blurs = await measureSharpness(desk, findLoneBlurs(picture), screen)
      expect(labels.length).toBeGreaterThan(5)
      // Where a text is shorter than its blur, the screen has nothing either.
      expect(blurs.filter(({ seen }) => seen > 60).length).toBeGreaterThan(10)
      for (const { drawn, seen } of labels) expect(drawn).toBeGreaterThan(seen / 2)
      // Even, to the rounding of a colour, where the screen has black beside white.
      for (const { drawn } of blurs) expect(drawn).toBeLessThanOrEqual(2)
    }))
})

// The texts over which nothing else is drawn, without the soft ends of their blurs.
function findLoneBlurs({ shapes }: PagePicture): readonly Area[] {
  return shapes.flatMap((shape) => {
    if (shape.kind !== 'blur') return []
    const [x, y, width, height] = shape.area
    const inner: Area = [x + blurEnd, y, width - 2 * blurEnd, height]
    const isAlone = shapes.every((other) => other === shape || !cuts(other.area, inner))
    return inner[2] > blurEnd && isAlone ? [inner] : []
  })
}

/** Whether a part of the area lies in the other, and not all of it. */
function cuts([x, y, width, height]: Area, [left, top, wide, high]: Area): boolean {
  const meets = x < left + wide && left < x + width && y < top + high && top < y + height
  const holds = x <= left && y <= top && x + width >= left + wide && y + height >= top + high
  return meets && !holds
}
