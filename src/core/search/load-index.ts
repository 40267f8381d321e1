import { countBodies, countFields } from './candidates.ts'
import { functionWordsOf } from './function-words.ts'
import { createKinFinder, type KinFinder } from './kin.ts'
import type { SearchIndex } from './search-index.ts'
import { createSpeller, type Speller } from './spelling.ts'

/** An index in memory, ready for questions. Nothing that shows in it ever changes. */
export interface LoadedIndex extends Pick<
  SearchIndex,
  'ids' | 'frequencies' | 'postings' | 'masses' | 'blocks'
> {
  /** Sorted by code unit. */
  readonly words: readonly string[]
  /** Where each word's postings begin, and where the last one's end. */
  readonly starts: Uint32Array
  /** What one occurrence in a short field counts, for each resource and field. */
  readonly fieldCounts: Float32Array
  /** What one block with a word counts, for each resource's body. */
  readonly bodyCounts: Float32Array
  readonly functionWords: ReadonlySet<string>
  readonly kin: KinFinder
  readonly speller: Speller
}

// In a large set a word of a single resource is often a slip of its author's.
const manyResources = 200

/** Makes an index ready; some milliseconds for thousands of resources. */
export function loadIndex(index: SearchIndex): LoadedIndex {
  const words = index.words === '' ? [] : index.words.split('\n')
  const { ids, frequencies, postings, masses, blocks } = index
  return {
    ...{ ids, words, frequencies, postings, masses, blocks },
    starts: sumUp(index.sizes),
    fieldCounts: countFields(index.lengths),
    bodyCounts: countBodies(blocks),
    functionWords: functionWordsOf(index.locale),
    kin: createKinFinder(words),
    speller: createSpeller(words, frequencies, ids.length < manyResources ? 1 : 2),
  }
}

function sumUp(sizes: Uint32Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1)
  sizes.forEach((size, word) => (starts[word + 1] = (starts[word] ?? 0) + size))
  return starts
}

/** The number of a word in the index; undefined where no resource has it. */
export function findWord({ words }: Pick<LoadedIndex, 'words'>, word: string): number | undefined {
  let low = 0
  let high = words.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const there = words[middle] ?? ''
    if (there === word) return middle
    if (there < word) low = middle + 1
    else high = middle - 1
  }
  return undefined
}
