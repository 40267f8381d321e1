import type { ContenderName } from './contenders.ts'
import type { Load } from './load.ts'

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
  readonly longTasks: number
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
      longTasks: median(all.map(({ longTasks }) => longTasks)),
      heapMb: round(median(all.map(({ heapMb }) => heapMb))),
      idleMsPerS: round(median(all.map(({ idleMsPerS }) => idleMsPerS)), 2),
      appearFrames: percentiles(appearances.map(({ frames }) => frames)),
      appearMs: percentiles(appearances.map(({ ms }) => ms)),
      lagFrames: percentiles(all.flatMap(({ lagFrames }) => lagFrames)),
    }
  })
}

/** The table for people. */
export function formatReport(rows: readonly Row[]): string {
  const show = (value: number | undefined): string => (value === undefined ? '–' : String(value))
  const both = (value: Percentiles | undefined): string =>
    value === undefined ? '–' : `${value.p50} / ${value.p95}`
  const head = [
    ...['', 'gzip', 'until tip, ms', 'until idle, ms', '±', 'ratio', 'long tasks', 'heap, MB'],
    ...['idle, ms/s', 'appears, frames p50 / p95', 'appears, ms', 'lag, frames p50 / p95'],
  ]
  const lines = rows.map((row) => [
    ...[row.name, show(row.gzipBytes), show(row.untilTipMs), show(row.untilIdleMs), show(row.spreadMs)],
    ...[show(row.ratio), show(row.longTasks), show(row.heapMb), show(row.idleMsPerS)],
    ...[both(row.appearFrames), both(row.appearMs), both(row.lagFrames)],
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
