import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveStatic } from '../grounds/static-server.mjs'
import { aPackFile, aTipEntry } from '../support/build-pack.ts'
import { startChromium } from './support/chromium.ts'
import { startDemoCrm, type Crm } from './support/crm.ts'
import { ownPages, sendRaw } from './support/own-pages.ts'
import { waitForNone, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

let crm: Crm
let portal: Crm
let folder: string
let browser: BrowserUnderTest
let own: Tab

beforeAll(async () => {
  crm = await startDemoCrm()
  folder = await mkdtemp(join(tmpdir(), 'fingerpost-portal-'))
  const frame = `<iframe src="${crm.origin}/#/contacts" style="width: 90vw; height: 80vh"></iframe>`
  await writeFile(join(folder, 'portal.html'), `<!doctype html><title>Portal</title>${frame}`)
  // Another port is another origin: neither page can look into the other.
  portal = await serveStatic({ dir: folder, pages: { '/x7/': '/portal.html' } })
  browser = await startChromium({ extension: 'dist/demo-chrome' })
  const items = [aBanner('companies'), lostTip('inside'), lostTip('unseen')]
  own = await browser.openOwn(ownPages.desk)
  const text = JSON.stringify(aPackFile({ id: 'demo-crm', version: 100, items }))
  await sendRaw(own, { fingerpost: 'request', name: 'pack/install', input: { text } })
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([crm?.close(), portal?.close()])
  await rm(folder, { recursive: true, force: true })
})

const lostTip = (name: string): object =>
  aTipEntry({
    ...{ id: name, page: { object: 'deals', view: 'list' }, mattersWithoutPlace: true },
    ...{ anchor: { role: 'button', names: { en: name } }, title: { en: `The tip ${name}` } },
  })

const aBanner = (object: string): object => ({
  ...{ kind: 'announcement', shownAs: 'banner', id: object, page: { object, view: 'list' } },
  ...{ title: { en: `Of ${object}` }, text: { en: 'X' } },
})

it('tells a page of another origin around it which page of the CRM is shown, as long as it is', async () => {
  const tab = await browser.open(`${portal.origin}/x7/`)
  await waitForOurs(tab, '.help-tab')
  await waitForNone(tab, '.announcement')
  await tab.oursIn(crm.origin).readBeside(`() => { location.hash = '#/companies' }`)
  await waitForOurs(tab, '.announcement', 'Of companies')
  await tab.oursIn(crm.origin).readBeside(`() => { location.hash = '#/companies/1/show' }`)
  await waitForNone(tab, '.announcement')
  expect(await tab.evaluate(() => location.href, undefined)).toBe(`${portal.origin}/x7/`)
})

it('misses on a page what none of its frames has that a person sees, and that once', async () => {
  const tab = await browser.open(`${crm.origin}/#/contacts`)
  await waitForOurs(tab, '.help-tab')
  await tab.evaluate(() => {
    for (const [name, style] of [
      ['inside', 'position: fixed; top: 200px; left: 300px; width: 200px; height: 60px'],
      ['unseen', 'display: none'],
    ] as const) {
      const frame = document.createElement('iframe')
      frame.setAttribute('style', style)
      frame.srcdoc = `<button>${name}</button>`
      document.body.append(frame)
    }
    location.hash = '#/deals'
  }, undefined)
  await waitForOurs(tab, '.edge', 'The tip unseen')
  const readMissed = async (): Promise<unknown> => {
    const answer = await sendRaw(own, { fingerpost: 'request', name: 'anchors/missed', input: {} })
    const { value } = answer as { value: { missed: { id: string; times: number }[] } }
    return value.missed.map(({ id, times }) => [id, times])
  }
  await expect.poll(readMissed).toEqual([['demo-crm/unseen', 1]])
})
