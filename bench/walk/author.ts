import { chromium, type Page } from 'playwright'
import { requireChromium } from '../../scripts/browsers.mjs'
import type { Anchor } from '../../src/core/anchor.ts'
import type { Tip } from '../../src/core/item.ts'
import type { Pack } from '../../src/core/pack.ts'
import { toOracleSource } from '../../test/e2e/support/pointers/oracle.ts'
import { bundleScript } from './bundle.ts'
import type { AnchorKind } from './capture-global.ts'
import type { Ground, Place } from './ground.ts'
import { Walker } from './walker.ts'

/** How long a target is waited for before the table of targets is held to be wrong. */
const pickAtMostMs = 8000

/**
 * Picks every target of the ground in a browser without the extension, in English, and makes a pack with a tip on
 * each. A tip's title is its target's key, by which its beacon is known. Throws when a target is not there to be
 * picked: the table of targets is wrong then.
 */
export async function authorPack(ground: Ground, origin: string, how: AnchorKind): Promise<Pack> {
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
  })
  try {
    const page = await browser.newPage({ locale: 'en-US', viewport: { width: 1280, height: 800 } })
    await ground.open(page, origin)
    return {
      id: 'walk',
      version: 1,
      title: { en: 'Walk' },
      defaultLocale: 'en',
      crm: { product: ground.product, origins: [origin] },
      items: await pickAll(ground, new Walker(page, origin), how),
      resources: [],
      milestones: [],
    }
  } finally {
    await browser.close()
  }
}

async function pickAll(ground: Ground, walker: Walker, how: AnchorKind): Promise<Tip[]> {
  const script = await bundleScript('capture')
  const tips: Tip[] = []
  for (const place of ground.places) {
    await place.reach(walker)
    for (const [key, anchor] of Object.entries(await pick(walker.page, script, place, how))) {
      tips.push({ kind: 'tip', id: key, page: place.pattern, anchor, title: { en: key }, text: { en: key } })
    }
  }
  return tips
}

/** The anchors of a place's targets, once all of them are there: a page is built piece by piece. */
async function pick(
  page: Page,
  script: string,
  { targets }: Place,
  how: AnchorKind,
): Promise<Record<string, Anchor>> {
  const args = `${toOracleSource(targets)}, ${JSON.stringify(how)}`
  for (const endMs = Date.now() + pickAtMostMs; ;) {
    const anchors = await page.evaluate<Record<string, Anchor>>(
      `${script};\nfingerpostCapture.capture(${args})`,
    )
    const missing = Object.keys(targets).filter((key) => anchors[key] === undefined)
    if (missing.length === 0) return anchors
    if (Date.now() > endMs) throw new Error(`not there to be picked: ${missing.join(', ')} at ${page.url()}`)
    await page.waitForTimeout(300)
  }
}
