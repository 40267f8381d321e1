import { rankingWeights } from './weights.ts'

/**
 * How well each candidate answers, by its evidence: as the logarithm of odds, so that what else is known can be added.
 * Each piece counts by itself, by its root, and by its share of the best that any candidate has.
 */
export function rankByEvidence(evidence: readonly Float32Array[]): number[] {
  const best = bestOf(evidence)
  return evidence.map((one) =>
    expand(one, best).reduce((sum, value, at) => sum + value * (rankingWeights[at] ?? 0), 0),
  )
}

/** The best of every piece of evidence over all candidates. */
export function bestOf(evidence: readonly Float32Array[]): Float32Array {
  const best = new Float32Array(evidence[0]?.length ?? 0)
  for (const one of evidence) one.forEach((value, at) => (best[at] = Math.max(best[at] ?? 0, value)))
  return best
}

/** What the weights are for: the evidence, then its roots, then its shares of the best. */
export function expand(evidence: Float32Array, best: Float32Array): Float32Array {
  const { length } = evidence
  const all = new Float32Array(3 * length)
  evidence.forEach((value, at) => {
    all[at] = value
    all[at + length] = Math.sqrt(value)
    all[at + 2 * length] = (best[at] ?? 0) === 0 ? 0 : value / (best[at] ?? 1)
  })
  return all
}
