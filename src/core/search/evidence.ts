import type { Candidates, Concept } from './candidates.ts'
import type { LoadedIndex } from './load-index.ts'
import { shortFields, wordsPerBlock } from './search-index.ts'

/** What is looked at in a candidate, in the order of the weights. All are shares of the whole question's rarity, or nearly. */
export const evidenceNames = [
  'words',
  'kin',
  'title',
  'title-kin',
  'title-only',
  'title-only-kin',
  'subtitle-kin',
  'subtitle-only-kin',
  'keywords-kin',
  'keywords-only-kin',
  'summary',
  'summary-kin',
  'summary-only-kin',
  'headings-kin',
  'all',
  'all-kin',
  'window-2',
  'window-2-kin',
  'window-5',
  'window-5-kin',
  'window-20',
  'window-20-kin',
  'pairs',
] as const

const windows = [16, 40, 160].map((words) => Math.max(1, words / wordsPerBlock))
/** In blocks: neighbours of a question that stand so near in a text belong together there too. */
const nearAtMost = 1

/** For each candidate in order, its evidence in the order of `evidenceNames`. */
export function gatherEvidence(
  index: LoadedIndex,
  concepts: readonly Concept[],
  { resources, exact, kin }: Candidates,
): Float32Array[] {
  const mass = concepts.reduce((sum, { rarity }) => sum + rarity, 0) || 1
  const traces = traceAll(index, concepts, resources)
  return Array.from(resources, (resource, candidate) => {
    const trace = traces[candidate] ?? newTrace(0)
    const field = (bit: number): FieldEvidence =>
      weighField(concepts, trace, 1 << bit, index.masses[resource * shortFields.length + bit] ?? 0, mass)
    const [title, subtitle, keywords, summary, headings] = [field(0), field(1), field(2), field(3), field(4)]
    const all = weighField(concepts, trace, 0xff, 0, mass)
    const { best, pairs } = weighBody(concepts, trace, mass)
    return Float32Array.of(
      (exact[resource] ?? 0) / mass,
      (kin[resource] ?? 0) / mass,
      title.covered,
      title.coveredWithKin,
      title.only,
      title.onlyWithKin,
      subtitle.coveredWithKin,
      subtitle.onlyWithKin,
      keywords.coveredWithKin,
      keywords.onlyWithKin,
      summary.covered,
      summary.coveredWithKin,
      summary.onlyWithKin,
      headings.coveredWithKin,
      all.covered,
      all.coveredWithKin,
      ...best,
      pairs,
    )
  })
}

/** Where the concepts stand in one candidate. */
interface Trace {
  /** By concept, the fields that have the word itself, and those that have it or its kin. */
  readonly flags: Uint8Array
  readonly flagsWithKin: Uint8Array
  /** Each occurrence in the body as one number: block, concept, and whether it is kin. */
  readonly places: number[]
}

function newTrace(concepts: number): Trace {
  return { flags: new Uint8Array(concepts), flagsWithKin: new Uint8Array(concepts), places: [] }
}

const conceptsAtMost = 1 << 10

function traceAll(index: LoadedIndex, concepts: readonly Concept[], resources: Uint32Array): Trace[] {
  const traces = Array.from(resources, () => newTrace(concepts.length))
  const candidateOf = new Int16Array(index.ids.length).fill(-1)
  resources.forEach((resource, candidate) => (candidateOf[resource] = candidate))
  concepts.forEach(({ word, kin }, concept) => {
    if (word !== undefined) trace(index, word, { candidateOf, traces, concept, isKin: false })
    for (const other of kin) trace(index, other, { candidateOf, traces, concept, isKin: true })
  })
  return traces
}

function trace(
  { starts, resources, flags, placeStarts, places }: LoadedIndex,
  word: number,
  into: {
    readonly candidateOf: Int16Array
    readonly traces: readonly Trace[]
    readonly concept: number
    readonly isKin: boolean
  },
): void {
  const { candidateOf, traces, concept, isKin } = into
  const end = starts[word + 1] ?? 0
  for (let posting = starts[word] ?? 0; posting < end; posting++) {
    const found = traces[candidateOf[resources[posting] ?? 0] ?? -1]
    if (found === undefined) continue
    const bits = flags[posting] ?? 0
    if (!isKin) found.flags[concept] = (found.flags[concept] ?? 0) | bits
    found.flagsWithKin[concept] = (found.flagsWithKin[concept] ?? 0) | bits
    for (let at = placeStarts[posting] ?? 0; at < (placeStarts[posting + 1] ?? 0); at++)
      found.places.push(((places[at] ?? 0) * conceptsAtMost + concept) * 2 + (isKin ? 1 : 0))
  }
}

