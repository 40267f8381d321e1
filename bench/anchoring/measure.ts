import type { Page } from 'playwright'
import { collectTargets, type Pair } from './cases.ts'
import { groupBy } from '../../src/core/group-by.ts'
import { localeOf } from './file-names.ts'
import type { Capture, CaptureRequest, CaseOutcome, PairOutcome, PairRequest } from './protocol.ts'
import type { Tab, Tabs } from './tabs.ts'

/** A contender that works inside the page, reached from outside. */
export interface RemoteContender<Memory> {
  capture(page: Page, request: CaptureRequest): Promise<Capture<Memory>[]>
  tryPair(page: Page, request: PairRequest<Memory>): Promise<PairOutcome>
}

/** How it is measured. */
export interface MeasureOptions {
  readonly hostile: boolean
  readonly fieldAttributes: readonly string[] | undefined
  readonly details: boolean
}

/** One case with the pair, the key and the memory that it is about. */
export interface CaseResult extends CaseOutcome {
  readonly pair: Pair
  readonly key: string
  /** The markup of the element that was remembered. */
  readonly remembered: string
  readonly memory: unknown
  /** How safe the element was held to be when it was remembered. */
  readonly grade?: number | undefined
}

/** What was measured for one contender. */
export interface Measurement {
  /** In the order of the pairs. */
  readonly cases: readonly CaseResult[]
  readonly captures: readonly Pick<Capture<unknown>, 'ms' | 'bytes'>[]
  /** For each pair how long the first look at the page took, and for how many anchors. */
  readonly looks: readonly { readonly ms: number; readonly anchors: number }[]
}

/** Lets the contender remember every target of the old pages, and look for each on the new ones. */
export async function measure<Memory>(
  tabs: Tabs,
  contender: RemoteContender<Memory>,
  pairs: readonly Pair[],
  allPairs: readonly Pair[],
  options: MeasureOptions,
): Promise<Measurement> {
  const captures = await captureAll(tabs, contender, pairs, options)
  const outcomes = await tryAll(tabs, contender, pairs, collectTargets(allPairs), captures, options)
  const tried = pairs.map((pair) => ({
    pair,
    outcome: requireOf(outcomes, pair),
    keys: Object.keys(pair.old.gt),
  }))
  return {
    captures: [...captures.values()].flatMap((byIndex) => Array.from(byIndex.values())),
    looks: tried.map(({ outcome, keys }) => ({ ms: outcome.resolveMs, anchors: keys.length })),
    cases: tried.flatMap(({ pair, outcome, keys }) =>
      outcome.cases.map((one) => {
        const key = keys[one.wanted] ?? ''
        const { memory, html, grade } = requireCapture(captures, pair, key)
        return Object.assign(one, { pair, key, memory, grade, remembered: html })
      }),
    ),
  }
}

type Captures<Memory> = ReadonlyMap<string, ReadonlyMap<number, Capture<Memory>>>

// Each old page once, for all pairs that begin with it.
async function captureAll<Memory>(
  tabs: Tabs,
  contender: RemoteContender<Memory>,
  pairs: readonly Pair[],
  { fieldAttributes }: MeasureOptions,
): Promise<Captures<Memory>> {
  const captures = new Map<string, ReadonlyMap<number, Capture<Memory>>>()
  const byFile = groupBy(pairs, (pair) => pair.old.file)
  await tabs.forEach([...byFile], async (tab, [file, group]) => {
    await tab.open(file)
    const targets = [...new Set(group.flatMap((pair) => Object.values(pair.old.gt)))]
    const captured = await explain(file, () =>
      contender.capture(tab.page, { targets, locale: localeOf(file), fieldAttributes }),
    )
    captures.set(file, new Map(captured.map((capture) => [capture.index, capture])))
  })
  return captures
}

// Each new page once, for all pairs that end with it.
async function tryAll<Memory>(
  tabs: Tabs,
  contender: RemoteContender<Memory>,
  pairs: readonly Pair[],
  targets: ReadonlyMap<string, readonly number[]>,
  captures: Captures<Memory>,
  options: MeasureOptions,
): Promise<ReadonlyMap<Pair, PairOutcome>> {
  const outcomes = new Map<Pair, PairOutcome>()
  const byFile = groupBy(pairs, (pair) => pair.new.file)
  await tabs.forEach([...byFile], async (tab, [file, group]) => {
    await tab.open(file)
    await prepare(tab, file, targets, options.hostile)
    for (const pair of group) {
      const wanted = Object.keys(pair.old.gt).map((key) => ({
        memory: requireCapture(captures, pair, key).memory,
        index: pair.new.gt[key] ?? undefined,
      }))
      const request = { wanted, ...options }
      outcomes.set(
        pair,
        await explain(`${pair.ds}, ${pair.pair}`, () => contender.tryPair(tab.page, request)),
      )
    }
  })
  return outcomes
}

/** Makes the page that the tab shows ready to be looked at. */
export function prepare(
  tab: Tab,
  file: string,
  targets: ReadonlyMap<string, readonly number[]>,
  hostile: boolean,
): Promise<void> {
  const request = { targets: targets.get(file) ?? [], hostile }
  return explain(file, () => tab.page.evaluate((asked) => globalThis.anchoringBench.prepare(asked), request))
}

function requireCapture<Memory>(captures: Captures<Memory>, pair: Pair, key: string): Capture<Memory> {
  const capture = captures.get(pair.old.file)?.get(pair.old.gt[key] ?? -1)
  if (capture === undefined) throw new Error(`${pair.old.file}: nothing was remembered for ${key}`)
  return capture
}

function requireOf<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error('a pair was not tried')
  return value
}

// An error in the page says what, this says where.
async function explain<Value>(where: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
