import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from 'playwright'
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
export interface CaseSource<Page extends Variant = Variant> {
  readonly site: Site<Page>
  /** The script in the page: exports `freezePage` and `describePage`. */
  readonly freezer: string
  readonly variants: readonly Page[]
  /** True where pictures of the page, which a saved one is without, give way to their texts: its boxes may have moved. */
  readonly hasPictures?: boolean
  readonly pairUp: (targets: SavedTargets, called: CalledKeys) => readonly Pair[]
}

/** What opens the pages of a site. */
export interface Site<Of extends Variant = Variant> {
  /** Opens a page that has all that it will have. */
  readonly open: (browser: Browser, variant: Of) => Promise<Page>
  readonly close: () => Promise<void>
}

/**
 * What each saved page calls something by, seen or not, told from others or not, where its freezer says so: a target that
 * is not on a page and among these is no gone one.
 */
export type CalledKeys = ReadonlyMap<string, ReadonlySet<string>>

/** A static site on this machine; `readyWhen` is what a page has once it is built, a selector. */
export async function openFolder(dir: string, readyWhen: (variant: Variant) => string): Promise<Site> {
  const { origin, close } = await serveStatic({ dir })
  return {
    async open(browser, variant) {
      const page = await browser.newPage({ viewport, locale: 'en-US' })
      await page.goto(`${origin}/${variant.address}`)
      await page.locator(readyWhen(variant)).first().waitFor()
      return page
    },
    close,
  }
}

/** The window in which the bench opens the pages. */
export const viewport = { width: 1280, height: 900 }

/** How often a page is looked at until it rests. */
const looksAtMost = 20

/** How many faults are named at once. */
const faultsAtMost = 20

/**
 * The command line of a saver: `--out DIR` gets the pages and `pairs.json`. Each saved page is opened again as the bench
 * does it; it fails with what is not where it was when the page was alive.
 */
export async function saveCases<Of extends Variant>(prepare: () => Promise<CaseSource<Of>>): Promise<void> {
  try {
    const { out } = parseArgs({ options: { out: { type: 'string' } } }).values
    if (out === undefined) throw new Error('--out DIR is missing')
    await save(out, await prepare())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

async function save<Of extends Variant>(out: string, source: CaseSource<Of>): Promise<void> {
  const freezer = await bundleFreezer(source.freezer)
  const { saved, called } = await savePages(out, freezer, source)
  const faults = await findFaults(out, freezer, saved, source.hasPictures !== true)
  if (faults.length > 0)
    throw new Error([`${faults.length} faults:`, ...faults.slice(0, faultsAtMost)].join('\n  '))
  const pairs = source.pairUp(toIndices(saved), called)
  writeFileSync(join(out, 'pairs.json'), `${JSON.stringify(pairs, undefined, 1)}\n`)
  const cases = pairs.reduce((sum, pair) => sum + Object.keys(pair.old.gt).length, 0)
  console.log(`${saved.size} pages, ${pairs.length} pairs with ${cases} keys in ${out}`)
}

async function savePages<Of extends Variant>(
  out: string,
  freezer: string,
  { site, variants }: CaseSource<Of>,
): Promise<{ readonly saved: LiveTargets; readonly called: CalledKeys }> {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: ['--disable-gpu'] })
  const saved = new Map<string, ReadonlyMap<string, ShownTarget>>()
  const called = new Map<string, ReadonlySet<string>>()
  try {
    for (const variant of variants) {
      const page = await site.open(browser, variant)
      await settle(page)
      const frozen = await freezeLivePage(page, freezer)
      const path = join(out, variant.file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, frozen.html)
      saved.set(variant.file, new Map(Object.entries(frozen.targets)))
      called.set(variant.file, new Set(frozen.called))
      await page.close()
    }
  } finally {
    await browser.close()
    await site.close()
  }
  return { saved, called }
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
