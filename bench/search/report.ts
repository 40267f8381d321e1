/** One line of the report. */
export interface Figure {
  /** The name in the last line's object. */
  readonly key: string
  readonly label: string
  readonly value: number
  readonly bar?: { readonly kind: 'at-least' | 'at-most'; readonly value: number } | undefined
}

/** One row for each figure, with its bar and whether it holds. */
export function formatTable(figures: readonly Figure[]): string {
  return figures
    .map(({ label, value, bar }) => {
      const sign = bar?.kind === 'at-least' ? '≥' : '≤'
      const said = bar === undefined ? '' : `${sign} ${bar.value}`
      const verdict = bar === undefined ? '' : holds(value, bar) ? 'holds' : 'MISSED'
      return `${label.padEnd(72)} ${value.toFixed(3).padStart(9)}  ${said.padStart(8)}  ${verdict}`
    })
    .join('\n')
}

function holds(value: number, bar: NonNullable<Figure['bar']>): boolean {
  return bar.kind === 'at-least' ? value >= bar.value : value <= bar.value
}

/** What a program reads: every figure by its key. */
export function summarize(figures: readonly Figure[]): Record<string, number> {
  return Object.fromEntries(figures.map(({ key, value }) => [key, Number(value.toFixed(4))]))
}

/** A value that must be at least so much. */
export function atLeast(value: number): Figure['bar'] {
  return { kind: 'at-least', value }
}

/** A value that must be at most so much. */
export function atMost(value: number): Figure['bar'] {
  return { kind: 'at-most', value }
}
