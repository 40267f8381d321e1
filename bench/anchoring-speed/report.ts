import { quantile } from '../anchoring/tally.ts'
import type { BatchOutcome, Calls, TimedLook } from './protocol.ts'

/** The first looks at pages of one size. */
export interface Looks {
  readonly cold: readonly TimedLook[]
  readonly warm: readonly TimedLook[]
}

/** Everything that was measured. */
export interface Measured {
  readonly small: Looks
  readonly large: Looks
  readonly batches: readonly BatchOutcome[]
  readonly calls: Calls
}

const bars = { totalMs: 60, sliceMs: 8, batchMs: 1, growth: 3, idle: 0 }

/** What a program reads: the last line. */
export function summarize({ small, large, batches, calls }: Measured): Record<string, number> {
  const total = (looks: readonly TimedLook[]): number => median(looks.map(sumOf))
  const processor = (looks: readonly TimedLook[]): number =>
    median(looks.map(({ processorMs }) => processorMs))
  const slice = (looks: readonly TimedLook[]): number => median(looks.map(longestOf))
  const sums = (isStyled: boolean): number[] =>
    batches.filter((batch) => batch.isStyled === isStyled).map(({ noteMs, verifyMs }) => noteMs + verifyMs)
  const first = small.warm[0]
  return {
    elements: first?.elements ?? 0,
    right: first?.right ?? 0,
    wrong: first?.wrong ?? 0,
    goneWrong: first?.goneWrong ?? 0,
    totalMs: total(small.warm),
    processorMs: processor(small.warm),
    sliceMs: slice(small.warm),
    sliceMsMax: Math.max(...small.warm.map(longestOf)),
    coldTotalMs: total(small.cold),
    coldProcessorMs: processor(small.cold),
    coldSliceMs: slice(small.cold),
    largeElements: large.warm[0]?.elements ?? 0,
    largeTotalMs: total(large.warm),
    largeProcessorMs: processor(large.warm),
    largeSliceMs: slice(large.warm),
    largeColdTotalMs: total(large.cold),
    growth: total(large.warm) / total(small.warm),
    batchRecords: median(batches.map(({ records }) => records)),
    noteMsP95: quantile(
      batches.map(({ noteMs }) => noteMs),
      0.95,
    ),
    batchMsP50: median(sums(true)),
    batchMsP95: quantile(sums(true), 0.95),
    batchWithStyleMsP50: median(sums(false)),
    batchWithStyleMsP95: quantile(sums(false), 0.95),
    idleCalls: Object.values(calls).reduce((sum, count) => sum + count, 0),
  }
}

/** A row for each bar. */
export function formatTable(summary: Record<string, number>): string {
  const rows = [
    ['200 anchors, 10,000 elements: all slices, ms', 'totalMs', bars.totalMs],
    ['  of the processor’s time, all scripts, ms', 'processorMs', undefined],
    ['  the longest slice, ms', 'sliceMs', bars.sliceMs],
    ['  the longest slice of all runs, ms', 'sliceMsMax', undefined],
    ['  cold: all slices, ms', 'coldTotalMs', undefined],
    ['  cold: of the processor’s time, ms', 'coldProcessorMs', undefined],
    ['  cold: the longest slice, ms', 'coldSliceMs', undefined],
    ['30,000 elements: all slices, ms', 'largeTotalMs', undefined],
    ['  of the processor’s time, ms', 'largeProcessorMs', undefined],
    ['  the longest slice, ms', 'largeSliceMs', undefined],
    ['  times as much as for 10,000', 'growth', bars.growth],
    ['a batch of changes: note and verify, p95, ms', 'batchMsP95', bars.batchMs],
    ['  and with the style that the frame needs anyway', 'batchWithStyleMsP95', undefined],
    ['calls while idle', 'idleCalls', bars.idle],
  ] as const
  return rows
    .map(([name, key, bar]) => {
      const value = summary[key] ?? Number.NaN
      const verdict = bar === undefined ? '' : value <= bar ? 'holds' : 'MISSED'
      return `${name.padEnd(52)} ${value.toFixed(2).padStart(9)}  ${(bar === undefined ? '' : `≤ ${bar}`).padStart(5)}  ${verdict}`
    })
    .join('\n')
}

function sumOf({ slicesMs }: TimedLook): number {
  return slicesMs.reduce((sum, ms) => sum + ms, 0)
}

function longestOf({ slicesMs }: TimedLook): number {
  return Math.max(...slicesMs)
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
