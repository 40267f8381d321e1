import type { Meanings } from './meanings.ts'
import { featuresOf } from './question-features.ts'
import { rarityOf } from './search-index.ts'

/** A question of which the answer is known: a resource, or an item, by its id in the index. */
export interface PastQuestion {
  readonly text: string
  readonly resourceId: string
}

/** What past questions say of a new one. */
export interface PastEvidence {
  /** By resource: how much the question is like those that it answered; absent is not at all. */
  readonly likeness: ReadonlyMap<string, number>
  /** How like the nearest single one is by its letters, from 0 to 1. */
  readonly nearest: number
  /** That one's words; absent where none is like it at all. */
  readonly nearestText?: string | undefined
}

/** Past questions, ready to be compared with new ones. */
export interface PastQuestions {
  /** `accepts` says which ids may be found, all where absent: what others answered is no witness for these. */
  compare(question: string, accepts?: (id: string) => boolean): PastEvidence
}

const saturation = 3
const lengthCorrection = 0.6
// How much of the likeness comes from each of the ways of comparing. Without meanings, letters stand in for them.
const withoutMeanings = 1.9
const allTogetherWeight = 3
const middleWeight = 1.5
const nearestWeight = 1.5
const middleMeaningWeight = 1
const nearestMeaningWeight = 1

/**
 * Reads past questions. Each resource is compared in three ways: all its questions as one text (BM25), their middle,
 * and the nearest of them; the latter two once by letters, and once by meaning where `meanings` are there. Few are
 * known of most resources, so that no single way is sure. `titles` are one more question of each resource that has any.
 */
export function readPastQuestions(
  past: readonly PastQuestion[],
  titles: ReadonlyMap<string, string>,
  meanings?: Meanings,
): PastQuestions {
  const resources = [...new Set(past.map(({ resourceId }) => resourceId))]
  const texts = resources.map((resource) => [
    ...past.filter(({ resourceId }) => resourceId === resource).map(({ text }) => text),
    ...[titles.get(resource)].filter((title) => title !== undefined),
  ])
  const allTexts = texts.flat()
  const features = texts.map((each) => each.map(featuresOf))
  const rarities = weighFeatures(features)
  const units = features.map((each) => each.map((one) => toUnit(one, rarities)))
  const nearestProducts = createProducts(units.flat())
  const middleProducts = createProducts(units.map(toMiddle))
  const meant = texts.map((each) => (meanings === undefined ? [] : each.map((text) => meanings.of(text))))
  const meantMiddles = meant.map(toMeantMiddle)
  const allTogetherProducts = createProducts(weighTogether(features.map(countFeatures), rarities))
  const unknownRarity = rarityOf(0, resources.length)
  return {
    compare(question, accepts) {
      const asked = featuresOf(question)
      const unit = toUnit(asked, rarities)
      const together = allTogetherProducts(new Map(Array.from(asked, (feature) => [feature, 1])))
      const middle = middleProducts(unit)
      const near = nearestProducts(unit)
      let mass = 0
      for (const feature of asked) mass += rarities.get(feature) ?? unknownRarity
      const meaning = meanings?.of(question) ?? new Float32Array()
      let next = 0
      let [nearestOfAll, nearestAt] = [0, -1]
      const likeness = new Map<string, number>()
      resources.forEach((resource, at) => {
        const from = next
        next += texts[at]?.length ?? 0
        if (accepts?.(resource) === false) return
        const ofThis = near.subarray(from, next)
        const nearest = ofThis.reduce((best, one) => Math.max(best, one), 0)
        const nearestMeant = (meant[at] ?? []).reduce((best, one) => Math.max(best, cosine(meaning, one)), 0)
        const middleMeant = meantMiddles[at] ?? new Float32Array()
        if (nearest > nearestOfAll) [nearestOfAll, nearestAt] = [nearest, from + ofThis.indexOf(nearest)]
        const letters =
          allTogetherWeight * (mass === 0 ? 0 : (together[at] ?? 0) / mass) +
          middleWeight * (middle[at] ?? 0) +
          nearestWeight * nearest
        const like =
          meanings === undefined
            ? withoutMeanings * letters
            : letters +
              middleMeaningWeight * cosine(meaning, middleMeant) +
              nearestMeaningWeight * nearestMeant
        if (like > 0) likeness.set(resource, like)
      })
      return { likeness, nearest: nearestOfAll, nearestText: allTexts[nearestAt] }
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
  let squares = 0
  // A resource's questions together may have more features than a call may have arguments.
  for (const weight of vector.values()) squares += weight * weight
  const length = Math.sqrt(squares) || 1
  return new Map(Array.from(vector, ([feature, weight]) => [feature, weight / length]))
}

/** Which vectors have a feature, and how much of it. */
interface Holders {
  readonly ats: number[]
  readonly weights: number[]
}

/**
 * Answers the products of a vector with each of `vectors`, in their order. By feature, because a question has few of
 * them, and most past questions have none of these.
 */
function createProducts(
  vectors: readonly ReadonlyMap<string, number>[],
): (one: ReadonlyMap<string, number>) => Float64Array {
  const byFeature = new Map<string, Holders>()
  vectors.forEach((vector, at) => {
    for (const [feature, weight] of vector) {
      const holders = byFeature.get(feature) ?? { ats: [], weights: [] }
      byFeature.set(feature, holders)
      holders.ats.push(at)
      holders.weights.push(weight)
    }
  })
  return (one) => {
    const products = new Float64Array(vectors.length)
    for (const [feature, weight] of one) {
      const { ats, weights } = byFeature.get(feature) ?? { ats: [], weights: [] }
      for (let each = 0; each < ats.length; each++) {
        const at = ats[each] ?? 0
        products[at] = (products[at] ?? 0) + weight * (weights[each] ?? 0)
      }
    }
    return products
  }
}

function toMeantMiddle(meant: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(meant[0]?.length ?? 0)
  for (const one of meant) one.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value))
  const length = Math.hypot(...sum) || 1
  return sum.map((value) => value / length)
}

/** Of two of length 1. */
function cosine(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

// BM25, with each resource's questions for one text.
function weighTogether(
  counts: readonly ReadonlyMap<string, number>[],
  rarities: ReadonlyMap<string, number>,
): ReadonlyMap<string, number>[] {
  const lengths = counts.map((count) => [...count.values()].reduce((sum, each) => sum + each, 0))
  const meanLength = lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, lengths.length)
  return counts.map((each, at) => {
    const correction = 1 - lengthCorrection + (lengthCorrection * (lengths[at] ?? 0)) / meanLength
    return new Map(
      Array.from(each, ([feature, count]) => {
        const corrected = count / correction
        return [feature, ((rarities.get(feature) ?? 0) * corrected) / (corrected + saturation)]
      }),
    )
  })
}

function countFeatures(features: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const each of features) for (const feature of each) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}
