// How long finding takes, where a page is large and tips are many: the real watch, in a real browser, on pages made of
// saved ones.
import { bundleInPage } from './bundle.ts'
import { parseOptions, type Options } from './options.ts'
import { formatProfile, profile } from './profile.ts'
import type { Aim, BatchOutcome, Calls, Recipe, TimedLook } from './protocol.ts'
import { formatTable, summarize, type Looks } from './report.ts'
import { openTab, type Tab } from './tab.ts'

const staying = [0, 1, 2, 3, 4, 5]
const leaving = [6, 7, 8]
const described: Recipe = { elements: 0, sections: [...staying, ...leaving], seed: 1 }
const small: Recipe = { elements: 10_000, sections: staying, seed: 2 }
const large: Recipe = { ...small, elements: 30_000 }
const anchors = { staying: 145, gone: 55 }

const warmUps = 3
const measuredRuns = 15
const measuredRunsOfLarge = 5
const idleMs = 5000

async function run(options: Options): Promise<void> {
  const tab = await openTab(options.cases, await bundleInPage())
  try {
    const aims = await makeAims(tab, options)
    const looks = {
      small: await lookOften(tab, small, aims, options.loads, measuredRuns),
      large: await lookOften(tab, large, aims, 1, measuredRunsOfLarge),
    }
    await look(tab, small, aims)
    const batches = await tab.page.evaluate<readonly BatchOutcome[], number>(
      (count) => globalThis.anchoringSpeedBench.change(count),
      options.batches,
    )
    const calls = await tab.page.evaluate<Calls, number>(
      (ms) => globalThis.anchoringSpeedBench.idle(ms),
      idleMs,
    )
    if (options.profile) await printProfiles(tab, aims)
    const summary = summarize({ ...looks, batches, calls })
    console.log(formatTable(summary))
    console.log(
      JSON.stringify(
        Object.fromEntries(Object.entries(summary).map(([key, value]) => [key, Number(value.toFixed(3))])),
      ),
    )
  } finally {
    await tab.close()
  }
}

// In a page that is left afterwards, so that the first look is the first thing that the next one runs.
async function makeAims(tab: Tab, { texts }: Options): Promise<readonly Aim[]> {
  await tab.load()
  return tab.page.evaluate((request) => globalThis.anchoringSpeedBench.aim(request), {
    recipe: described,
    leaving,
    texts,
    ...anchors,
  })
}

async function lookOften(
  tab: Tab,
  recipe: Recipe,
  aims: readonly Aim[],
  loads: number,
  runs: number,
): Promise<Looks> {
  const cold: TimedLook[] = []
  const warm: TimedLook[] = []
  for (let load = 0; load < loads; load++) {
    await tab.load()
    cold.push(await look(tab, recipe, aims))
    for (let count = 0; count < warmUps; count++) await look(tab, recipe, aims)
    for (let count = 0; count < runs / loads; count++) warm.push(await look(tab, recipe, aims))
  }
  return { cold, warm }
}

async function look(tab: Tab, recipe: Recipe, aims: readonly Aim[]): Promise<TimedLook> {
  await tab.page.evaluate((recipe) => globalThis.anchoringSpeedBench.lay(recipe), recipe)
  const before = await tab.readProcessorMs()
  const outcome = await tab.page.evaluate((aims) => globalThis.anchoringSpeedBench.look(aims), aims)
  return { ...outcome, processorMs: (await tab.readProcessorMs()) - before }
}

async function printProfiles(tab: Tab, aims: readonly Aim[]): Promise<void> {
  const runs = 5
  await tab.load()
  const cold = await profile(tab.page, async () => void (await look(tab, small, aims)))
  for (let count = 0; count < warmUps; count++) await look(tab, small, aims)
  const warm = await profile(tab.page, async () => {
    for (let count = 0; count < runs; count++) await look(tab, small, aims)
  })
  console.log(formatProfile('cold', cold, 1))
  console.log(formatProfile('warm', warm, runs))
}

try {
  await run(parseOptions(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
