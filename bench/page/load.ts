import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type CDPSession, type Page } from 'playwright'
import { requireChromium } from '../../scripts/browsers.mjs'
import { startChromium } from '../../test/e2e/support/chromium.ts'
import { installPack } from '../../test/e2e/support/own-pages.ts'
import type { Contender } from './contenders.ts'
import {
  countWakeUps,
  findThread,
  readLongTasks,
  traceRest,
  traceTasks,
  type LongTasks,
} from './long-tasks.ts'
import type { PacksForHere } from './packs.ts'
import type { PeerScripts } from './peers.ts'
import { sampleAppearances, sampleLag, waitForTip, type Appearance } from './sample.ts'

/** What one cold load cost; times in milliseconds. */
export interface Load {
  /** Main-thread time until the tip was seen; absent where there is none. */
  readonly untilTipMs?: number
  readonly untilIdleMs: number
  readonly heapMb: number
  /** Main-thread time in each second in which nothing happens. */
  readonly idleMsPerS: number
  readonly appearances: readonly Appearance[]
  readonly lagFrames: readonly number[]
}

/** What all loads share. */
export interface LoadOptions {
  readonly origin: string
  readonly extension: string
  readonly peers: PeerScripts
  readonly packs: PacksForHere & { readonly 'none-here': object }
  readonly idleSeconds: number
  readonly appearances: number
}

const windowSize = { width: 1280, height: 600 }

/** Loads the page once, in a browser that has never seen it. */
export async function loadOnce(contender: Contender, options: LoadOptions): Promise<Load> {
  const browser = await start(contender, options)
  try {
    const session = await browser.page.context().newCDPSession(browser.page)
    await session.send('Performance.enable')
    await browser.page.goto(`${options.origin}/#/contacts`)
    const { findTip } = contender
    const untilTipMs =
      findTip === undefined
        ? undefined
        : await browser.inItsWorld(waitForTip(findTip)).then(() => readTaskMs(session))
    const untilIdleMs = await settle(session)
    await session.send('HeapProfiler.collectGarbage')
    const heapMb = (await readMetric(session, 'JSHeapUsedSize')) / 1e6
    const before = await readTaskMs(session)
    await browser.page.waitForTimeout(options.idleSeconds * 1_000)
    const idleMsPerS = ((await readTaskMs(session)) - before) / options.idleSeconds
    const sample = async <Sample>(
      toSource: (find: string, times: number) => string,
      times: number,
    ): Promise<Sample[]> =>
      findTip === undefined ? [] : browser.inItsWorld<Sample[]>(toSource(findTip, times))
    return {
      ...(untilTipMs === undefined ? {} : { untilTipMs }),
      ...{ untilIdleMs, heapMb, idleMsPerS },
      lagFrames: await sample(sampleLag, 120),
      appearances: await sample(sampleAppearances, options.appearances),
    }
  } finally {
    await browser.close()
  }
}

/** What a load under a trace tells. */
export interface Traced extends LongTasks {
  /** Tasks with a call of the contender's in them, in the seconds in which nothing happens. */
  readonly wakeUps: number
}

/** Loads the page once more, and tells the tasks of its main thread apart, and who is called once it is at rest. */
export async function traceOnce(contender: Contender, options: LoadOptions): Promise<Traced> {
  const browser = await start(contender, options)
  try {
    const session = await browser.page.context().newCDPSession(browser.page)
    await session.send('Performance.enable')
    const events = await traceTasks(session, async () => {
      await browser.page.goto(`${options.origin}/#/contacts`)
      // The profile itself takes some of an idle page's time.
      await settle(session, 0.1)
    })
    const rest = await traceRest(session, () => browser.page.waitForTimeout(options.idleSeconds * 1_000))
    const ownUrl = ownUrls[contender.with.kind]
    return {
      ...readLongTasks(events, options.origin, ownUrl),
      wakeUps: countWakeUps(rest, findThread(events, options.origin), ownUrl),
    }
  } finally {
    await browser.close()
  }
}

