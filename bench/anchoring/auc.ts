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
  return findAucWithin([predictions])
}

/** The same where only two of one group are compared: what decides between groups is not asked. */
export function findAucWithin(groups: Iterable<readonly Prediction[]>): number | undefined {
  let ordered = 0
  let compared = 0
  for (const group of groups) {
    const trueCount = group.filter(({ cameTrue }) => cameTrue).length
    ordered += rankSum(group) - (trueCount * (trueCount + 1)) / 2
    compared += trueCount * (group.length - trueCount)
  }
  return compared === 0 ? undefined : ordered / compared
}

// The sum of the ranks of those that came true; those that are equal share the mean of their ranks.
function rankSum(predictions: readonly Prediction[]): number {
  const sorted = predictions.toSorted((one, other) => one.score - other.score)
  let sum = 0
  for (let from = 0; from < sorted.length;) {
    const score = sorted[from]?.score
    let to = from
    while (to < sorted.length && sorted[to]?.score === score) to++
    sum += ((from + 1 + to) / 2) * sorted.slice(from, to).filter(({ cameTrue }) => cameTrue).length
    from = to
  }
  return sum
}
