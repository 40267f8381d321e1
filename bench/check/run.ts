// How long `fingerpost check` takes for 500 items over 40 pages of the demo CRM, beyond what the CRM itself takes to show
// those pages. The last line is JSON.
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright'
import { requireChromium } from '../../scripts/browsers.mjs'
import { openCrm } from '../../src/cli/check/crm-browser.ts'
import { walkPages } from '../../src/cli/check/walk-pages.ts'
import { surveySchema, type Survey } from '../../src/contract/survey.ts'
import { judgePack } from '../../src/core/checking/judge-pack.ts'
import type { Tip } from '../../src/core/item.ts'
import type { Pack } from '../../src/core/pack.ts'
import { toPattern, type PagePattern } from '../../src/core/page-key.ts'
import { bundle } from '../../src/cli/bundle.ts'
import { startDemoCrm } from '../../test/e2e/support/crm.ts'

const itemsWanted = 500
const pagesWanted = 40
/** From the promise of the product: so long beyond the CRM's own loading. */
const barMs = 60_000
const quietMs = 400

/** Lists and forms of each object, and records enough to make up forty pages. */
function listAddresses(origin: string): readonly string[] {
  const forms = ['contacts', 'companies', 'deals'].flatMap((object) => [object, `${object}/create`])
  const records = Array.from({ length: 12 }, (_, at) => at + 1).flatMap((id) => [
    `contacts/${id}/show`,
    `companies/${id}/show`,
    `contacts/${id}`,
  ])
  return ['', ...forms, ...records].slice(0, pagesWanted).map((path) => `${origin}/#/${path}`)
}

interface Prepared {
  readonly pack: Pack
  /** What the CRM took by itself, all pages together. */
  readonly loadingMs: number
}

async function prepare(addresses: readonly string[]): Promise<Prepared> {
  const entry = fileURLToPath(new URL('in-page.ts', import.meta.url))
  const script = await bundle(entry, 'fingerpostBench')
  const browser = await chromium.launch({ executablePath: requireChromium(), chromiumSandbox: false })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const surveys: Survey[] = []
    let loadingMs = 0
    for (const address of addresses) {
      loadingMs += await load(page, script, address)
      surveys.push(surveySchema.parse(await page.evaluate(`${script};fingerpostBench.survey()`)))
    }
    return { pack: toPack(surveys), loadingMs }
  } finally {
    await browser.close()
  }
}

async function load(page: Page, script: string, address: string): Promise<number> {
  const begunMs = performance.now()
  await page.goto(address)
  const openedMs = performance.now() - begunMs
  return openedMs + Number(await page.evaluate(`${script};fingerpostBench.waitForLastChange(${quietMs})`))
}

/** The elements of each page in turn, until there are enough; one more is for a page that nobody reaches. */
function toPack(surveys: readonly Survey[]): Pack {
  const made = surveys.flatMap(({ page, elements }) =>
    elements.map((element) => aTip('', toPattern(page), element)),
  )
  const items = Array.from({ length: itemsWanted - 1 }, (_, at) => made[at % made.length]).flatMap(
    (tip, at) => (tip === undefined ? [] : [{ ...tip, id: `tip-${at}` }]),
  )
  // Else the walk would end as soon as everything was found, before all pages were opened.
  const nowhere = { object: 'nowhere' }
  const unreached = items.slice(0, 1).map((tip): Tip => ({ ...tip, id: 'nowhere', page: nowhere }))
  return {
    id: 'bench',
    version: 1,
    title: { en: 'Bench' },
    defaultLocale: 'en',
    crm: { product: surveys[0]?.page.product ?? 'generic' },
    items: [...items, ...unreached],
    resources: [],
    milestones: [],
  }
}

function aTip(id: string, page: PagePattern, { label, anchor }: Survey['elements'][number]): Tip {
  const text = { en: label.slice(0, 120) }
  return { kind: 'tip', id, page, anchor, title: text, text }
}

async function run(): Promise<void> {
  const crm = await startDemoCrm()
  try {
    const addresses = listAddresses(crm.origin)
    const { pack, loadingMs } = await prepare(addresses)
    const browser = await openCrm({ login: undefined, start: addresses[0] ?? crm.origin })
    const begunMs = performance.now()
    const { pages, unopened } = await walkPages(browser, pack, {
      addresses,
      pagesAtMost: pagesWanted,
      isFollowed: () => true,
      onVisit: () => {},
    })
    const totalMs = performance.now() - begunMs
    await browser.close()
    const { anchors } = judgePack(pack, { pages, unopened })
    const count = (state: string): number => anchors.filter((anchor) => anchor.state === state).length
    const [found, hidden, doubtful, lost] = ['found', 'hidden', 'doubtful', 'lost'].map(count)
    console.log(`${pack.items.length} items over ${pages.length} pages, load ${loadavg()[0]?.toFixed(1)}`)
    console.log(`found ${found}, hidden ${hidden}, doubtful ${doubtful}, lost ${lost}`)
    console.log(`the check took ${seconds(totalMs)} s, the CRM alone ${seconds(loadingMs)} s`)
    const beyondMs = Math.round(totalMs - loadingMs)
    const sizes = { items: pack.items.length, pages: pages.length, found, hidden, doubtful, lost }
    console.log(
      JSON.stringify({
        ...sizes,
        totalMs: Math.round(totalMs),
        loadingMs: Math.round(loadingMs),
        beyondMs,
        barMs,
      }),
    )
  } finally {
    await crm.close()
  }
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(1)
}

await run()
