/** Something with a value that is to tell beforehand whether it comes true. */
export interface Prediction {
  readonly score: number
  readonly cameTrue: boolean
}

/**
 * The area under the ROC curve: how probable it is that of two, one that came true and one that did not, the first had
 * the higher score; equal scores are half of one (Hanley and McNeil, Radiology 143, 1982). Undefined when all, or none,
 * came true.
 */
export function findAuc(predictions: readonly Prediction[]): number | undefined {
  const sorted = predictions.toSorted((one, other) => one.score - other.score)
  let rankSum = 0
  for (let from = 0; from < sorted.length;) {
    const score = sorted[from]?.score
    let to = from
    while (to < sorted.length && sorted[to]?.score === score) to++
    // Those that are equal share the mean of their ranks.
    const rank = (from + 1 + to) / 2
    rankSum += rank * sorted.slice(from, to).filter(({ cameTrue }) => cameTrue).length
    from = to
  }
  const trueCount = sorted.filter(({ cameTrue }) => cameTrue).length
  const pairs = trueCount * (sorted.length - trueCount)
  return pairs === 0 ? undefined : (rankSum - (trueCount * (trueCount + 1)) / 2) / pairs
}
