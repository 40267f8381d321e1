import { countBodies, countFields } from './candidates.ts'
import { readFrontCoded } from './front-coding.ts'
import { fillersOf, type Fillers } from './sameness.ts'
import { createRisingReader } from './interpolative.ts'
import { createKinFinder, type KinFinder } from './kin.ts'
import { bodyFlag, rarityOf, shortFields, type SearchIndex } from './search-index.ts'
import { createSpeller, type Speller } from './spelling.ts'

/** All postings, one behind the other: of each word in the order of its resources. */
export interface Postings {
  /** Where each word's postings begin, and where the last one's end. */
  readonly starts: Uint32Array
  readonly resources: Uint16Array
  /** One bit for each field. */
  readonly flags: Uint8Array
  /** Where each posting's blocks begin in `places`, and where the last one's end. */
  readonly placeStarts: Uint32Array
  /** Blocks of bodies, rising. */
  readonly places: Uint16Array
}

/** An index in memory, ready for questions. Nothing that shows in it ever changes. */
export interface LoadedIndex extends Pick<SearchIndex, 'ids' | 'frequencies' | 'blocks'>, Postings, Fillers {
  /** Sorted by code unit. */
  readonly words: readonly string[]
  /** For each resource and short field, the rarity of all its words together. */
  readonly masses: Float32Array
  /** What each posting counts: its fields weighted and their lengths corrected. */
  readonly weights: Float32Array
  readonly kin: KinFinder
  readonly speller: Speller
}

// In a large set a word of a single resource is often a slip of its author's.
const manyResources = 200

/** Makes an index ready; some tens of milliseconds for thousands of resources. */
export function loadIndex(index: SearchIndex): LoadedIndex {
  const words = readFrontCoded(index.words)
  const { ids, frequencies, blocks } = index
  const postings = unpack(index)
  return {
    ...{ ids, words, frequencies, blocks, ...postings },
    masses: sumRarities(postings, frequencies, ids.length),
    weights: weighPostings(postings, index),
    ...fillersOf(index.locale),
    kin: createKinFinder(words),
    speller: createSpeller(words, frequencies, ids.length < manyResources ? 1 : 2),
  }
}

function unpack({ frequencies, shortened, flags, blocks, ...packed }: SearchIndex): Postings {
  const kept = frequencies.slice()
  for (let at = 0; at < shortened.length; at += 2) kept[shortened[at] ?? 0] = shortened[at + 1] ?? 0
  const starts = sumUp(kept)
  const resources = new Uint16Array(flags.length)
  const readResources = createRisingReader(packed.resources)
  kept.forEach((count, word) => readResources(resources, starts[word] ?? 0, count, blocks.length))
  const placeStarts = sumUp(readCounts(flags, packed.counts))
  const places = new Uint16Array(placeStarts.at(-1) ?? 0)
  const readPlaces = createRisingReader(packed.places)
  for (let posting = 0; posting < flags.length; posting++) {
    const from = placeStarts[posting] ?? 0
    const count = (placeStarts[posting + 1] ?? 0) - from
    if (count > 0) readPlaces(places, from, count, blocks[resources[posting] ?? 0] ?? 0)
  }
  return { starts, resources, flags, placeStarts, places }
}

/** For each posting the number of its blocks, as `ByteWriter` wrote them of those that have any. */
function readCounts(flags: Uint8Array, bytes: Uint8Array): Uint32Array {
  const counts = new Uint32Array(flags.length)
  let at = 0
  for (let posting = 0; posting < flags.length; posting++) {
    if (((flags[posting] ?? 0) & bodyFlag) === 0) continue
    let value = 0
    let shift = 0
    let byte = 128
    for (; byte >= 128; shift += 7) {
      byte = bytes[at++] ?? 0
      value |= (byte & 127) << shift
    }
    counts[posting] = value + 1
  }
  return counts
}

function sumUp(sizes: Uint32Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1)
  sizes.forEach((size, at) => (starts[at + 1] = (starts[at] ?? 0) + size))
  return starts
}

function sumRarities(
  { starts, resources, flags }: Postings,
  frequencies: Uint32Array,
  total: number,
): Float32Array {
  const masses = new Float32Array(total * shortFields.length)
  for (let word = 0; word < frequencies.length; word++) {
    const rarity = rarityOf(frequencies[word] ?? 0, total)
    const end = starts[word + 1] ?? 0
    for (let posting = starts[word] ?? 0; posting < end; posting++) {
      const from = (resources[posting] ?? 0) * shortFields.length
      let bits = (flags[posting] ?? 0) & ~bodyFlag
      for (let bit = 0; bits !== 0; bit++, bits >>>= 1)
        if ((bits & 1) !== 0) masses[from + bit] = (masses[from + bit] ?? 0) + rarity
    }
  }
  return masses
}

function weighPostings(
  { resources, flags, placeStarts }: Postings,
  { lengths, blocks }: Pick<SearchIndex, 'lengths' | 'blocks'>,
): Float32Array {
  const ofField = countFields(lengths)
  const ofBlock = countBodies(blocks)
  const weights = new Float32Array(flags.length)
  for (let posting = 0; posting < weights.length; posting++) {
    const resource = resources[posting] ?? 0
    const count = (placeStarts[posting + 1] ?? 0) - (placeStarts[posting] ?? 0)
    let weight = count * (ofBlock[resource] ?? 0)
    let bits = (flags[posting] ?? 0) & ~bodyFlag
    for (let bit = 0; bits !== 0; bit++, bits >>>= 1)
      if ((bits & 1) !== 0) weight += ofField[resource * shortFields.length + bit] ?? 0
    weights[posting] = weight
  }
  return weights
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