interface FieldEvidence {
  /** The share of the question that the field has. */
  readonly covered: number
  readonly coveredWithKin: number
  /** The share of the field that the question has. */
  readonly only: number
  readonly onlyWithKin: number
}

function weighField(
  concepts: readonly Concept[],
  { flags, flagsWithKin }: Trace,
  bits: number,
  fieldMass: number,
  mass: number,
): FieldEvidence {
  let found = 0
  let withKin = 0
  concepts.forEach(({ rarity }, concept) => {
    if (((flags[concept] ?? 0) & bits) !== 0) found += rarity
    if (((flagsWithKin[concept] ?? 0) & bits) !== 0) withKin += rarity
  })
  const share = (part: number): number => (fieldMass === 0 ? 0 : Math.min(1, part / fieldMass))
  return {
    covered: found / mass,
    coveredWithKin: withKin / mass,
    only: share(found),
    onlyWithKin: share(withKin),
  }
}

/** The best stretch of the body, for each size of window, and the neighbours in the question that are near each other. */
function weighBody(
  concepts: readonly Concept[],
  { places }: Trace,
  mass: number,
): { readonly best: readonly number[]; readonly pairs: number } {
  const sorted = Uint32Array.from(places).toSorted()
  const rarities = Float64Array.from(concepts, ({ rarity }) => rarity)
  const best = windows.flatMap((size) => bestWindow(rarities, sorted, size).map((found) => found / mass))
  return { best, pairs: weighPairs(rarities, sorted) }
}

// Without an object or a list for each place: a body has thousands.
function bestWindow(rarities: Float64Array, sorted: Uint32Array, size: number): [number, number] {
  const exactly = new Uint16Array(rarities.length)
  const inAny = new Uint16Array(rarities.length)
  let exact = 0
  let withKin = 0
  let bestExact = 0
  let bestWithKin = 0
  let tail = 0
  for (let head = 0; head < sorted.length; head++) {
    const place = sorted[head] ?? 0
    const block = blockOf(place)
    for (; tail < sorted.length; tail++) {
      const left = sorted[tail] ?? 0
      if (block - blockOf(left) < size) break
      const concept = conceptOf(left)
      const rarity = rarities[concept] ?? 0
      if (!isOfKin(left)) exact -= gain((exactly[concept] = (exactly[concept] ?? 0) - 1)) * rarity
      withKin -= gain((inAny[concept] = (inAny[concept] ?? 0) - 1)) * rarity
    }
    const concept = conceptOf(place)
    const rarity = rarities[concept] ?? 0
    if (!isOfKin(place)) exact += gain((exactly[concept] = (exactly[concept] ?? 0) + 1) - 1) * rarity
    withKin += gain((inAny[concept] = (inAny[concept] ?? 0) + 1) - 1) * rarity
    if (exact > bestExact) bestExact = exact
    if (withKin > bestWithKin) bestWithKin = withKin
  }
  return [bestExact, bestWithKin]
}

/** What one more occurrence adds where so many are: a word counts most the first time. */
function gain(before: number): number {
  return (before + 1) / (before + 1.6) - before / (before + 0.6)
}

const blockOf = (place: number): number => Math.floor(place / (2 * conceptsAtMost))
const conceptOf = (place: number): number => (place >>> 1) % conceptsAtMost
const isOfKin = (place: number): boolean => place % 2 === 1

function weighPairs(rarities: Float64Array, sorted: Uint32Array): number {
  const last = new Float64Array(rarities.length).fill(-1e9)
  const near = new Uint8Array(rarities.length)
  for (let at = 0; at < sorted.length; at++) {
    const block = blockOf(sorted[at] ?? 0)
    const concept = conceptOf(sorted[at] ?? 0)
    last[concept] = block
    // The pair of a concept and the one behind it is kept at the first of them.
    if (concept > 0 && block - (last[concept - 1] ?? -1e9) <= nearAtMost) near[concept - 1] = 1
    if (block - (last[concept + 1] ?? -1e9) <= nearAtMost) near[concept] = 1
  }
  let found = 0
  let all = 0
  for (let first = 0; first + 1 < rarities.length; first++) {
    const rarity = Math.min(rarities[first] ?? 0, rarities[first + 1] ?? 0)
    all += rarity
    if (near[first] === 1) found += rarity
  }
  return all === 0 ? 0 : found / all
}
