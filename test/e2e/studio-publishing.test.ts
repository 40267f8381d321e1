import { v7 as createUuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import demoPack from '../../demo/pack.json' with { type: 'json' }
import {
  addToTitle,
  openItem,
  openStudio,
  pressButton,
  readPackTexts,
  studioParts,
} from './support/author.ts'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { findPageViolations, sendRaw, waitForText } from './support/own-pages.ts'
import { until, waitForNone, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

const title = 'Add the people you know'
const beaconOf = (name: string): string => `.beacon[aria-label="Tip: ${name}"]`

/** What the desk sends to publish a page, from a page of the extension. */
async function publishAtDesk(own: Tab, pageTitle: string): Promise<void> {
  const draft = {
    id: createUuid(),
    packId: demoPack.id,
    locale: 'en',
    title: pageTitle,
    text: 'Written at the desk.',
    pages: [],
    questions: [],
    changedAtMs: 1,
  }
  await sendRaw(own, { fingerpost: 'request', name: 'draft/save', input: { draft } })
  const input = { id: draft.id, actId: createUuid(), atMs: 2 }
  expect(await sendRaw(own, { fingerpost: 'request', name: 'draft/publish', input })).toMatchObject({
    value: { published: true },
  })
}

async function walkBoth(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(tab, beaconOf(title))
  const studio = await openStudio(browser, crmOrigin)
  await addToTitle(studio, title, ', all')

  // The desk publishes while the draft is open, and once more while its differences are on the screen.
  const desk = await browser.openOwn('src/desk/index.html')
  await publishAtDesk(desk, 'From the desk')
  await studio.bringToFront()
  await studio.click(studioParts.publish)
  await waitForText(studio, `Version ${demoPack.version + 2}`)
  await publishAtDesk(desk, 'From the desk again')
  await studio.bringToFront()
  await waitForText(studio, `Version ${demoPack.version + 3}`)
  await studio.click(studioParts.publishHere)
  await waitForText(studio, `Version ${demoPack.version + 3} is out`)
  await publishAtDesk(desk, 'And after')
  const [stored = ''] = await readPackTexts(studio)
  expect(stored).toContain(`"version":${demoPack.version + 4}`)
  for (const text of [`${title}, all`, 'From the desk', 'From the desk again', 'And after'])
    expect(stored).toContain(`"${text}"`)

  // A request may be heard twice: what is out is out.
  const again = { text: stored, over: demoPack.version + 3 }
  expect(await sendRaw(desk, { fingerpost: 'request', name: 'pack/publish', input: again })).toMatchObject({
    value: { outcome: 'published' },
  })

  // Nobody's is lost when a version is written over one that its author did not see.
  const stale = JSON.stringify({ ...JSON.parse(stored), version: demoPack.version + 5 })
  const input = { text: stale, over: demoPack.version }
  expect(await sendRaw(desk, { fingerpost: 'request', name: 'pack/publish', input })).toMatchObject({
    value: { outcome: 'overtaken' },
  })
}

async function walkVersions(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(tab, beaconOf(title))
  const studio = await openStudio(browser, crmOrigin)
  await openItem(studio, title)
  await pressButton(studio, 'Withdraw it from everybody')
  await tab.bringToFront()
  await waitForNone(tab, beaconOf(title))

  await studio.bringToFront()
  await pressButton(studio, 'Versions')
  await waitForText(studio, `Withdrawn: ${title}`)
  await pressButton(studio, `Go back to version ${demoPack.version}`)
  await waitForText(studio, title)
  expect(await findPageViolations(studio)).toEqual([])
  await pressButton(studio, 'Publish on this machine')
  await waitForText(studio, `Version ${demoPack.version + 2} is out`)
  await studio.close()
  await tab.bringToFront()
  await waitForOurs(tab, beaconOf(title))
}

async function walkRings(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(tab, beaconOf(title))
  const studio = await openStudio(browser, crmOrigin)
  await addToTitle(studio, title, ', tried')
  await studio.click(studioParts.publish)
  await until(
    () =>
      studio.evaluate(() => {
        const select = document.querySelector<HTMLSelectElement>('.publish select')
        if (select === null) return false
        select.value = 'pilot'
        return select.dispatchEvent(new Event('change', { bubbles: true }))
      }, undefined),
    'the choice of people',
  )
  expect(await findPageViolations(studio)).toEqual([])
  await studio.click(studioParts.publishHere)
  await waitForText(studio, 'is out')
  await tab.reload()
  await tab.bringToFront()
  await studio.close()
  await waitForOurs(tab, beaconOf(title))

  const desk = await browser.openOwn('src/desk/index.html')
  const change = { ring: 'pilot' }
  await sendRaw(desk, { fingerpost: 'request', name: 'person/describe', input: { change } })
  await tab.bringToFront()
  await waitForOurs(tab, beaconOf(`${title}, tried`))
  await waitForNone(tab, beaconOf(title))
}

describe('publishing', () => {
  it.each(browserNames)('loses nothing of the desk or the studio when both do it, in %s', (name) =>
    onDemoCrm(name, walkBoth),
  )
  it('withdraws one tip at once, and goes back to an earlier version', () =>
    onDemoCrm('chromium', walkVersions))
  it('reaches the pilot first, and those who join it', () => onDemoCrm('chromium', walkRings))
})