/** The heap after each so many navigations without a load, from list to list and back, in MB. */
export async function readHeaps(
  contender: Contender,
  options: LoadOptions,
  navigations: readonly number[],
): Promise<readonly number[]> {
  const browser = await start(contender, options)
  try {
    const session = await browser.page.context().newCDPSession(browser.page)
    await session.send('Performance.enable')
    await browser.page.goto(`${options.origin}/#/contacts`)
    await settle(session)
    const heaps: number[] = []
    for (let done = 0; done <= Math.max(...navigations); done++) {
      if (navigations.includes(done)) {
        await session.send('HeapProfiler.collectGarbage')
        heaps.push((await readMetric(session, 'JSHeapUsedSize')) / 1e6)
      }
      await browser.page.evaluate(goElsewhere)
    }
    return heaps
  } finally {
    await browser.close()
  }
}

/** To the other list, until it is drawn, and a moment longer, in which help is drawn too. */
async function goElsewhere(): Promise<void> {
  const to = location.hash.includes('contacts') ? 'companies' : 'contacts'
  location.hash = `#/${to}`
  const drawn = `main a[href="#/${to}/create"]`
  const end = performance.now() + 5_000
  // No function of its own: what carries one into the page names it by a helper that is not there.
  while (document.querySelector(drawn) === null && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20))
  await new Promise((resolve) => setTimeout(resolve, 150))
}

interface Started {
  readonly page: Page
  /** Runs a function's source where the contender's tip can be seen. */
  inItsWorld<Outcome>(source: string): Promise<Outcome>
  close(): Promise<void>
}

/** How the addresses of a contender's scripts begin, by which its work is told from the page's. */
const ownUrls = { nothing: 'none:', ours: 'chrome-extension://', peer: 'peer:' } as const

async function start(contender: Contender, options: LoadOptions): Promise<Started> {
  if (contender.with.kind === 'ours') return startOurs(options, contender.with.tips)
  const profile = await mkdtemp(join(tmpdir(), 'fingerpost-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
    locale: 'en-US',
    viewport: windowSize,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
  })
  const page = await context.newPage()
  if (contender.with.kind === 'peer') {
    const script = options.peers[contender.with.script]
    // As a page has it that loads it at its end.
    await page.addInitScript(
      `document.addEventListener('DOMContentLoaded', () => {\n${script}\n})\n//# sourceURL=${ownUrls.peer}${contender.with.script}`,
    )
  }
  return {
    page,
    inItsWorld: (source) => page.evaluate(`(${source})(document)`),
    async close() {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

async function startOurs(
  { extension, packs }: LoadOptions,
  tips: keyof LoadOptions['packs'],
): Promise<Started> {
  const browser = await startChromium({ extension })
  await installPack(browser, packs[tips])
  const tab = await browser.open('about:blank')
  await tab.resize(windowSize.width, windowSize.height)
  const page = browser.context.pages().at(-1)
  if (page === undefined) throw new Error('the browser opened no tab')
  return {
    page,
    async inItsWorld<Outcome>(source: string) {
      for (;;) {
        // Until our host is in the page there is no world to look from.
        const outcome = await tab.ours.readSource<Outcome>(source)
        if (outcome !== undefined) return outcome
      }
    },
    close: () => browser.close(),
  }
}

async function readMetric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((metric) => metric.name === name)?.value ?? 0
}

/** What the page's main thread has worked so far; unlike the length of its tasks, no other program adds to it. */
async function readTaskMs(session: CDPSession): Promise<number> {
  return (await readMetric(session, 'ThreadTime')) * 1_000
}

/** Main-thread time when the page has come to rest: less than 1 % of the last two seconds, or than what is given. */
async function settle(session: CDPSession, share = 0.01): Promise<number> {
  for (let before = await readTaskMs(session); ;) {
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    const now = await readTaskMs(session)
    if (now - before < share * 2_000) return before
    before = now
  }
}
