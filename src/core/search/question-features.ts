import { withoutMarks } from '../redaction/marks.ts'
import { splitWords } from './words.ts'

const stemLength = 5
const gramLength = 4

/**
 * What two questions are compared by, each feature once: the beginnings of words, pairs of neighbours, and parts of
 * words. Short questions share few whole words; they share many of these. Every kind has a mark of its own in front.
 */
export function featuresOf(question: string): ReadonlySet<string> {
  const words = wordsOfQuestion(question)
  const stems = words.map((word) => word.slice(0, stemLength))
  return new Set([
    ...stems.map((stem) => `s${stem}`),
    ...stems.slice(1).map((stem, index) => `p${stems[index] ?? ''} ${stem}`),
    ...words.flatMap(gramsOf),
  ])
}

/** The words of a question, in order. `can't` is one word, and not a `t` behind a `can`; `l'offre` is two. */
export function wordsOfQuestion(question: string): string[] {
  return splitWords(withoutMarks(question).replaceAll(apostrophes, ''))
}

const apostrophes = /['’](?=(?:t|s|m|d|re|ve|ll)(?![\p{L}\p{N}]))/giu

function gramsOf(word: string): string[] {
  const marked = `_${word}_`
  const count = Math.max(1, marked.length - gramLength + 1)
  return Array.from({ length: count }, (_, at) => `g${marked.slice(at, at + gramLength)}`)
}
