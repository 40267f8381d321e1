// Saves the pages of the Lightning fixture as cases for the bench: npx tsx bench/anchoring/lightning/save-cases.ts --out DIR
// What is saved holds markup of Salesforce's components, which nobody may pass on: it stays out of the repository.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright'
import { requireChromium } from '../../../scripts/browsers.mjs'
import { requireLightning } from '../../../test/grounds/lightning/build.mjs'
import { serveStatic } from '../../../test/grounds/static-server.mjs'
import { bundleFreezer } from './bundle-freezer.ts'
import { freezeLivePage } from './live-page.ts'
import type { ShownTarget } from './page/describe.ts'
import { pairUp, variants, type SavedTargets } from './variants.ts'
import { findFaults, type LiveTargets } from './verify.ts'

/** The window in which the bench opens the pages. */
const viewport = { width: 1280, height: 900 }

/** How often a page is looked at until it rests. */
const looksAtMost = 20

/** How many faults are named at once. */
const faultsAtMost = 20

async function run(out: string): Promise<void> {
  const freezer = await bundleFreezer()
  const saved = await saveAll(out, freezer)
  const faults = await findFaults(out, freezer, saved)
  if (faults.length > 0)
    throw new Error([`${faults.length} faults:`, ...faults.slice(0, faultsAtMost)].join('\n  '))
  const pairs = pairUp(toIndices(saved))
  writeFileSync(join(out, 'pairs.json'), `${JSON.stringify(pairs, undefined, 1)}\n`)
  const cases = pairs.reduce((sum, pair) => sum + Object.keys(pair.old.gt).length, 0)
  console.log(`${saved.size} pages, ${pairs.length} pairs with ${cases} keys in ${out}`)
}

async function saveAll(out: string, freezer: string): Promise<LiveTargets> {
  const dir = await requireLightning({ log: (line) => console.error(line) })
  const site = await serveStatic({ dir })
  const browser = await chromium.launch({ executablePath: requireChromium(), args: ['--disable-gpu'] })
  const saved = new Map<string, ReadonlyMap<string, ShownTarget>>()
  try {
    for (const { file, search } of variants) {
      const page = await browser.newPage({ viewport, locale: 'en-US' })
      await page.goto(`${site.origin}/index.html?${search}`)
      await settle(page)
      const { html, targets } = await freezeLivePage(page, freezer)
      const path = join(out, file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, html)
      saved.set(file, new Map(Object.entries(targets)))
      await page.close()
    }
  } finally {
    await browser.close()
    await site.close()
  }
  return saved
}

/** Waits until the tables, which come last, have their rows, and nothing changes between two looks. */
async function settle(page: Page): Promise<void> {
  await page.locator('lightning-datatable tbody tr').first().waitFor()
  let before: Buffer | undefined
  for (let look = 0; look < looksAtMost; look++) {
    const now = await page.screenshot({ fullPage: true })
    if (before?.equals(now) === true) return
    before = now
  }
  throw new Error(`${page.url()} does not come to rest`)
}

function toIndices(saved: LiveTargets): SavedTargets {
  return new Map(
    [...saved].map(([file, targets]) => [
      file,
      new Map([...targets].map(([key, { index }]) => [key, index])),
    ]),
  )
}

try {
  const { out } = parseArgs({ options: { out: { type: 'string' } } }).values
  if (out === undefined) throw new Error('--out DIR is missing')
  await run(out)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
