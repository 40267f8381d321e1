import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serveStatic } from '../grounds/static-server.mjs'
import { openStudio, studioParts, waitForPicker } from './support/author.ts'
import { startChromium } from './support/chromium.ts'
import { startDemoCrm } from './support/crm.ts'
import { onDemoCrm } from './support/on-demo-crm.ts'
import { waitForText } from './support/own-pages.ts'
import { until, waitForOurs, type BrowserUnderTest, type Ours, type Tab } from './support/under-test.ts'

async function beginPicking(studio: Tab, tab: Tab): Promise<void> {
  await studio.click(studioParts.newTip)
  await waitForText(studio, 'Point at the element on the page')
  await tab.bringToFront()
  await waitForPicker(tab)
}

// As the pointer that rests on the first of these; resolves when the picker of the page, or of the frame, frames it.
async function pointAt(ours: Ours, selector: string): Promise<void> {
  const pointAndLook = `() => {
    const { left, top, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()
    const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true }
    document.body.dispatchEvent(new PointerEvent('pointermove', at))
    return (${isFramed})()
  }`
  await until(() => ours.readBeside<boolean>(pointAndLook), `the picker at ${selector}`)
}

const isFramed = `() => [...document.querySelectorAll('fingerpost-help')]
  .some((host) => chrome.dom.openOrClosedShadowRoot(host)?.querySelector('.frame:not([hidden])'))`

async function walkReload(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(tab, '.beacon')
  const studio = await openStudio(browser, crmOrigin)
  await beginPicking(studio, tab)
  await tab.reload()
  await waitForPicker(tab)
  // Another page is shown by the time that the trainer gives up.
  await tab.goto('about:blank')
  await studio.bringToFront()
  await studio.press('Escape')
  expect(await waitForText(studio, 'Nothing was picked.')).toContain('New tip: pick an element')
}

async function walkFrames(): Promise<void> {
  const crm = await startDemoCrm()
  const folder = await mkdtemp(join(tmpdir(), 'fingerpost-portal-'))
  const frame = `<iframe src="${crm.origin}/#/contacts" style="width: 90vw; height: 80vh"></iframe>`
  const html = `<!doctype html><title>Portal</title><button id="out">Sign out</button>${frame}`
  await writeFile(join(folder, 'portal.html'), html)
  const portal = await serveStatic({ dir: folder, pages: { '/x7/': '/portal.html' } })
  const browser = await startChromium({ extension: 'dist/demo-chrome' })
  try {
    const tab = await browser.open(`${portal.origin}/x7/`)
    await waitForOurs(tab, '.help-tab')
    const inFrame = tab.oursIn(crm.origin)
    await until(
      () => inFrame.readBeside(`() => document.querySelector('a[href="#/contacts/create"]') !== null`),
      'the CRM',
    )
    const studio = await openStudio(browser, portal.origin)
    await beginPicking(studio, tab)
    await pointAt(tab.ours, '#out')
    // The page is told so by the worker, which knows from then on which frame is meant; the pointer goes on moving.
    await until(async () => {
      await pointAt(inFrame, 'a[href="#/contacts/create"]')
      return !(await tab.ours.readBeside<boolean>(isFramed))
    }, 'nothing framed in the page')
    await studio.bringToFront()
    await studio.press('Enter')
    await until(
      () => studio.evaluate((part) => document.querySelector(part) !== null, studioParts.title),
      'the new tip',
    )
    const title = await studio.evaluate(
      (part) => document.querySelector<HTMLInputElement>(part)?.value,
      studioParts.title,
    )
    expect(title).toBe('Create')
  } finally {
    await browser.close()
    await Promise.all([crm.close(), portal.close()])
    await rm(folder, { recursive: true, force: true })
  }
}

describe('picking in the page beside', () => {
  it.each(['chromium'] as const)(
    'goes along when the page is loaded anew, and is given up whatever the tab shows, in %s',
    (name) => onDemoCrm(name, walkReload),
  )
  it('takes the element of the frame that was pointed into last', walkFrames)
})
