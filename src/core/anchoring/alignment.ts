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

/**
 * How much likelier than by chance a remembered entry is an entry of each class. Most classes have nothing in common with
 * it, and entries of one shape are alike for those: a whole row for each would be two hundred times as much memory.
 */
export interface Table {
  /** By class, where nothing else is said. */
  readonly common: Float64Array
  /** The classes for which it is another number, and that number. */
  readonly own: readonly (readonly [number, number])[]
}

/** What is to be aligned. */
export interface Alignment {
  /** For each remembered entry, in order. */
  readonly tables: readonly Table[]
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
  const heads = allotRows(asked.length, classOf.length + 1)
  let handed = 0
  const support = yield* sweep(tables, asked, classOf, (head) => heads[handed++]?.set(head))
  const backwards = asked.map((one) => last - one).toReversed()
  const slots: Slots[] = []
  // No further than to the first that is asked for.
  const rest = tables.slice(asked[0]).toReversed()
  yield* sweep(rest, backwards, classOf.toReversed(), (tail) => {
    const head = heads.pop()
    if (head !== undefined) slots.push(join(head, tail))
  })
  return { slots: slots.toReversed(), support }
}

/** The support alone, for less than half of the cost. */
export function findSupport({ tables, classOf }: Omit<Alignment, 'asked'>): Generator<undefined, number> {
  return sweep(tables, [], classOf, () => undefined)
}

// Rows of numbers that are one piece of memory: a hundred pieces take longer to get than to fill.
function allotRows(count: number, length: number): Float64Array[] {
  const memory = new Float64Array(count * length)
  return Array.from({ length: count }, (_, at) => partOf(memory, at, length))
}

function partOf(memory: Float64Array, at: number, length: number): Float64Array {
  return memory.subarray(at * length, (at + 1) * length)
}

// What stands before has the place before it, what stands behind has the rest. In place: there are many of them, and a
// page has thousands of entries.
function join(head: Float64Array, tail: Float64Array): Slots {
  const length = head.length - 1
  let sum = 0
  let missing = 0
  for (let place = 0; place <= length; place++) {
    const here = head[place] ?? 0
    missing += here * (tail[length - place] ?? 0)
    const joint = here * (tail[length - place - 1] ?? 0)
    head[place] = joint
    sum += joint
  }
  const lost = missing * openGap
  const all = sum * stay + lost
  const at = head.subarray(0, length)
  if (all === 0) return { at, missing: 1 }
  const share = stay / all
  for (let place = 0; place < length; place++) at[place] = (at[place] ?? 0) * share
  return { at, missing: lost / all }
}

/** After how many entries whoever aligns may be interrupted. */
const batchSize = 8

// One row for each remembered entry, handed over before each that is asked for, as long as the row stays: by column, how
// likely all before the entry lies within the first so many of the page; not scaled, because who compares columns need
// not care. Answers the support.
function* sweep(
  tables: readonly Table[],
  asked: readonly number[],
  classOf: Int32Array,
  hand: (row: Float64Array) => void,
): Generator<undefined, number> {
  const row = new Row(classOf, tables[0]?.common.length ?? 0)
  let scale = 0
  let handed = 0
  for (const [at, table] of tables.entries()) {
    if (at === asked[handed]) {
      hand(row.all)
      handed++
    }
    scale += row.advance(table)
    if (at % batchSize === 0) yield
  }
  return scale + row.logMean()
}

// How likely it is that the entries so far lie within the first so many of the page, for each number of those. The last
// of them is one of the page's, it is gone, or extra ones of the page's follow it; of these three states is kept what the
// next row needs of their sum.
class Row {
  readonly columns: number
  readonly #classOf: Int32Array
  /** All states, as far as an entry of the page's can follow; and as far as one that is gone can. */
  readonly #beforeMatch: Float64Array
  readonly #beforeGone: Float64Array
  readonly all: Float64Array
  /** What the entry at hand weighs as each class. */
  readonly #ratios: Float64Array
  /** What scales the row to its peak. */
  #inverse = 1
  /** What comes to each column from all others. */
  #moved = 0

  constructor(classOf: Int32Array, classes: number) {
    this.columns = classOf.length + 1
    this.#classOf = classOf
    const memory = new Float64Array(3 * this.columns)
    this.#beforeMatch = partOf(memory, 0, this.columns).fill(stay)
    this.#beforeGone = partOf(memory, 1, this.columns).fill(openGap)
    this.all = partOf(memory, 2, this.columns).fill(1)
    this.#ratios = new Float64Array(classes)
  }

  /** Of the scaled row. */
  logMean(): number {
    let sum = 0
    for (const one of this.all) sum += one
    return Math.log((sum * this.#inverse) / this.columns)
  }

  /**
   * Goes on by one entry; answers by how much the row was scaled, as a natural logarithm. This is most of what finding
   * elements costs: each sum that is carried on is one step long.
   */
  advance({ common, own }: Table): number {
    const ratios = this.#ratios
    ratios.set(common)
    for (const [at, ratio] of own) ratios[at] = ratio
    const [classOf, beforeMatch, beforeGone, all] = [
      this.#classOf,
      this.#beforeMatch,
      this.#beforeGone,
      this.all,
    ]
    const { columns } = this
    const inverse = this.#inverse
    const moved = this.#moved
    // Nothing of the page is before the first column.
    const allGone = (beforeGone[0] ?? 0) * inverse
    let ready = (beforeMatch[0] ?? 0) * inverse
    beforeMatch[0] = allGone * close
    beforeGone[0] = allGone * extendGap
    all[0] = allGone
    let peak = allGone
    let flow = allGone
    let match = 0
    let extra = 0
    for (let column = 1; column < columns; column++) {
      extra = match * openGap + extra * extendGap
      match = (ratios[classOf[column - 1] ?? 0] ?? 0) * (ready + moved)
      ready = (beforeMatch[column] ?? 0) * inverse
      const gone = (beforeGone[column] ?? 0) * inverse
      const unmatched = gone + extra
      const sum = match + unmatched
      beforeMatch[column] = match * stay + unmatched * close
      beforeGone[column] = match * openGap + gone * extendGap + extra * goneAfterExtra
      all[column] = sum
      flow += sum
      if (sum > peak) peak = sum
    }
    this.#inverse = peak > 0 ? 1 / peak : 1
    this.#moved = (move * flow * this.#inverse) / columns
    return peak > 0 ? Math.log(peak) : 0
  }
}
