import { buildIndex } from '../../src/core/search/build-index.ts'
import { loadIndex } from '../../src/core/search/load-index.ts'
import { search } from '../../src/core/search/search.ts'
import { trustOf } from '../../src/core/search/trust.ts'
import type { Corpus } from './cases.ts'

/** How well trust tells what a corpus answers from what it does not. */
export interface Separation {
  /** The chance that a question with an answer is trusted more than one without. */
  readonly auroc: number
  /** The shares of questions with an answer that are shown as the answer, or as something to look at. */
  readonly ownConfident: number
  readonly ownShown: number
  readonly strangersConfident: number
  readonly strangersShown: number
}

/** Asks a corpus its own questions and those of strangers. */
export function measureSeparation(
  { texts, locale }: Pick<Corpus, 'texts' | 'locale'>,
  own: readonly string[],
  strangers: readonly string[],
): Separation {
  const index = loadIndex(buildIndex(texts, locale))
  const trusts = (questions: readonly string[]): number[] =>
    questions.map((text) => search(index, text).trust)
  const [ownTrusts, strangerTrusts] = [trusts(own), trusts(strangers)]
  return {
    auroc: aurocOf(ownTrusts, strangerTrusts),
    ownConfident: shareOf(ownTrusts, (trust) => trustOf(trust) === 'confident'),
    ownShown: shareOf(ownTrusts, (trust) => trustOf(trust) !== 'nothing'),
    strangersConfident: shareOf(strangerTrusts, (trust) => trustOf(trust) === 'confident'),
    strangersShown: shareOf(strangerTrusts, (trust) => trustOf(trust) !== 'nothing'),
  }
}

/** The area under the receiver's curve, ties counted half. */
export function aurocOf(positives: readonly number[], negatives: readonly number[]): number {
  const sorted = negatives.toSorted((one, other) => one - other)
  const below = (value: number, orEqual: boolean): number => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const there = sorted[middle] ?? 0
      if (there < value || (orEqual && there === value)) low = middle + 1
      else high = middle
    }
    return low
  }
  const wins = positives.reduce((sum, value) => sum + (below(value, false) + below(value, true)) / 2, 0)
  return wins / Math.max(1, positives.length * negatives.length)
}

function shareOf(values: readonly number[], holds: (value: number) => boolean): number {
  return values.filter(holds).length / Math.max(1, values.length)
}
