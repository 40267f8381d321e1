import type { LoadedIndex } from './load-index.ts'
import { rarityOf, shortFields } from './search-index.ts'

/** One word of a question, with the words of the index that stand for it. */
export interface Concept {
  /** Its number in the index; undefined where no resource has it. */
  readonly word: number | undefined
  readonly kin: readonly number[]
  /** What finding it says. A word that no resource has says most. */
  readonly rarity: number
}

/** What a first pass over all resources gives: the few that are looked at more closely, and their scores. */
export interface Candidates {
  /** Numbers of resources, in rising order. */
  readonly resources: Uint32Array
  /** By resource, for all of them: the words of the question themselves. */
  readonly exact: Float32Array
  /** By resource: the words and their kin. */
  readonly kin: Float32Array
}

const candidatesAtMost = 80

// BM25F, as Robertson and Zaragoza give it: a word that is in several fields is one word. Weights and length
// corrections were tuned on the dev half of the bench's questions.
const weights = [8, 2, 1, 3, 1, 1]
const lengthCorrections = [0.6, 0.3, 0.2, 0.5, 0.5, 0.55]
const saturation = 1.2
const kinWeight = 0.6

/**
 * Scores every resource by the concepts and gives the best of them, and those that are `invited` by their ids; of all
 * those only what is accepted.
 */
export function findCandidates(
  index: LoadedIndex,
  concepts: readonly Concept[],
  invited: ReadonlySet<string> = new Set(),
  accepts?: (id: string) => boolean,
): Candidates {
  const total = index.ids.length
  const exact = new Float32Array(total)
  const kin = new Float32Array(total)
  const counts = new Float32Array(total)
  for (const { word, kin: others, rarity } of concepts) {
    const touched: number[] = []
    const note = (resource: number, count: number): void => {
      if (counts[resource] === 0) touched.push(resource)
      counts[resource] = (counts[resource] ?? 0) + count
    }
    if (word !== undefined) {
      eachCount(index, word, (resource, count) => {
        exact[resource] = (exact[resource] ?? 0) + (rarity * count) / (count + saturation)
        note(resource, count)
      })
    }
    for (const other of others)
      eachCount(index, other, (resource, count) => note(resource, count * kinWeight))
    // A word is as rare as all that stands for it together.
    const shared = others.length === 0 ? rarity : Math.min(rarity, rarityOf(touched.length, total))
    for (const resource of touched) {
      const count = counts[resource] ?? 0
      kin[resource] = (kin[resource] ?? 0) + (shared * count) / (count + saturation)
      counts[resource] = 0
    }
  }
  if (accepts !== undefined) {
    index.ids.forEach((id, resource) => {
      if (!accepts(id)) exact[resource] = kin[resource] = 0
    })
  }
  const best = pickBest(exact, kin)
  if (invited.size > 0) {
    index.ids.forEach((id, resource) => {
      if (invited.has(id) && accepts?.(id) !== false) best.add(resource)
    })
  }
  return { resources: Uint32Array.from(best).toSorted(), exact, kin }
}

/** Calls back with each resource that has the word, and what that counts. */
function eachCount(
  { starts, resources, weights: counts }: LoadedIndex,
  word: number,
  use: (resource: number, count: number) => void,
): void {
  const end = starts[word + 1] ?? 0
  for (let posting = starts[word] ?? 0; posting < end; posting++)
    use(resources[posting] ?? 0, counts[posting] ?? 0)
}

/** What one occurrence of a word counts, for each resource and short field. */
export function countFields(lengths: Uint8Array): Float32Array {
  const means = shortFields.map((_, bit) => {
    let sum = 0
    for (let at = bit; at < lengths.length; at += shortFields.length) sum += lengths[at] ?? 0
    return Math.max(1, (sum * shortFields.length) / Math.max(1, lengths.length))
  })
  return Float32Array.from(lengths, (length, at) => {
    const bit = at % shortFields.length
    const correction = lengthCorrections[bit] ?? 0
    return (weights[bit] ?? 0) / (1 - correction + (correction * length) / (means[bit] ?? 1))
  })
}

/** What one block of a word counts, for each resource's body. */
export function countBodies(blocks: Uint16Array): Float32Array {
  const mean = Math.max(1, blocks.reduce((sum, count) => sum + count, 0) / Math.max(1, blocks.length))
  const correction = lengthCorrections.at(-1) ?? 0
  return Float32Array.from(
    blocks,
    (count) => (weights.at(-1) ?? 0) / (1 - correction + (correction * count) / mean),
  )
}

/** Those with the best scores: all that are no worse than the last that has a place. */
function pickBest(exact: Float32Array, kin: Float32Array): Set<number> {
  const scores = exact.map((score, resource) => score + (kin[resource] ?? 0))
  // Sorted as numbers, which is many times faster than by a function.
  const last = Math.max(Number.MIN_VALUE, scores.toSorted().at(-candidatesAtMost) ?? 0)
  const best = new Set<number>()
  for (let resource = 0; resource < scores.length && best.size < candidatesAtMost; resource++)
    if ((scores[resource] ?? 0) >= last) best.add(resource)
  return best
}
