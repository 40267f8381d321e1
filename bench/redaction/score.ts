import { redact } from '../../src/core/redaction/redact.ts'
import type { Line } from './corpus.ts'

/** How often values were taken out, and how often what was taken out was one. */
export interface Score {
  values: number
  taken: number
  replacements: number
  right: number
}

/** One value that was left in part, or one stretch that was taken and should not have been. */
export interface Miss {
  readonly line: Line
  readonly kind: string
  readonly what: 'left' | 'taken'
  readonly text: string
  readonly kept: string
}

/**
 * Strict on both sides. A value is taken when none of its letters and digits is left, whatever it was taken for. A
 * replacement is right when every letter and digit that it took belongs to a value.
 */
export function scoreLine(line: Line): {
  readonly values: readonly { readonly kind: string; readonly isTaken: boolean }[]
  readonly replacements: readonly { readonly kind: string; readonly isRight: boolean }[]
  readonly misses: readonly Miss[]
} {
  const { text: kept, replaced } = redact(line.text, { names: line.names })
  const isSign = (index: number): boolean => /[\p{L}\p{N}]/u.test(line.text[index] ?? '')
  const within = (index: number, spans: readonly { start: number; end: number }[]): boolean =>
    spans.some(({ start, end }) => index >= start && index < end)
  const signsOf = ({ start, end }: { start: number; end: number }): number[] =>
    Array.from({ length: end - start }, (_, nth) => start + nth).filter(isSign)
  const values = line.labels.map((label) => ({
    ...label,
    isTaken: signsOf(label).every((index) => within(index, replaced)),
  }))
  const replacements = replaced.map((replacement) => ({
    ...replacement,
    isRight: signsOf(replacement).every((index) => within(index, line.labels)),
  }))
  const misses = [
    ...values.filter(({ isTaken }) => !isTaken).map((value) => ({ ...value, what: 'left' as const })),
    ...replacements.filter(({ isRight }) => !isRight).map((value) => ({ ...value, what: 'taken' as const })),
  ].map(({ kind, start, end, what }) => ({ line, kind, what, kept, text: line.text.slice(start, end) }))
  return { values, replacements, misses }
}

/** Adds up lines under each name that `keysOf` gives. */
export class Tally {
  readonly scores = new Map<string, Score>()

  add(key: string, count: Partial<Score>): void {
    const score = this.scores.get(key) ?? { values: 0, taken: 0, replacements: 0, right: 0 }
    for (const name of ['values', 'taken', 'replacements', 'right'] as const) score[name] += count[name] ?? 0
    this.scores.set(key, score)
  }
}

/** A share in percent with two digits behind the point, 100 where there was nothing. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((part / whole) * 10_000) / 100
}
