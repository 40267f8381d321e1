// `npm run bench:page`: what help costs a page of a real CRM, beside nothing and beside libraries that show tips.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright'
import { requireChromium } from '../../scripts/browsers.mjs'
import { build, builds } from '../../scripts/build.ts'
import { startDemoCrm } from '../../test/e2e/support/crm.ts'
import { contenders, type ContenderName } from './contenders.ts'
import { loadOnce, readHeaps, traceOnce, type Load, type LoadOptions, type Traced } from './load.ts'
import { packForElsewhere, packsForHere, type PacksForHere } from './packs.ts'
import { requirePeers, type PeerScripts } from './peers.ts'
import { compareIdle, formatReport, summarize } from './report.ts'

const { values } = parseArgs({
  options: {
    /** All, where none is named. */
    contender: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '5' },
    /** In so many of the rounds, one more load each under a trace; in all, where none is said. */
    traces: { type: 'string' },
    'idle-seconds': { type: 'string', default: '60' },
    appearances: { type: 'string', default: '30' },
    /** For the heap after fifty and after so many; none where it is 0. */
    navigations: { type: 'string', default: '500' },
    'no-build': { type: 'boolean', default: false },
  },
})

const { dir } = builds['demo-chrome']
if (!values['no-build'] && !build('demo-chrome')) process.exit(1)
const peers = await requirePeers()
const crm = await startDemoCrm()
const packs = { 'none-here': packForElsewhere(), ...(await authorPacks(crm.origin)) }
const asked = contenders.filter(({ name }) => values.contender?.includes(name) ?? true)
const options: LoadOptions = {
  ...{ origin: crm.origin, extension: dir, peers, packs },
  ...{ idleSeconds: Number(values['idle-seconds']), appearances: Number(values.appearances) },
}
const loads = new Map<ContenderName, Load[]>(asked.map(({ name }) => [name, []]))
const traces = new Map<ContenderName, Traced[]>(asked.map(({ name }) => [name, []]))
for (let round = 0; round < Number(values.rounds); round++) {
  // Alternating, and from another end each time, so that nothing always comes first.
  for (const contender of round % 2 === 0 ? asked : asked.toReversed()) {
    const load = await loadOnce(contender, options)
    loads.get(contender.name)?.push(load)
    const { untilIdleMs, untilTipMs } = load
    console.log(
      `${round + 1} ${contender.name}: ${untilIdleMs.toFixed(1)} ms, tip ${untilTipMs?.toFixed(0) ?? '–'}`,
    )
    if (round >= Number(values.traces ?? values.rounds)) continue
    const traced = await traceOnce(contender, options)
    traces.get(contender.name)?.push(traced)
    console.log(
      `  its work ${traced.ownMs.toFixed(1)} ms, the longest task ${traced.longestOwnMs.toFixed(1)} ms, ${traced.wakeUps} wake-ups`,
    )
  }
}
const last = Number(values.navigations)
for (const contender of last === 0
  ? []
  : asked.filter(({ name }) => name === 'nothing' || name === 'ours-20')) {
  const [early = NaN, late = NaN] = await readHeaps(contender, options, [50, last])
  console.log(
    `${contender.name}: heap after 50 navigations ${early.toFixed(2)} MB, after ${last} ${late.toFixed(2)} MB, ${(late / early).toFixed(3)} of it`,
  )
}
await crm.close()
const summary = summarize(loads, traces, readBytes(peers))
console.log(
  `\n${formatReport(summary)}\n${JSON.stringify({ rows: summary, idleOverhead: compareIdle(loads, traces) })}`,
)

async function authorPacks(origin: string): Promise<PacksForHere> {
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const page = await browser.newPage({ locale: 'en-US' })
    await page.goto(`${origin}/#/contacts`)
    await page.waitForSelector('main a[href="#/contacts/create"]')
    await page.waitForTimeout(1_000)
    return await packsForHere(page)
  } finally {
    await browser.close()
  }
}

/** What each puts into the page, gzip, in bytes. */
function readBytes(scripts: PeerScripts): Record<ContenderName, number> {
  const ours = (...names: string[]): number =>
    names.reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(dir, `src/content/${name}main.js`))).length,
      0,
    )
  return {
    nothing: 0,
    'ours-idle': ours(''),
    'ours-1': ours('', 'anchoring/', 'overlay/'),
    'ours-20': ours('', 'anchoring/', 'overlay/'),
    'driver.js': gzipSync(scripts.driver).length,
    Shepherd: gzipSync(scripts.shepherd).length,
    'Intro.js': gzipSync(scripts.intro).length,
  }
}
