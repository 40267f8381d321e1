import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { aPackFile, aTipEntry } from '../support/build-pack.ts'
import { startChromium } from './support/chromium.ts'
import { crmParts, startDemoCrm, type Crm } from './support/crm.ts'
import { installPack } from './support/own-pages.ts'
import { readPoint, until, waitForNone, waitForOurs, type Tab } from './support/under-test.ts'

let crm: Crm
let browser: Awaited<ReturnType<typeof startChromium>>
let tab: Tab
let page: Page

const here = { object: 'contacts', view: 'list' }
const pack = aPackFile({
  id: 'demo-crm',
  version: 100,
  items: [
    aTipEntry(),
    {
      ...{
        kind: 'checklist',
        id: 'day',
        page: here,
        title: { en: 'Your first day' },
        text: { en: 'Three.' },
      },
      entries: [{ kind: 'milestone', milestone: 'contact' }],
    },
  ],
  milestones: [
    { id: 'contact', title: { en: 'A contact' }, event: { kind: 'record-created', object: 'contacts' } },
  ],
})

beforeAll(async () => {
  crm = await startDemoCrm()
  browser = await startChromium({ extension: 'dist/demo-chrome' })
  await installPack(browser, pack)
  tab = await browser.open(`${crm.origin}/#/contacts`)
  const opened = browser.context.pages().at(-1)
  if (opened === undefined) throw new Error('the browser opened no tab')
  page = opened
  await waitForOurs(tab, '.beacon')
})
afterAll(async () => {
  await browser.close()
  await crm.close()
})

async function openCard(): Promise<void> {
  await tab.ours.click('.beacon')
  await waitForOurs(tab, '.card')
}

async function closeCard(): Promise<void> {
  await tab.press('Escape')
  await waitForNone(tab, '.card')
}

/** How many pixels of a box of ours are outside of the window. */
function outside(selector: string): Promise<number | undefined> {
  return tab.ours.read((root, one) => {
    const box = root.querySelector(one)?.getBoundingClientRect()
    if (box === undefined) return NaN
    const { clientWidth, clientHeight } = document.documentElement
    return Math.max(0, -box.left, -box.top, box.right - clientWidth, box.bottom - clientHeight)
  }, selector)
}

/** Waits until a box of ours is all in the window: it is placed a moment after it is drawn. */
async function expectInWindow(selector: string): Promise<void> {
  await expect.poll(() => outside(selector)).toBe(0)
}

describe('a guest in the page of the demo CRM', () => {
  it('is not printed', async () => {
    await openCard()
    const isShown = (): Promise<string | undefined> =>
      tab.ours.read((root) => getComputedStyle(root.host).display, undefined)
    expect(await isShown()).toBe('block')
    await page.emulateMedia({ media: 'print' })
    expect(await isShown()).toBe('none')
    await page.emulateMedia({ media: 'screen' })
    await closeCard()
  })

  it('keeps its edges, marks and focus in forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    await openCard()
    await waitForOurs(tab, '.pill')
    const edges = await tab.ours.read(
      (root) =>
        ['.beacon', '.card', '.card button', '.pill', '.help-tab'].map((one) => {
          const element = root.querySelector(one)
          return [one, element !== null && getComputedStyle(element).borderTopStyle]
        }),
      undefined,
    )
    expect(edges).toEqual([
      ['.beacon', 'solid'],
      ['.card', 'solid'],
      ['.card button', 'solid'],
      ['.pill', 'solid'],
      ['.help-tab', 'solid'],
    ])
    await closeCard()
    await page.emulateMedia({ forcedColors: 'none' })
  })

  it('moves nothing where motion is to be reduced', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await tab.reload()
    await waitForOurs(tab, '.beacon')
    await openCard()
    expect(await tab.ours.read((root) => root.getAnimations().length, undefined)).toBe(0)
    await closeCard()
    await page.emulateMedia({ reducedMotion: 'no-preference' })
  })

  it('opens by a finger, and the page feels nothing of it', async () => {
    await tab.evaluate(() => {
      for (const type of ['touchstart', 'touchend', 'pointerdown', 'click'])
        document.addEventListener(type, () => document.body.setAttribute('data-felt', type), {
          capture: true,
        })
    }, undefined)
    const point = await until(() => tab.ours.read(readPoint, '.beacon'), 'the beacon to stand still')
    const session = await browser.context.newCDPSession(page)
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await waitForOurs(tab, '.card')
    expect(await tab.evaluate(() => document.body.dataset['felt'], undefined)).toBeUndefined()
    await closeCard()
  })

  it('closes its own on Escape, and only then lets the page have it', async () => {
    const focused = (): Promise<string> =>
      tab.evaluate((selector) => {
        const { activeElement } = document
        return activeElement?.matches(selector) ? 'the search box' : (activeElement?.outerHTML ?? 'nothing')
      }, crmParts.searchBox)
    await until(async () => {
      await tab.evaluate(
        (selector) => document.querySelector<HTMLElement>(selector)?.focus(),
        crmParts.searchBox,
      )
      return (await focused()) === 'the search box'
    }, 'the search box to take the focus')
    await tab.evaluate(() => {
      // Before the field itself, which keeps the key from what stands above it.
      const count = (event: KeyboardEvent): void => {
        const { body } = document
        if (event.key === 'Escape') body.dataset['escapes'] = String(Number(body.dataset['escapes'] ?? 0) + 1)
      }
      document.addEventListener('keydown', count, { capture: true })
    }, undefined)
    const heard = (): Promise<string | undefined> =>
      tab.evaluate(() => document.body.dataset['escapes'], undefined)
    await openCard()
    await closeCard()
    expect(await heard()).toBeUndefined()
    await expect.poll(focused).toBe('the search box')
    await tab.press('Escape')
    await until(async () => (await heard()) === '1', 'the page to hear the second Escape')
  })

  it.each([
    [50, 2560, 1200],
    [100, 1280, 600],
    [200, 640, 300],
    [400, 320, 256],
  ])('stays in the window at %i %%', async (_percent, width, height) => {
    await tab.resize(width, height)
    await tab.reload()
    await waitForOurs(tab, '.pill')
    await expectInWindow('.pill')
    await tab.press('F1')
    await waitForOurs(tab, '.panel')
    await expectInWindow('.panel')
    await tab.press('Escape')
    await tab.ours.click('.pill')
    await waitForOurs(tab, '.checklist')
    await expectInWindow('.checklist')
    await tab.press('Escape')
    await tab.resize(1280, 600)
  })

  it('goes along into what fills the screen', async () => {
    await tab.reload()
    await waitForOurs(tab, '.beacon')
    await tab.evaluate(() => {
      const button = document.createElement('button')
      button.id = 'fill'
      button.style.cssText = 'position: fixed; left: 8px; bottom: 8px; z-index: 9'
      button.textContent = 'Fill'
      button.addEventListener('click', () => void document.querySelector('main')?.requestFullscreen())
      document.querySelector('main')?.append(button)
    }, undefined)
    await tab.click('#fill')
    await until(
      () => tab.evaluate(() => document.querySelector('main > fingerpost-help') !== null, undefined),
      'our host to be in what fills the screen',
    )
    await openCard()
    await expectInWindow('.card')
    await tab.evaluate(() => document.exitFullscreen(), undefined)
    await until(
      () => tab.evaluate(() => document.querySelector('html > fingerpost-help') !== null, undefined),
      'our host to be back',
    )
  })
})
