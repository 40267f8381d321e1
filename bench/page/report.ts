import type { ContenderName } from './contenders.ts'
import type { Load, Traced } from './load.ts'

/** What a contender came to over all loads: medians, and of many samples the 50th and 95th of a hundred. */
export interface Row {
  readonly name: ContenderName
  readonly loads: number
  readonly gzipBytes: number
  readonly untilTipMs?: number | undefined
  readonly untilIdleMs: number
  /** How far the quarter of the loads in the middle lies apart. */
  readonly spreadMs: number
  /** Of what the page takes with nothing in it. */
  readonly ratio: number
  readonly tasks: Traced
  readonly heapMb: number
  readonly idleMsPerS: number
  readonly appearFrames?: Percentiles | undefined
  readonly appearMs?: Percentiles | undefined
  readonly lagFrames?: Percentiles | undefined
}

/** Two of a hundred. */
export interface Percentiles {
  readonly p50: number
  readonly p95: number
}

/** Sums up what was measured. */
export function summarize(
  loads: ReadonlyMap<ContenderName, readonly Load[]>,
  traces: ReadonlyMap<ContenderName, readonly Traced[]>,
  bytes: Readonly<Record<ContenderName, number>>,
): readonly Row[] {
  const nothing = median((loads.get('nothing') ?? []).map(({ untilIdleMs }) => untilIdleMs))
  return [...loads].map(([name, all]) => {
    const idle = all.map(({ untilIdleMs }) => untilIdleMs)
    const appearances = all.flatMap((load) => load.appearances)
    const tips = all.flatMap(({ untilTipMs }) => untilTipMs ?? [])
    return {
      ...{ name, loads: all.length, gzipBytes: bytes[name] },
      untilTipMs: tips.length === 0 ? undefined : round(median(tips)),
      untilIdleMs: round(median(idle)),
      spreadMs: round(at(idle, 0.75) - at(idle, 0.25)),
      ratio: round(median(idle) / nothing, 3),
      tasks: sumUpTasks(traces.get(name) ?? []),
      heapMb: round(median(all.map(({ heapMb }) => heapMb))),
      idleMsPerS: round(median(all.map(({ idleMsPerS }) => idleMsPerS)), 2),
      appearFrames: percentiles(appearances.map(({ frames }) => frames)),
      appearMs: percentiles(appearances.map(({ ms }) => ms)),
      lagFrames: percentiles(all.flatMap(({ lagFrames }) => lagFrames)),
    }
  })
}

// What nobody may have is told of the worst load.
function sumUpTasks(traces: readonly Traced[]): Traced {
  return {
    all: median(traces.map(({ all }) => all)),
    own: Math.max(0, ...traces.map(({ own }) => own)),
    longestOwnMs: round(Math.max(0, ...traces.map(({ longestOwnMs }) => longestOwnMs))),
    ownMs: round(median(traces.map(({ ownMs }) => ownMs))),
    wakeUps: Math.max(0, ...traces.map(({ wakeUps }) => wakeUps)),
  }
}

/** What we add to a load where we have nothing to show, beside how far loads without us lie apart. */
export interface IdleOverhead {
  readonly pairs: number
  readonly nothingMs: number
  readonly oursMs: number
  /** Ours less nothing of the same round: the middle, and the quarters around it. */
  readonly differenceMs: Quarters
  readonly share: number
  /** Nothing less nothing of the round before. */
  readonly noiseMs: Quarters
  /** The medians of every other load with nothing, of one another. */
  readonly halves: number
  /** What was ours by the trace, of the page's own time. */
  readonly ownShare?: number | undefined
}

/** The middle of several figures, and those between which half of them lie. */
export interface Quarters {
  readonly p25: number
  readonly p50: number
  readonly p75: number
}

/** Compares the loads of each round; undefined where not both were loaded. */
export function compareIdle(
  loads: ReadonlyMap<ContenderName, readonly Load[]>,
  traces: ReadonlyMap<ContenderName, readonly Traced[]>,
): IdleOverhead | undefined {
  const read = (name: ContenderName): readonly number[] =>
    (loads.get(name) ?? []).map(({ untilIdleMs }) => untilIdleMs)
  const [nothing, ours] = [read('nothing'), read('ours-idle')]
  if (nothing.length === 0 || ours.length === 0) return undefined
  const difference = quarters(ours.map((ms, round) => ms - (nothing[round] ?? NaN)))
  const half = (rest: number): number => median(nothing.filter((_, round) => round % 2 === rest))
  const traced = traces.get('ours-idle') ?? []
  return {
    ...{ pairs: ours.length, nothingMs: round(median(nothing)), oursMs: round(median(ours)) },
    differenceMs: difference,
    share: round(difference.p50 / median(nothing), 4),
    noiseMs: quarters(nothing.slice(1).map((ms, before) => ms - (nothing[before] ?? NaN))),
    halves: round(half(0) / half(1), 4),
    ownShare:
      traced.length === 0 ? undefined : round(median(traced.map(({ ownMs }) => ownMs)) / median(nothing), 4),
  }
}

function quarters(samples: readonly number[]): Quarters {
  return { p25: round(at(samples, 0.25)), p50: round(median(samples)), p75: round(at(samples, 0.75)) }
}

/** The table for people. */
export function formatReport(rows: readonly Row[]): string {
  const show = (value: number | undefined): string => (value === undefined ? '–' : String(value))
  const both = (value: Percentiles | undefined): string =>
    value === undefined ? '–' : `${value.p50} / ${value.p95}`
  const head = [
    ...['', 'gzip', 'until tip, ms', 'until idle, ms', '±', 'ratio', 'heap, MB'],
    ...['long tasks', 'of its own', 'its longest, ms', 'its work, ms'],
    ...['idle, ms/s', 'wake-ups', 'appears, frames p50 / p95', 'appears, ms', 'lag, frames p50 / p95'],
  ]
  const lines = rows.map((row) => [
    ...[row.name, show(row.gzipBytes), show(row.untilTipMs), show(row.untilIdleMs), show(row.spreadMs)],
    ...[show(row.ratio), show(row.heapMb)],
    ...[row.tasks.all, row.tasks.own, row.tasks.longestOwnMs, row.tasks.ownMs].map(String),
    ...[
      show(row.idleMsPerS),
      show(row.tasks.wakeUps),
      both(row.appearFrames),
      both(row.appearMs),
      both(row.lagFrames),
    ],
  ])
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function percentiles(samples: readonly number[]): Percentiles | undefined {
  return samples.length === 0 ? undefined : { p50: round(at(samples, 0.5)), p95: round(at(samples, 0.95)) }
}

function median(samples: readonly number[]): number {
  return at(samples, 0.5)
}

function at(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits))
}
