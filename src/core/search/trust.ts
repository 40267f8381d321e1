import { evidenceNames } from './evidence.ts'
import type { Trust } from './trust-levels.ts'
import { trustConstant, trustWeights } from './weights.ts'

/** What is known of a search besides its order. */
export interface TrustFacts {
  /** Evidence of the first, in the order of `evidenceNames`. */
  readonly first: Float32Array
  /** The share of the question that no resource has. */
  readonly unknown: number
  /** The share of belief that the first has among all candidates, from 0 to 1. */
  readonly share: number
  /** How many words of the question count. */
  readonly length: number
  /** How many resources there are. */
  readonly resources: number
}

const told = (
  [
    'words',
    'kin',
    'title',
    'title-kin',
    'title-only-kin',
    'all',
    'all-kin',
    'window-5-kin',
    'window-20-kin',
  ] as const
).map((name) => evidenceNames.indexOf(name))

/** What the weights are for: evidence, and the same by the length of the question and by the number of resources. */
export function trustFeatures({ first, unknown, share, length, resources }: TrustFacts): number[] {
  const [long, many] = [Math.log1p(length), Math.log1p(resources) / 8]
  const facts = [...told.map((at) => first[at] ?? 0), unknown, share]
  return [...facts, long, many, ...facts.map((fact) => fact * long), ...facts.map((fact) => fact * many)]
}

/** How likely it is that the resources have something on the question at all, from 0 to 1. */
export function weighTrust(facts: TrustFacts): number {
  const score = trustFeatures(facts).reduce(
    (sum, value, at) => sum + value * (trustWeights[at] ?? 0),
    trustConstant,
  )
  return 1 / (1 + Math.exp(-score))
}

// Seven of a hundred questions of a near trade are shown as the answer, and one of a far one. As something to look at
// rather too much is shown than too little: one press puts it aside, and the desk hears of it.
const maybeFrom = 0.05
const confidentFrom = 0.75

/** What is no more likely than this is never shown as the answer. */
export const unsureAtMost = confidentFrom - 0.01

/** How far something may be shown, by how likely it is that there is something. */
export function trustOf(likelihood: number): Trust {
  if (likelihood >= confidentFrom) return 'confident'
  return likelihood >= maybeFrom ? 'maybe' : 'nothing'
}
