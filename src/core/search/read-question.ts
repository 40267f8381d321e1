import type { Concept } from './candidates.ts'
import { withoutMarks } from '../redaction/marks.ts'
import { findWord, type LoadedIndex } from './load-index.ts'
import { rarityOf } from './search-index.ts'
import { splitWords } from './words.ts'

/** A question as the index sees it. */
export interface ReadQuestion {
  readonly concepts: readonly Concept[]
  /** Words that no resource has and that were taken for others, for the person to see; no endings. */
  readonly mended: readonly { readonly from: string; readonly to: string }[]
  /** The share of the question's rarity that no resource has, mended words among it. */
  readonly unknown: number
}

/** Longer questions are read so far; nobody types as many words that differ. */
const conceptsAtMost = 80
const completionsAtMost = 12

/**
 * Reads a question by the index: each word once, without those that say nothing, misspelt or not; unknown ones
 * are mended. While it is being typed, its last word stands for all that begin like it, and is not mended.
 */
export function readQuestion(index: LoadedIndex, asked: string, isTyping = false): ReadQuestion {
  const text = withoutMarks(asked)
  const all = splitWords(text)
  const lastWord = isTyping && /[\p{L}\p{N}]$/u.test(text) ? all.at(-1) : undefined
  const telling = all.filter((word) => !index.functionWords.has(word))
  const words = [...new Set(telling.length > 0 ? telling : all)].slice(0, conceptsAtMost)
  const total = index.ids.length
  const mended: { from: string; to: string }[] = []
  let [known, mass] = [0, 0]
  const concepts = words.flatMap((word): Concept | [] => {
    const there = findWord(index, word)
    const rarity = rarityOf(there === undefined ? 0 : (index.frequencies[there] ?? 0), total)
    const isTyped = word === lastWord
    if (there === undefined && !isTyped && index.askingWords.has(word)) return []
    const to = there !== undefined || isTyped ? undefined : index.speller.mend(word)
    // A slip in a word that says nothing says nothing either.
    if (to !== undefined && index.functionWords.has(to)) return []
    mass += rarity
    if (isTyped) {
      const completions = complete(index, word)
      if (there !== undefined || completions.length > 0) known += rarity
      return { word: there, kin: completions, rarity }
    }
    if (there !== undefined) {
      known += rarity
      return { word: there, kin: index.kin.find(word), rarity }
    }
    const meant = to === undefined ? undefined : findWord(index, to)
    if (to === undefined || meant === undefined) return { word: undefined, kin: index.kin.find(word), rarity }
    // `customers`, where all have `customer`, is no slip.
    if (word.startsWith(to)) known += rarity
    else mended.push({ from: word, to })
    return { word: meant, kin: index.kin.find(to), rarity: rarityOf(index.frequencies[meant] ?? 0, total) }
  })
  return { concepts, mended, unknown: mass === 0 ? 1 : 1 - known / mass }
}

/** Words that begin like this one, those of the most resources first. */
function complete({ words, frequencies }: LoadedIndex, beginning: string): number[] {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle] ?? '') < beginning) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let at = low; words[at]?.startsWith(beginning) === true; at++)
    if (words[at] !== beginning) found.push(at)
  return found
    .toSorted((one, other) => (frequencies[other] ?? 0) - (frequencies[one] ?? 0))
    .slice(0, completionsAtMost)
}
