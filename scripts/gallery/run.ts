// `npm run gallery`: a picture of every kind of item on every ground that starts, into docs/gallery.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sendRaw } from '../../test/e2e/support/own-pages.ts'
import { startChromium } from '../../test/e2e/support/chromium.ts'
import { pause, waitForOurs, type Tab } from '../../test/e2e/support/under-test.ts'
import { build, builds } from '../build.ts'
import { grounds, type GalleryGround } from './grounds.ts'
import { scenes } from './scenes.ts'
import { toWebp } from './to-webp.ts'
import { writeIndex } from './write-index.ts'

const { values } = parseArgs({
  options: {
    ground: { type: 'string', multiple: true },
    scene: { type: 'string', multiple: true },
    look: { type: 'string', multiple: true },
    out: { type: 'string', default: 'docs/gallery' },
    'no-build': { type: 'boolean', default: false },
  },
})

/** How the demo CRM is drawn; the other grounds are drawn once, as the first. */
const looks = [
  { name: 'light', locale: 'en-US', scheme: 'light' },
  { name: 'dark', locale: 'en-US', scheme: 'dark' },
  { name: 'rtl', locale: 'ar', scheme: 'light' },
  { name: 'contrast', locale: 'en-US', scheme: 'light', forcedColors: 'active' },
  // A window of 1280 px at 400 %.
  { name: 'narrow', locale: 'en-US', scheme: 'light', width: 320 },
] as const satisfies readonly LookOptions[]

interface LookOptions {
  readonly name: string
  readonly locale: string
  readonly scheme: 'light' | 'dark'
  readonly forcedColors?: 'active'
  readonly width?: number
}

const tourTitle = { en: 'A walk through the form', ar: 'جولة في النموذج' }

let version = 1_000

if (!values['no-build'] && !build('demo-chrome')) process.exit(1)
for (const ground of grounds.filter(({ name }) => isAsked(values.ground, name))) {
  const reason = await ground.findReasonToSkip?.()
  if (reason !== undefined) {
    console.log(`${ground.name}: ${reason}`)
    continue
  }
  const server = await ground.start()
  for (const look of looks.filter(({ name }) => isAsked(values.look, name))) {
    if (ground.name === 'demo-crm' || look.name === 'light') await draw(ground, server.origin, look)
  }
  await server.close()
}

writeIndex(values.out, scenes)

function isAsked(asked: readonly string[] | undefined, name: string): boolean {
  return asked === undefined || asked.includes(name)
}

async function draw(ground: GalleryGround, origin: string, look: LookOptions): Promise<void> {
  const browser = await startChromium({ extension: builds['demo-chrome'].dir, locale: look.locale })
  const dir = join(values.out, look.name === 'light' ? ground.name : `${ground.name}-${look.name}`)
  mkdirSync(dir, { recursive: true })
  const desk = await browser.openOwn('src/desk/index.html')
  const converter = await browser.context.newPage()
  const tab = await browser.open('about:blank')
  const page = browser.context.pages().at(-1)
  if (page === undefined) throw new Error('the browser opened no tab')
  await page.emulateMedia({ forcedColors: look.forcedColors ?? 'none' })
  await tab.resize(look.width ?? 1024, 640)
  await ground.reach(tab, origin)
  await tab.evaluate(
    (wanted) => localStorage.setItem('RaStoreCRM.theme', JSON.stringify(wanted)),
    look.scheme,
  )
  const anchors = await ground.pick(tab, origin)
  for (const scene of scenes.filter(({ name }) => isAsked(values.scene, name))) {
    try {
      // Not while a page is open that would see it: what counts is seen once.
      await tab.goto('about:blank')
      await install(desk, ground, scene.item(anchors))
      await setFirstDay(desk, scene.isFirstDay === true)
      await tab.bringToFront()
      await ground.reach(tab, origin)
      const field = page.locator(ground.fieldSelector).first()
      await field.waitFor()
      await scene.act?.(tab, field)
      await waitForOurs(tab, scene.seen)
      await pause(900)
      const png = join(tmpdir(), `fingerpost-gallery-${process.pid}.png`)
      await tab.screenshot(png)
      writeFileSync(join(dir, `${scene.name}.webp`), await toWebp(converter, readFileSync(png)))
      rmSync(png)
      console.log(`${dir}/${scene.name}`)
    } catch (error) {
      console.log(`${dir}/${scene.name}: ${String(error)}`)
      process.exitCode = 1
    }
  }
  await browser.close()
}

/** Nothing was seen before. */
async function install(desk: Tab, { product }: GalleryGround, item: object): Promise<void> {
  await desk.bringToFront()
  await desk.evaluate(forgetPerson, undefined)
  const today = new Date().toISOString().slice(0, 10)
  const title = { en: 'Gallery', ar: 'معرض' }
  const said = { page: {}, title, text: title }
  const pack = {
    ...{ format: 'fingerpost-pack', formatVersion: 1, id: 'demo-crm', version: version++, title },
    ...{ defaultLocale: 'en', crm: { product }, goLive: { phases: { live: today } } },
    items: [
      { page: {}, id: 'shown', ...item },
      {
        ...said,
        kind: 'walkthrough',
        id: 'tour',
        title: tourTitle,
        steps: [{ ...said, id: 'a', page: undefined }],
      },
    ],
    resources: [],
    milestones: [
      milestone('contact', { en: 'Your first contact', ar: 'أول جهة اتصال' }),
      milestone('deals', { en: 'A look at the deals', ar: 'نظرة على الصفقات' }),
    ],
  }
  const input = { text: JSON.stringify(pack) }
  const answer = JSON.stringify(await sendRaw(desk, { fingerpost: 'request', name: 'pack/install', input }))
  if (!answer.includes('"installed":true')) throw new Error(answer.slice(0, 600))
}

async function setFirstDay(desk: Tab, isFirstDay: boolean): Promise<void> {
  await sendRaw(desk, { fingerpost: 'request', name: 'person/set-modes', input: { isFirstDay } })
}

function milestone(id: string, title: object): object {
  return { id, title, event: { kind: 'record-created', object: id } }
}

function forgetPerson(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('fingerpost')
    opening.addEventListener('error', () => reject(new Error(String(opening.error))))
    opening.addEventListener('success', () => {
      const database = opening.result
      const stores = ['person', 'itemHistories', 'walkthroughs', 'milestonesMet']
      const clearing = database.transaction(stores, 'readwrite')
      for (const store of stores) clearing.objectStore(store).clear()
      clearing.addEventListener('complete', () => {
        database.close()
        resolve()
      })
    })
  })
}
