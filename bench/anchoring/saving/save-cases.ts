import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright'
import { requireChromium } from '../../../scripts/browsers.mjs'
import { serveStatic } from '../../../test/grounds/static-server.mjs'
import type { Pair } from '../cases.ts'
import { bundleFreezer } from './bundle-freezer.ts'
import { freezeLivePage } from './live-page.ts'
import type { ShownTarget } from './page/describe.ts'
import type { SavedTargets } from './pairs.ts'
import { findFaults, type LiveTargets } from './verify.ts'

/** A page to save. */
export interface Variant {
  /** Where it is saved, in the directory of the cases. */
  readonly file: string
  /** Its address under the site's origin, without a slash at the beginning. */
  readonly address: string
}

/** A site whose pages become cases. */
export interface CaseSource {
  /** The folder of the static site. */
  readonly dir: string
  /** The script in the page: exports `freezePage` and `describePage`. */
  readonly freezer: string
  readonly variants: readonly Variant[]
  /** What a page has once it is built: a selector. */
  readonly readyWhen: (variant: Variant) => string
  readonly pairUp: (targets: SavedTargets) => readonly Pair[]
}

/** The window in which the bench opens the pages. */
const viewport = { width: 1280, height: 900 }

/** How often a page is looked at until it rests. */
const looksAtMost = 20

/** How many faults are named at once. */
const faultsAtMost = 20

/**
 * The command line of a saver: `--out DIR` gets the pages and `pairs.json`. Each saved page is opened again as the bench
 * does it; it fails with what is not where it was when the page was alive.
 */
export async function saveCases(prepare: () => Promise<CaseSource>): Promise<void> {
  try {
    const { out } = parseArgs({ options: { out: { type: 'string' } } }).values
    if (out === undefined) throw new Error('--out DIR is missing')
    await save(out, await prepare())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

async function save(out: string, source: CaseSource): Promise<void> {
  const freezer = await bundleFreezer(source.freezer)
  const saved = await savePages(out, freezer, source)
  const faults = await findFaults(out, freezer, saved)
  if (faults.length > 0)
    throw new Error([`${faults.length} faults:`, ...faults.slice(0, faultsAtMost)].join('\n  '))
  const pairs = source.pairUp(toIndices(saved))
  writeFileSync(join(out, 'pairs.json'), `${JSON.stringify(pairs, undefined, 1)}\n`)
  const cases = pairs.reduce((sum, pair) => sum + Object.keys(pair.old.gt).length, 0)
  console.log(`${saved.size} pages, ${pairs.length} pairs with ${cases} keys in ${out}`)
}

async function savePages(
  out: string,
  freezer: string,
  { dir, variants, readyWhen }: CaseSource,
): Promise<LiveTargets> {
  const site = await serveStatic({ dir })
  const browser = await chromium.launch({ executablePath: requireChromium(), args: ['--disable-gpu'] })
  const saved = new Map<string, ReadonlyMap<string, ShownTarget>>()
  try {
    for (const variant of variants) {
      const page = await browser.newPage({ viewport, locale: 'en-US' })
      await page.goto(`${site.origin}/${variant.address}`)
      await page.locator(readyWhen(variant)).first().waitFor()
      await settle(page)
      const { html, targets } = await freezeLivePage(page, freezer)
      const path = join(out, variant.file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, html)
      saved.set(variant.file, new Map(Object.entries(targets)))
      await page.close()
    }
  } finally {
    await browser.close()
    await site.close()
  }
  return saved
}

/** Waits until nothing changes between two looks. */
async function settle(page: Page): Promise<void> {
  let before: Buffer | undefined
  for (let look = 0; look < looksAtMost; look++) {
    const now = await page.screenshot({ fullPage: true })
    if (before?.equals(now) === true) return
    before = now
    await page.waitForTimeout(150)
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
