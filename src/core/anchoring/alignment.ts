/** How likely it is, by the neighbours alone, that the element stands at each place of the page, or at none. */
export interface Slots {
  /** By entry of the page. */
  readonly at: Float64Array
  /** That the neighbours are there and it is not. */
  readonly missing: number
  /** How much likelier than by chance the neighbours are on this page, as a natural logarithm. */
  readonly support: number
}

/** What is to be aligned: `agree` says how much likelier than by chance a neighbour is an entry. */
export interface Alignment {
  readonly before: number
  readonly after: number
  readonly length: number
  readonly agree: (neighbour: number, entry: number) => number
}

/** The chance that a remembered neighbour is gone, or that a new one stands between two that stayed. */
const openGap = 0.05
/** The chance that where one is gone or new, the next is too. */
const extendGap = 0.5
const stay = 1 - 2 * openGap
const close = 1 - extendGap

/**
 * Aligns what stood before and after an element with the entries of a page, by a pair hidden Markov model (Durbin et
 * al., Biological sequence analysis, 1998, chapter 4), and answers where between the two the element's own place is.
 * The neighbours may lie anywhere on the page; what lies before and after them costs nothing.
 */
export function findSlots({ before, after, length, agree }: Alignment): Slots {
  const head = sweep(before, length, agree)
  const tail = sweep(after, length, (row, column) => agree(before + after - 1 - row, length - 1 - column))
  const at = new Float64Array(length)
  let sum = 0
  let missing = 0
  for (let place = 0; place <= length; place++) {
    const here = head.ends[place] ?? 0
    if (place < length) {
      const joint = here * (tail.ends[length - place - 1] ?? 0)
      at[place] = joint
      sum += joint
    }
    missing += here * (tail.ends[length - place] ?? 0)
  }
  const lost = missing * openGap
  const all = sum * stay + lost
  if (all === 0) return { at, missing: 1, support: -Infinity }
  for (let place = 0; place < length; place++) at[place] = ((at[place] ?? 0) * stay) / all
  return { at, missing: lost / all, support: Math.log(all / (length + 1)) + head.scale + tail.scale }
}

// Column c of the answer: everything remembered is accounted for within the first c entries. Each row is scaled to
// its peak, or a dozen neighbours would leave the range of a number.
function sweep(
  rows: number,
  length: number,
  agree: (row: number, column: number) => number,
): { readonly ends: Float64Array; readonly scale: number } {
  let match = new Float64Array(length + 1).fill(1)
  let gone = new Float64Array(length + 1)
  let extra = new Float64Array(length + 1)
  let nextMatch = new Float64Array(length + 1)
  let nextGone = new Float64Array(length + 1)
  let nextExtra = new Float64Array(length + 1)
  let scale = 0
  for (let row = 0; row < rows; row++) {
    let peak = 0
    let previous = 0
    let previousMatch = 0
    let previousExtra = 0
    for (let column = 0; column <= length; column++) {
      const m = match[column] ?? 0
      const g = gone[column] ?? 0
      const x = extra[column] ?? 0
      const isGone = m * openGap + g * extendGap + x * openGap * close
      const isMatch = column === 0 ? 0 : agree(row, column - 1) * previous
      const isExtra = previousMatch * openGap + previousExtra * extendGap
      nextMatch[column] = isMatch
      nextGone[column] = isGone
      nextExtra[column] = isExtra
      previous = m * stay + (g + x) * close
      previousMatch = isMatch
      previousExtra = isExtra
      if (isMatch > peak) peak = isMatch
      if (isGone > peak) peak = isGone
      if (isExtra > peak) peak = isExtra
    }
    if (peak > 0) {
      scale += Math.log(peak)
      for (let column = 0; column <= length; column++) {
        nextMatch[column] = (nextMatch[column] ?? 0) / peak
        nextGone[column] = (nextGone[column] ?? 0) / peak
        nextExtra[column] = (nextExtra[column] ?? 0) / peak
      }
    }
    ;[match, nextMatch] = [nextMatch, match]
    ;[gone, nextGone] = [nextGone, gone]
    ;[extra, nextExtra] = [nextExtra, extra]
  }
  return { ends: match.map((value, column) => value + (gone[column] ?? 0) + (extra[column] ?? 0)), scale }
}
