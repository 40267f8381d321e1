import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveStatic } from '../grounds/static-server.mjs'
import { aPackFile } from '../support/build-pack.ts'
import { startChromium } from './support/chromium.ts'
import { startDemoCrm, type Crm } from './support/crm.ts'
import { ownPages, sendRaw } from './support/own-pages.ts'
import { waitForNone, waitForOurs, type BrowserUnderTest } from './support/under-test.ts'

let crm: Crm
let portal: Crm
let folder: string
let browser: BrowserUnderTest

beforeAll(async () => {
  crm = await startDemoCrm()
  folder = await mkdtemp(join(tmpdir(), 'fingerpost-portal-'))
  const frame = `<iframe src="${crm.origin}/#/contacts" style="width: 90vw; height: 80vh"></iframe>`
  await writeFile(join(folder, 'portal.html'), `<!doctype html><title>Portal</title>${frame}`)
  // Another port is another origin: neither page can look into the other.
  portal = await serveStatic({ dir: folder, pages: { '/x7/': '/portal.html' } })
  browser = await startChromium({ extension: 'dist/demo-chrome' })
  const own = await browser.openOwn(ownPages.desk)
  const text = JSON.stringify(aPackFile({ id: 'demo-crm', version: 100, items: [aBanner('companies')] }))
  await sendRaw(own, { fingerpost: 'request', name: 'pack/install', input: { text } })
  await own.close()
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([crm?.close(), portal?.close()])
  await rm(folder, { recursive: true, force: true })
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
