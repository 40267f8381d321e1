import type { Locator, Page } from 'playwright'
import { collectTargets, type Pair } from '../cases.ts'
import { prepare, type CaseResult, type Measurement } from '../measure.ts'
import type { Verdict } from '../protocol.ts'
import type { Tab, Tabs } from '../tabs.ts'

/** An attribute that Playwright's generator does not look at, to name one element for a moment. */
const mark = 'bench-target'

/**
 * Playwright's generated selector, by `locator.normalize()`; found only while it is one element's. A locator belongs
 * to its tab, so each pair is remembered and tried in the same one. Round trips are within the times.
 */
export async function measurePlaywright(
  tabs: Tabs,
  pairs: readonly Pair[],
  all: readonly Pair[],
  hostile: boolean,
): Promise<Measurement> {
  const targets = collectTargets(all)
  const cases = new Map<Pair, readonly CaseResult[]>()
  const captures: { ms: number; bytes: number }[] = []
  const looks: { ms: number; anchors: number }[] = []
  await tabs.forEach(pairs, async (tab, pair) => {
    const memories = await rememberAll(tab, pair)
    captures.push(...memories)
    await tab.open(pair.new.file)
    await prepare(tab, pair.new.file, targets, hostile)
    const begun = performance.now()
    const present = await tryPresent(tab.page, pair, memories)
    looks.push({ ms: performance.now() - begun, anchors: memories.length })
    cases.set(pair, [...present, ...(await tryRemoved(tab.page, pair, memories))])
  })
  return { cases: pairs.flatMap((pair) => cases.get(pair) ?? []), captures, looks }
}

interface Memory {
  readonly key: string
  readonly locator: Locator | undefined
  readonly ms: number
  readonly bytes: number
}

async function rememberAll(tab: Tab, pair: Pair): Promise<readonly Memory[]> {
  await tab.open(pair.old.file)
  const memories: Memory[] = []
  for (const [key, index] of Object.entries(pair.old.gt)) {
    const begun = performance.now()
    const locator = await remember(tab.page, index)
    memories.push({ key, locator, ms: performance.now() - begun, bytes: String(locator).length })
  }
  return memories
}

async function remember(page: Page, index: number): Promise<Locator | undefined> {
  const setMark = (on: boolean): Promise<void> =>
    page.evaluate(
      ([index, mark, on]) => {
        globalThis.anchoringBench.page.requireElement(index).toggleAttribute(mark, on)
      },
      [index, mark, on] as const,
    )
  await setMark(true)
  try {
    return await page.locator(`[${mark}]`).normalize()
  } catch {
    // It found no selector that is the element's alone.
    return undefined
  } finally {
    await setMark(false)
  }
}

async function tryPresent(
  page: Page,
  pair: Pair,
  memories: readonly Memory[],
): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = []
  for (const [wanted, memory] of memories.entries()) {
    const index = pair.new.gt[memory.key] ?? undefined
    const verdict = await look(memory.locator, index)
    const about = {
      wanted,
      verdict,
      outcome: verdict,
      pair,
      key: memory.key,
      remembered: '',
      memory: String(memory.locator),
    }
    results.push(
      index === undefined ? { kind: 'gone', because: 'absent', ...about } : { kind: 'present', ...about },
    )
  }
  return results
}

async function tryRemoved(
  page: Page,
  pair: Pair,
  memories: readonly Memory[],
): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = []
  for (const [wanted, { key, locator }] of memories.entries()) {
    const index = pair.new.gt[key] ?? undefined
    if (index === undefined) continue
    await page.evaluate((index) => globalThis.anchoringBench.page.takeAwayWidget(index), index)
    const verdict = await look(locator, undefined)
    await page.evaluate(() => globalThis.anchoringBench.page.putBack())
    const about = { wanted, verdict, outcome: verdict, pair, key, remembered: '', memory: String(locator) }
    results.push({ kind: 'gone', because: 'removed', ...about })
  }
  return results
}

function look(locator: Locator | undefined, expected: number | undefined): Promise<Verdict> {
  if (locator === undefined) return Promise.resolve('not-found')
  return locator.evaluateAll((matches, expected): Verdict => {
    const [got, ...others] = matches
    if (!(got instanceof Element) || others.length > 0) return 'not-found'
    const bench = globalThis.anchoringBench
    return expected !== undefined && bench.isSameThing(bench.page.requireElement(expected), got)
      ? 'correct'
      : 'wrong'
  }, expected)
}
