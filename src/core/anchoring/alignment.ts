/** How likely it is, by what stood around it alone, that an element stands at each place of the page, or at none. */
export interface Slots {
  /** By entry of the page. */
  readonly at: Float64Array
  /** That everything else is there and it is not. */
  readonly missing: number
}

/** What came of an alignment. */
export interface Aligned {
  /** For each entry that was asked for, in their order. */
  readonly slots: readonly Slots[]
  /** How much likelier than by chance all that was remembered is on the page, as a natural logarithm. */
  readonly support: number
}

/** What is to be aligned. */
export interface Alignment {
  /** For each remembered entry, in order, how much likelier than by chance it is an entry of each class. */
  readonly tables: readonly Float64Array[]
  /** Which of the remembered entries are looked for, ascending. */
  readonly asked: readonly number[]
  /** The class of each entry of the page. */
  readonly classOf: Int32Array
}

/** The chance that a remembered entry is gone, or that a new one stands between two that stayed. */
const openGap = 0.05
/** The chance that where one is gone or new, the next is too. */
const extendGap = 0.5
const stay = 1 - 2 * openGap
const close = 1 - extendGap
const goneAfterExtra = openGap * close
/** The chance that what follows was moved to any other place of the page. */
const move = 0.002

/**
 * Aligns what was remembered of one page with the entries of another, by a pair hidden Markov model (Durbin et al.,
 * Biological sequence analysis, 1998, chapter 4) in which parts may have changed places, and answers for each entry
 * that is asked for where all the others leave room for it. What the page has before and after costs nothing.
 */
export function* align({ tables, asked, classOf }: Alignment): Generator<undefined, Aligned> {
  const last = tables.length - 1
  const { readings, support } = yield* sweep(tables, asked, classOf)
  const backwards = asked.map((one) => last - one).toReversed()
  const tails = (yield* sweep(tables.toReversed(), backwards, classOf.toReversed())).readings.toReversed()
  return { slots: readings.map((head, at) => join(head, tails[at] ?? head, classOf.length)), support }
}

/** The support alone, for less than half of the cost. */
export function* findSupport({ tables, classOf }: Omit<Alignment, 'asked'>): Generator<undefined, number> {
  return (yield* sweep(tables, [], classOf)).support
}

// What stands before has the place before it, what stands behind has the rest.
function join(head: Float64Array, tail: Float64Array, length: number): Slots {
  const at = new Float64Array(length)
  let sum = 0
  let missing = 0
  for (let place = 0; place <= length; place++) {
    const here = head[place] ?? 0
    if (place < length) {
      const joint = here * (tail[length - place - 1] ?? 0)
      at[place] = joint
      sum += joint
    }
    missing += here * (tail[length - place] ?? 0)
  }
  const lost = missing * openGap
  const all = sum * stay + lost
  if (all === 0) return { at, missing: 1 }
  for (let place = 0; place < length; place++) at[place] = ((at[place] ?? 0) * stay) / all
  return { at, missing: lost / all }
}

interface Sweep {
  /** For each entry that was asked for, by column: how likely all before it lies within the first so many entries. */
  readonly readings: readonly Float64Array[]
  readonly support: number
}

// One row for each remembered entry, read off before each that is asked for. Each row is read scaled to its peak, in
// the three states of the model: the entry is one of the page's, it is gone, or one of the page's is extra. This is
// most of what finding elements costs.
function* sweep(
  tables: readonly Float64Array[],
  asked: readonly number[],
  classOf: Int32Array,
): Generator<undefined, Sweep> {
  const { length } = classOf
  const match = new Float64Array(length + 1).fill(1)
  const gone = new Float64Array(length + 1)
  const extra = new Float64Array(length + 1)
  const readings: Float64Array[] = []
  let scale = 0
  let inverse = 1
  let moved = 0
  for (const [row, table] of tables.entries()) {
    if (row === asked[readings.length]) readings.push(sumUp(match, gone, extra, inverse))
    let peak = 0
    let flow = 0
    let previous = 0
    let previousMatch = 0
    let previousExtra = 0
    for (let column = 0; column <= length; column++) {
      const m = (match[column] ?? 0) * inverse
      const g = (gone[column] ?? 0) * inverse
      const x = (extra[column] ?? 0) * inverse
      const isMatch = column === 0 ? 0 : (table[classOf[column - 1] ?? 0] ?? 0) * (previous + moved)
      const isGone = m * openGap + g * extendGap + x * goneAfterExtra
      const isExtra = previousMatch * openGap + previousExtra * extendGap
      match[column] = isMatch
      gone[column] = isGone
      extra[column] = isExtra
      previous = m * stay + (g + x) * close
      previousMatch = isMatch
      previousExtra = isExtra
      flow += isMatch + isGone + isExtra
      const most = isMatch > isGone ? isMatch : isGone
      if (most > peak) peak = most
    }
    inverse = peak > 0 ? 1 / peak : 1
    if (peak > 0) scale += Math.log(peak)
    moved = (move * flow * inverse) / (length + 1)
    yield
  }
  const sum = sumUp(match, gone, extra, inverse).reduce((total, one) => total + one, 0)
  return { readings, support: Math.log(sum / (length + 1)) + scale }
}

function sumUp(match: Float64Array, gone: Float64Array, extra: Float64Array, inverse: number): Float64Array {
  const ends = new Float64Array(match.length)
  for (let column = 0; column < ends.length; column++)
    ends[column] = ((match[column] ?? 0) + (gone[column] ?? 0) + (extra[column] ?? 0)) * inverse
  return ends
}
