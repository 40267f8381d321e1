import { wordsOfQuestion } from './question-features.ts'

/** What questions mean in one language. */
export interface Meanings {
  /** What a question means: of length 1, or of nothing but zeros where none of its words is known. */
  of(question: string): Float32Array
}

// As scripts/word-vectors.ts writes them.
const dimensions = 64
const zero = 8

// An unknown word is taken for what it begins with: `transferring` for `transfer`.
const beginningAtLeast = 4

/**
 * Reads a file of word vectors: a line for each word, of the word and as many hexadecimal digits as there are
 * dimensions. How much a word says is the length of its vector, so that a question is the sum of its words.
 */
export function readMeanings(text: string): Meanings {
  const digits = new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, -dimensions - 1), line.slice(-dimensions)]),
  )
  const find = (word: string): string | undefined => {
    for (let end = word.length; end >= Math.min(beginningAtLeast, word.length); end--) {
      const found = digits.get(word.slice(0, end))
      if (found !== undefined) return found
    }
    return undefined
  }
  return {
    of(question) {
      const sum = new Float32Array(dimensions)
      for (const word of wordsOfQuestion(question)) {
        const found = find(word) ?? ''
        for (let at = 0; at < found.length; at++)
          sum[at] = (sum[at] ?? 0) + Number.parseInt(found.charAt(at), 16) - zero
      }
      const length = Math.hypot(...sum) || 1
      return sum.map((value) => value / length)
    },
  }
}
