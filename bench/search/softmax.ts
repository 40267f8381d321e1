/** One question: its candidates' features, and which of them answer it. */
export interface Example {
  readonly candidates: readonly Float32Array[]
  readonly answers: readonly number[]
}

const rounds = 160
const step = 0.05

/**
 * Weights under which the answers are likeliest among their candidates (listwise softmax, with Adam). Features are
 * brought to one spread first, so that `shrink` (L2, in examples) holds all of them back alike.
 */
export function fitSoftmax(examples: readonly Example[], shrink: number): number[] {
  const { means, spreads } = measure(examples.flatMap(({ candidates }) => candidates))
  const scaled = examples.map(({ candidates, answers }) => ({
    answers,
    candidates: candidates.map((one) =>
      one.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1)),
    ),
  }))
  const weights = new Float64Array(means.length)
  const first = new Float64Array(means.length)
  const second = new Float64Array(means.length)
  for (let round = 1; round <= rounds; round++) {
    const slope = weights.map((weight) => (shrink * weight) / scaled.length)
    for (const example of scaled) addSlope(slope, example, weights, 1 / scaled.length)
    for (let at = 0; at < weights.length; at++) {
      const value = slope[at] ?? 0
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * value
      second[at] = 0.99 * (second[at] ?? 0) + 0.01 * value * value
      const mean = (first[at] ?? 0) / (1 - 0.9 ** round)
      const spread = Math.sqrt((second[at] ?? 0) / (1 - 0.99 ** round)) + 1e-8
      weights[at] = (weights[at] ?? 0) - (step * mean) / spread
    }
  }
  return Array.from(weights, (weight, at) => weight / (spreads[at] ?? 1))
}

function addSlope(
  slope: Float64Array,
  { candidates, answers }: Example,
  weights: Float64Array,
  share: number,
): void {
  const scores = candidates.map((one) => dot(weights, one))
  const highest = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - highest))
  const total = odds.reduce((sum, each) => sum + each, 0)
  const answered = answers.reduce((sum, answer) => sum + (odds[answer] ?? 0), 0) || 1e-12
  candidates.forEach((one, candidate) => {
    const odd = odds[candidate] ?? 0
    const pull = odd / total - (answers.includes(candidate) ? odd / answered : 0)
    for (let at = 0; at < slope.length; at++) slope[at] = (slope[at] ?? 0) + share * pull * (one[at] ?? 0)
  })
}

/** Weights and a constant for telling two kinds apart (logistic regression by gradient steps). */
export function fitLogistic(
  rows: readonly { readonly features: readonly number[]; readonly isYes: boolean; readonly weight: number }[],
  shrink: number,
): { readonly weights: number[]; readonly constant: number } {
  // A yes or no is a list of two, of which the other is nothing at all.
  const width = rows[0]?.features.length ?? 0
  const { means, spreads } = measure(rows.map(({ features }) => Float32Array.from(features)))
  const weights = new Float64Array(width + 1)
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  for (let round = 0; round < 1500; round++) {
    const slope = Array.from(weights, (weight, at) => (at === width ? 0 : (shrink * weight) / 1000))
    for (const { features, isYes, weight } of rows) {
      let score = weights[width] ?? 0
      features.forEach(
        (value, at) => (score += ((value - (means[at] ?? 0)) / (spreads[at] ?? 1)) * (weights[at] ?? 0)),
      )
      const miss = ((1 / (1 + Math.exp(-score)) - (isYes ? 1 : 0)) * weight) / total
      features.forEach(
        (value, at) =>
          (slope[at] = (slope[at] ?? 0) + (miss * (value - (means[at] ?? 0))) / (spreads[at] ?? 1)),
      )
      slope[width] = (slope[width] ?? 0) + miss
    }
    for (let at = 0; at <= width; at++) weights[at] = (weights[at] ?? 0) - 2 * (slope[at] ?? 0)
  }
  const plain = Array.from({ length: width }, (_, at) => (weights[at] ?? 0) / (spreads[at] ?? 1))
  const shift = plain.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0)
  return { weights: plain, constant: (weights[width] ?? 0) - shift }
}

function dot(weights: Float64Array, one: Float32Array): number {
  let sum = 0
  for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * (one[at] ?? 0)
  return sum
}

function measure(rows: readonly Float32Array[]): { readonly means: number[]; readonly spreads: number[] } {
  const width = rows[0]?.length ?? 0
  const means = Array.from({ length: width }, () => 0)
  const squares = Array.from({ length: width }, () => 0)
  for (const row of rows)
    row.forEach((value, at) => {
      means[at] = (means[at] ?? 0) + value / rows.length
      squares[at] = (squares[at] ?? 0) + (value * value) / rows.length
    })
  const spreads = squares.map((square, at) => Math.sqrt(Math.max(0, square - (means[at] ?? 0) ** 2)) + 1e-6)
  return { means, spreads }
}
