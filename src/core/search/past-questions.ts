import { featuresOf } from './question-features.ts'
import { rarityOf } from './search-index.ts'

/** A question that a resource is known to answer. */
export interface PastQuestion {
  readonly text: string
  readonly resourceId: string
}

/** What past questions say of a new one. */
export interface PastEvidence {
  /** By resource: how much the question is like those that it answered; absent is not at all. */
  readonly likeness: ReadonlyMap<string, number>
  /** How like the nearest single one is, from 0 to 1. */
  readonly nearest: number
}

/** Past questions, ready to be compared with new ones. */
export interface PastQuestions {
  compare(question: string): PastEvidence
}

const saturation = 3
const lengthCorrection = 0.6
// How much of the likeness comes from each of the three ways of comparing.
const allTogetherWeight = 1
const middleWeight = 1.5
const nearestWeight = 1.5

/**
 * Reads past questions. Each resource is compared in three ways: all its questions as one text (BM25), their middle,
 * and the nearest of them. Few are known of most resources, so that no single way is sure. `titles` are one more
 * question of each resource that has any.
 */
export function readPastQuestions(
  past: readonly PastQuestion[],
  titles: ReadonlyMap<string, string>,
): PastQuestions {
  const resources = [...new Set(past.map(({ resourceId }) => resourceId))]
  const texts = resources.map((resource) => [
    ...past.filter(({ resourceId }) => resourceId === resource).map(({ text }) => text),
    ...[titles.get(resource)].filter((title) => title !== undefined),
  ])
  const features = texts.map((each) => each.map(featuresOf))
  const rarities = weighFeatures(features)
  const units = features.map((each) => each.map((one) => toUnit(one, rarities)))
  const middles = units.map(toMiddle)
  const counts = features.map(countFeatures)
  const lengths = counts.map((count) => [...count.values()].reduce((sum, each) => sum + each, 0))
  const meanLength = lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, lengths.length)
  const allTogether = (question: ReadonlySet<string>, at: number): number => {
    const correction = 1 - lengthCorrection + (lengthCorrection * (lengths[at] ?? 0)) / meanLength
    let [sum, mass] = [0, 0]
    for (const feature of question) {
      const rarity = rarities.get(feature) ?? rarityOf(0, resources.length)
      const count = (counts[at]?.get(feature) ?? 0) / correction
      sum += (rarity * count) / (count + saturation)
      mass += rarity
    }
    return mass === 0 ? 0 : sum / mass
  }
  return {
    compare(question) {
      const asked = featuresOf(question)
      const unit = toUnit(asked, rarities)
      let nearestOfAll = 0
      const likeness = new Map<string, number>()
      resources.forEach((resource, at) => {
        const nearest = (units[at] ?? []).reduce((best, one) => Math.max(best, product(unit, one)), 0)
        nearestOfAll = Math.max(nearestOfAll, nearest)
        const like =
          allTogetherWeight * allTogether(asked, at) +
          middleWeight * product(unit, middles[at] ?? new Map<string, number>()) +
          nearestWeight * nearest
        if (like > 0) likeness.set(resource, like)
      })
      return { likeness, nearest: nearestOfAll }
    },
  }
}

/** A feature is rare when few resources' questions have it, however many questions they are. */
function weighFeatures(features: readonly (readonly ReadonlySet<string>[])[]): Map<string, number> {
  const frequencies = new Map<string, number>()
  for (const each of features)
    for (const feature of new Set(each.flatMap((one) => [...one])))
      frequencies.set(feature, (frequencies.get(feature) ?? 0) + 1)
  return new Map(
    Array.from(frequencies, ([feature, frequency]) => [feature, rarityOf(frequency, features.length)]),
  )
}

// By the root of the rarity: with the rarity itself, one rare word would decide alone.
function toUnit(
  features: ReadonlySet<string>,
  rarities: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  return scale(new Map(Array.from(features, (feature) => [feature, Math.sqrt(rarities.get(feature) ?? 0)])))
}

function toMiddle(units: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>()
  for (const unit of units)
    for (const [feature, weight] of unit) sum.set(feature, (sum.get(feature) ?? 0) + weight)
  return scale(sum)
}

function scale(vector: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const length = Math.hypot(...vector.values()) || 1
  return new Map(Array.from(vector, ([feature, weight]) => [feature, weight / length]))
}

function product(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [feature, weight] of one) sum += weight * (other.get(feature) ?? 0)
  return sum
}

function countFeatures(features: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const each of features) for (const feature of each) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}
