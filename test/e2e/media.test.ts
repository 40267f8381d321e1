import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aPackFile, aTipEntry } from '../support/build-pack.ts'
import { png, pngName, webm, webmName } from '../support/media-samples.ts'
import { startChromium } from './support/chromium.ts'
import { startDemoCrm, type Crm } from './support/crm.ts'
import { startFirefox } from './support/firefox.ts'
import { findPageViolations, installPack, waitForText } from './support/own-pages.ts'
import { until, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

const pack = aPackFile({
  id: 'demo-crm',
  version: 100,
  items: [
    aTipEntry({
      media: [
        { kind: 'image', file: pngName, alt: { en: 'Where Create is' } },
        { kind: 'video', file: webmName, alt: { en: 'How it is pressed' } },
      ],
    }),
  ],
  media: { [pngName]: png, [webmName]: webm },
})

let crm: Crm
beforeAll(async () => {
  // As strict as a CRM's can be: nothing but from its own server, and styles, which this CRM writes into its pages.
  crm = await startDemoCrm({ policy: "default-src 'self'; style-src 'self' 'unsafe-inline'" })
})
afterAll(() => crm.close())

const film = (tab: Tab): Promise<boolean | undefined> =>
  tab.ours.read((root) => (root.querySelector('video')?.readyState ?? 0) > 1, undefined)

async function openCard(browser: BrowserUnderTest): Promise<Tab> {
  await installPack(browser, pack)
  const tab = await browser.open(`${crm.origin}/#/contacts`)
  await waitForOurs(tab, '.beacon')
  await tab.evaluate(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      document.documentElement.dataset['violated'] = violatedDirective
    })
  }, undefined)
  await tab.ours.click('.beacon')
  await waitForOurs(tab, '.card')
  return tab
}

/** How wide the picture is, once it is seen, and what the page heard of it. */
async function readPicture(tab: Tab): Promise<unknown> {
  const width = await until(
    () =>
      tab.ours.read((root) => root.querySelector<HTMLImageElement>('.media img')?.naturalWidth, undefined),
    'the picture',
  )
  return {
    width,
    violated: await tab.evaluate(() => document.documentElement.dataset['violated'], undefined),
  }
}

describe('on a page that takes pictures and films from nobody, in Chromium', () => {
  let browser: Awaited<ReturnType<typeof startChromium>>
  let tab: Tab
  beforeAll(async () => {
    browser = await startChromium({ extension: 'dist/demo-chrome' })
  })
  beforeEach(async () => {
    tab = await openCard(browser)
  })
  afterEach(() => tab.close())
  afterAll(() => browser.close())

  it('a picture of the pack is shown at once, and the page hears of no breach', async () => {
    expect(await readPicture(tab)).toEqual({ width: 48, violated: undefined })
  })

  it('a film, which the browser holds to the page’s policy, plays in a tab of its own', async () => {
    await tab.ours.click('.medium')
    await waitForOurs(tab, '.medium', 'Play it in a new tab')
    await tab.ours.click('.medium')
    const page = await until(
      () => Promise.resolve(browser.context.pages().find((each) => each.url().includes('src/film/'))),
      'the tab with the film',
    )
    await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) > 1)
    expect(await page.title()).toBe('How it is pressed')
    // The same in a tab that axe can look at.
    const own = await browser.openOwn(page.url().slice(browser.origin.length + 1))
    await waitForText(own, 'How it is pressed')
    expect(await findPageViolations(own)).toEqual([])
  })
})

describe('on a page that takes pictures and films from nobody, in Firefox', () => {
  let browser: BrowserUnderTest
  let tab: Tab
  beforeAll(async () => {
    browser = await startFirefox({ extension: 'dist/demo-firefox' })
  })
  beforeEach(async () => {
    tab = await openCard(browser)
  })
  afterEach(() => tab.close())
  afterAll(() => browser.close())

  it('a picture of the pack is shown at once, and the page hears of no breach', async () => {
    expect(await readPicture(tab)).toEqual({ width: 48, violated: undefined })
  })

  it('a film plays where it stands', async () => {
    await tab.ours.click('.medium')
    expect(await until(() => film(tab), 'the film')).toBe(true)
  })
})
