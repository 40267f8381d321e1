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
import { scenes, type Scene } from './scenes.ts'
import { toWebp } from './to-webp.ts'

const { values } = parseArgs({
  options: {
    ground: { type: 'string', multiple: true },
    scene: { type: 'string', multiple: true },
    look: { type: 'string', multiple: true },
    out: { type: 'string', default: 'docs/gallery' },
    'no-build': { type: 'boolean', default: false },
  },
})

/** In which languages and colours the demo CRM is drawn; the other grounds are drawn once. */
const looks = [
  { name: 'light', locale: 'en-US', scheme: 'light' },
  { name: 'dark', locale: 'en-US', scheme: 'dark' },
  { name: 'rtl', locale: 'ar', scheme: 'light' },
] as const

type Look = (typeof looks)[number]

const tourTitle = { en: 'A walk through the form', ar: 'جولة في النموذج' }

let version = 1_000

if (!values['no-build'] && !build('demo-chrome')) process.exit(1)
for (const ground of grounds.filter(({ name }) => isAsked(values.ground, name))) {
  const server = await ground.start()
  for (const look of looks.filter(({ name }) => isAsked(values.look, name))) {
    if (ground.name === 'demo-crm' || look.name === 'light') await draw(ground, server.origin, look)
  }
  await server.close()
}

function isAsked(asked: readonly string[] | undefined, name: string): boolean {
  return asked === undefined || asked.includes(name)
}

async function draw(ground: GalleryGround, origin: string, look: Look): Promise<void> {
  const browser = await startChromium({ extension: builds['demo-chrome'].dir, locale: look.locale })
  const dir = join(values.out, look.name === 'light' ? ground.name : `${ground.name}-${look.name}`)
  mkdirSync(dir, { recursive: true })
  const desk = await browser.openOwn('src/desk/index.html')
  const converter = await browser.context.newPage()
  for (const scene of scenes.filter(({ name }) => isAsked(values.scene, name))) {
    const tab = await browser.open('about:blank')
    try {
      await tab.resize(1024, 640)
      await tab.goto(`${origin}${ground.path}`)
      await tab.evaluate(
        (wanted) => localStorage.setItem('RaStoreCRM.theme', JSON.stringify(wanted)),
        look.scheme,
      )
      // Not while a page is open that would see it: what counts is seen once.
      await tab.goto('about:blank')
      await install(desk, ground, scene)
      await tab.bringToFront()
      await tab.goto(`${origin}${ground.path}`)
      // Lightning's own shadow hides its fields from what asks the document.
      await browser.context.pages().at(-1)?.waitForSelector(ground.fieldSelector)
      await scene.act?.(tab, ground)
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
    await tab.close()
  }
  await browser.close()
}

/** As on a first morning: nothing was seen before. */
async function install(desk: Tab, ground: GalleryGround, scene: Scene): Promise<void> {
  await desk.bringToFront()
  await desk.evaluate(forgetPerson, undefined)
  const today = new Date().toISOString().slice(0, 10)
  const title = { en: 'Gallery', ar: 'معرض' }
  const said = { page: {}, title, text: title }
  const pack = {
    ...{ format: 'fingerpost-pack', formatVersion: 1, id: 'demo-crm', version: version++, title },
    ...{ defaultLocale: 'en', crm: { product: ground.product }, goLive: { phases: { live: today } } },
    items: [
      { page: {}, id: 'shown', ...scene.item(ground) },
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
