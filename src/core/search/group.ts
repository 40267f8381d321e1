import { featuresOf } from './question-features.ts'
import { rarityOf } from './search-index.ts'

// Settings were tuned on one half of CLINC150's intents and are measured on the rest (docs/decisions/own-search.md).
const likenessAtLeast = 0.62
const neighbours = 8
const neighbourWeight = 0.5
/** Of a smoothed vector, the heaviest features are kept: the rest costs time and changes nothing. */
const featuresAtMost = 120

type Vector = ReadonlyMap<number, number>

/**
 * Groups of like questions, as numbers of `questions`; every question is in exactly one, most of them alone. Largest
 * first, and in each the one first that is most like the others, which may stand for it.
 *
 * Each question is first drawn a little towards its nearest neighbours, which brings together what was said in other
 * words; then the densest takes all that are like it (star clustering). Chains of likeness are not followed: they end
 * with everything in one group.
 */
export function groupQuestions(questions: readonly string[]): readonly (readonly number[])[] {
  const vectors = toVectors(questions)
  const smoothed = smooth(vectors, findLikeness(vectors, likenessOfNeighbours))
  return takeStars(findLikeness(smoothed, likenessAtLeast)).toSorted(
    (one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0),
  )
}

const likenessOfNeighbours = 0.05

/** Of each question, those that are like it, itself among them, and how much. */
type Likeness = readonly ReadonlyMap<number, number>[]

function toVectors(questions: readonly string[]): Vector[] {
  const features = questions.map(featuresOf)
  const frequencies = new Map<string, number>()
  for (const each of features)
    for (const feature of each) frequencies.set(feature, (frequencies.get(feature) ?? 0) + 1)
  const numbers = new Map([...frequencies.keys()].map((feature, number) => [feature, number]))
  return features.map((each) =>
    toUnit(
      new Map(
        Array.from(each, (feature) => [
          numbers.get(feature) ?? 0,
          rarityOf(frequencies.get(feature) ?? 0, questions.length),
        ]),
      ),
    ),
  )
}

function toUnit(vector: Vector): Vector {
  let square = 0
  for (const weight of vector.values()) square += weight * weight
  const length = Math.sqrt(square) || 1
  return new Map(Array.from(vector, ([feature, weight]) => [feature, weight / length]))
}

function findLikeness(vectors: readonly Vector[], atLeast: number): Likeness {
  const holders = new Map<number, { readonly question: number; readonly weight: number }[]>()
  vectors.forEach((vector, question) => {
    for (const [feature, weight] of vector) {
      const list = holders.get(feature)
      if (list === undefined) holders.set(feature, [{ question, weight }])
      else list.push({ question, weight })
    }
  })
  return vectors.map((vector) => {
    const sums = new Float64Array(vectors.length)
    for (const [feature, weight] of vector)
      for (const held of holders.get(feature) ?? [])
        sums[held.question] = (sums[held.question] ?? 0) + weight * held.weight
    const like = new Map<number, number>()
    sums.forEach((sum, question) => {
      if (sum >= atLeast) like.set(question, sum)
    })
    return like
  })
}

function smooth(vectors: readonly Vector[], likeness: Likeness): Vector[] {
  return vectors.map((vector, question) => {
    const nearest = [...(likeness[question] ?? [])]
      .filter(([other]) => other !== question)
      .toSorted(([one, likeOne], [other, likeOther]) => likeOther - likeOne || one - other)
      .slice(0, neighbours)
    const sum = new Map(vector)
    for (const [other, like] of nearest)
      for (const [feature, weight] of vectors[other] ?? [])
        sum.set(feature, (sum.get(feature) ?? 0) + neighbourWeight * like * weight)
    const heaviest = [...sum].toSorted(([, one], [, other]) => other - one).slice(0, featuresAtMost)
    return toUnit(new Map(heaviest))
  })
}

function takeStars(likeness: Likeness): number[][] {
  const density = likeness.map((like) => [...like.values()].reduce((sum, value) => sum + value, 0))
  const order = likeness.map((_, question) => question)
  const isTaken = new Uint8Array(likeness.length)
  const groups: number[][] = []
  for (const centre of order.toSorted(
    (one, other) => (density[other] ?? 0) - (density[one] ?? 0) || one - other,
  )) {
    if (isTaken[centre] === 1) continue
    const around = [...(likeness[centre] ?? [])]
      .filter(([other]) => other !== centre && isTaken[other] === 0)
      .toSorted(([, one], [, other]) => other - one)
    const group = [centre, ...around.map(([other]) => other)]
    for (const question of group) isTaken[question] = 1
    groups.push(group)
  }
  return groups
}
