import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** A text of fewer words has no level that means anything: one long name would decide it. */
const wordsAtLeast = 30

/**
 * The years of school that a text asks for (Flesch-Kincaid), with one decimal; undefined for a text that is too short and
 * for every language but English, whose syllables alone are counted here.
 */
export function readLevel(text: string, locale: string): number | undefined {
  if (locale.split('-', 1)[0] !== 'en') return undefined
  const words = segment(text, 'word')
  if (words.length < wordsAtLeast) return undefined
  const sentences = segment(text, 'sentence').length
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return Math.round(fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables }) * 10) / 10
}

function segment(text: string, granularity: 'word' | 'sentence'): readonly string[] {
  const segments = [...new Intl.Segmenter('en', { granularity }).segment(text)]
  return segments
    .filter((one) => (granularity === 'word' ? one.isWordLike === true : /[\p{L}\p{N}]/u.test(one.segment)))
    .map((one) => one.segment)
}
