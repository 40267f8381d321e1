/** How likely it is, by the neighbours alone, that the element stands at each place of the page, or at none. */
export interface Slots {
  /** By entry of the page. */
  readonly at: Float64Array
  /** That the neighbours are there and it is not. */
  readonly missing: number
  /** How much likelier than by chance the neighbours are on this page, as a natural logarithm. */
  readonly support: number
}

/** What is to be aligned: for each neighbour how much likelier than by chance it is an entry of each class. */
export interface Alignment {
  readonly before: readonly Float64Array[]
  readonly after: readonly Float64Array[]
  /** The class of each entry of the page. */
  readonly classOf: Int32Array
}

/** The chance that a remembered neighbour is gone, or that a new one stands between two that stayed. */
const openGap = 0.05
/** The chance that where one is gone or new, the next is too. */
const extendGap = 0.5
const stay = 1 - 2 * openGap
const close = 1 - extendGap
const goneAfterExtra = openGap * close

/**
 * Aligns what stood before and after an element with the entries of a page, by a pair hidden Markov model (Durbin et
 * al., Biological sequence analysis, 1998, chapter 4), and answers where between the two the element's own place is.
 * The neighbours may lie anywhere on the page; what lies before and after them costs nothing.
 */
export function findSlots({ before, after, classOf }: Alignment): Slots {
  const { length } = classOf
  const head = sweep(before, classOf)
  const tail = sweep(after.toReversed(), classOf.toReversed())
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

interface Sweep {
  /** By column: everything remembered is accounted for within the first so many entries. */
  readonly ends: Float64Array
  /** The logarithm of what was taken out of it, or a dozen neighbours would leave the range of a number. */
  readonly scale: number
}

// One row for each neighbour. Each row is read scaled to its peak, in the three states of the model: the neighbour is
// an entry, it is gone, or an entry is extra. This is most of what finding an element costs.
function sweep(tables: readonly Float64Array[], classOf: Int32Array): Sweep {
  const { length } = classOf
  const match = new Float64Array(length + 1).fill(1)
  const gone = new Float64Array(length + 1)
  const extra = new Float64Array(length + 1)
  let scale = 0
  let inverse = 1
  for (const table of tables) {
    let peak = 0
    let previous = 0
    let previousMatch = 0
    let previousExtra = 0
    for (let column = 0; column <= length; column++) {
      const m = (match[column] ?? 0) * inverse
      const g = (gone[column] ?? 0) * inverse
      const x = (extra[column] ?? 0) * inverse
      const isMatch = column === 0 ? 0 : (table[classOf[column - 1] ?? 0] ?? 0) * previous
      const isGone = m * openGap + g * extendGap + x * goneAfterExtra
      const isExtra = previousMatch * openGap + previousExtra * extendGap
      match[column] = isMatch
      gone[column] = isGone
      extra[column] = isExtra
      previous = m * stay + (g + x) * close
      previousMatch = isMatch
      previousExtra = isExtra
      const most = isMatch > isGone ? isMatch : isGone
      if (most > peak) peak = most
    }
    inverse = peak > 0 ? 1 / peak : 1
    if (peak > 0) scale += Math.log(peak)
  }
  const ends = new Float64Array(length + 1)
  for (let column = 0; column <= length; column++)
    ends[column] = ((match[column] ?? 0) + (gone[column] ?? 0) + (extra[column] ?? 0)) * inverse
  return { ends, scale }
}
