import { splitWords } from './words.ts'

const stemLength = 5
const gramLength = 4

/**
 * What two questions are compared by, each feature once: the beginnings of words, pairs of neighbours, and parts of
 * words. Short questions share few whole words; they share many of these. Every kind has a mark of its own in front.
 */
export function featuresOf(question: string): ReadonlySet<string> {
  const words = splitWords(question.replaceAll(apostrophes, ''))
  const stems = words.map((word) => word.slice(0, stemLength))
  return new Set([
    ...stems.map((stem) => `s${stem}`),
    ...stems.slice(1).map((stem, index) => `p${stems[index] ?? ''} ${stem}`),
    ...words.flatMap(gramsOf),
  ])
}

// `can't` is one word, and not a `t` behind a `can`.
const apostrophes = /['’]/g

function gramsOf(word: string): string[] {
  const marked = `_${word}_`
  const count = Math.max(1, marked.length - gramLength + 1)
  return Array.from({ length: count }, (_, at) => `g${marked.slice(at, at + gramLength)}`)
}
