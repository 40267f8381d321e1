/** Words of the index that stand for a word because they share most of their letters with it. */
export interface KinFinder {
  /** Numbers of words, nearest first, without the word itself; none for a short word or a number. */
  find(word: string): number[]
}

// A word shorter than this begins and ends like too many others.
const lettersAtLeast = 4
const gramLength = 4
const kinAtMost = 30
const likenessAtLeast = 0.5
// Longer ones are names of programs and addresses, which have no inflections.
const gramsAtMost = 40
const containedWeight = 0.9

/**
 * Reads from the vocabulary what belongs together, without a dictionary and in any language: inflections (`invoice`,
 * `invoicing`), and compounds where one word holds the other (`Auftrag`, `Verkaufsauftrag`). Some milliseconds for
 * ten thousand words.
 */
export function createKinFinder(words: readonly string[]): KinFinder {
  const { starts, entries, sizes } = sortByGram(words)
  const shared = new Uint8Array(words.length)
  return {
    find(word) {
      const grams = gramsOf(word)
      const met: number[] = []
      for (const gram of grams) {
        for (let at = starts[gram] ?? 0; at < (starts[gram + 1] ?? 0); at++) {
          const other = entries[at] ?? 0
          if (shared[other] === 0) met.push(other)
          shared[other] = (shared[other] ?? 0) + 1
        }
      }
      const near: { readonly other: number; readonly likeness: number }[] = []
      for (const other of met) {
        const likeness = likenessOf(shared[other] ?? 0, grams.length, sizes[other] ?? 0)
        shared[other] = 0
        if (likeness >= likenessAtLeast && words[other] !== word) near.push({ other, likeness })
      }
      return near
        .toSorted((one, other) => other.likeness - one.likeness || one.other - other.other)
        .slice(0, kinAtMost)
        .map(({ other }) => other)
    },
  }
}

const gramBits = 16

/** For each part of words, by its hash, the words that have it. */
function sortByGram(words: readonly string[]): {
  readonly starts: Uint32Array
  readonly entries: Uint32Array
  readonly sizes: Uint8Array
} {
  const grams = words.map(gramsOf)
  const starts = new Uint32Array((1 << gramBits) + 1)
  for (const parts of grams) for (const gram of parts) starts[gram + 1] = (starts[gram + 1] ?? 0) + 1
  for (let gram = 0; gram < 1 << gramBits; gram++)
    starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0)
  const next = starts.slice()
  const entries = new Uint32Array(starts[1 << gramBits] ?? 0)
  grams.forEach((parts, word) => {
    for (const gram of parts) {
      entries[next[gram] ?? 0] = word
      next[gram] = (next[gram] ?? 0) + 1
    }
  })
  return { starts, entries, sizes: Uint8Array.from(grams, (parts) => parts.length) }
}

/** The parts of a word by which its kin are known, as hashes. Its beginning counts as a letter. */
function gramsOf(word: string): number[] {
  if (word.length < lettersAtLeast || (word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57)) return []
  const marked = `_${word}`
  const count = Math.min(gramsAtMost, marked.length - gramLength + 1)
  return Array.from({ length: count }, (_, from) => {
    let hash = 0
    for (let at = from; at < from + gramLength; at++)
      hash = Math.imul(hash, 0x9e3779b1) + marked.charCodeAt(at)
    return (Math.imul(hash, 0x85ebca6b) >>> 0) >>> (32 - gramBits)
  })
}

/** Of two words, the share of their parts that both have; where one holds the other nearly whole, most of that. */
function likenessOf(shared: number, one: number, other: number): number {
  return Math.max((2 * shared) / (one + other), (containedWeight * shared) / Math.min(one, other))
}
