// Learns the weights of the search from the dev half of a folder of cases, and writes them into the product.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { buildIndex } from '../../src/core/search/build-index.ts'
import { findCandidates } from '../../src/core/search/candidates.ts'
import { evidenceNames, gatherEvidence } from '../../src/core/search/evidence.ts'
import { loadIndex, type LoadedIndex } from '../../src/core/search/load-index.ts'
import { bestOf, expand } from '../../src/core/search/rank.ts'
import { readQuestion } from '../../src/core/search/read-question.ts'
import { searchWithFacts } from '../../src/core/search/search.ts'
import { trustFeatures } from '../../src/core/search/trust.ts'
import { splitWords } from '../../src/core/search/words.ts'
import { readCases, type Corpus } from './cases.ts'
import { createRandom, type Random } from './random.ts'
import { fitLogistic, fitSoftmax, type Example } from './softmax.ts'

const { values } = parseArgs({ options: { cases: { type: 'string' }, only: { type: 'string' } } })
if (values.cases === undefined)
  throw new Error(
    'npx tsx bench/search/train.ts --cases DIR [--only ranking|trust]; ranking first, then trust',
  )
/** Packs have a handful of resources or thousands, and people type whole questions or two words. */
const packSizes = [10, 40, 200, 1000, Number.POSITIVE_INFINITY]
const target = 'src/core/search/weights.ts'
const cases = readCases(values.cases)
const corpora = cases.corpora.map((corpus) => ({
  corpus,
  index: loadIndex(buildIndex(corpus.texts, corpus.locale)),
}))

if (values.only === 'trust') {
  const { rankingWeights } = await import('../../src/core/search/weights.ts')
  writeWeights([...rankingWeights], learnTrust())
} else writeWeights(learnRanking(), { weights: [], constant: 0 })

function learnRanking(): number[] {
  const examples = corpora.flatMap(({ corpus, index }) =>
    dev(corpus).flatMap((question) => toExample(index, question)),
  )
  return fitSoftmax(examples, 20)
}

function dev(corpus: Corpus): Corpus['questions'] {
  return corpus.questions.filter(({ split }) => split === 'dev')
}

function toExample(index: LoadedIndex, { q, targets }: Corpus['questions'][number]): Example[] {
  const { concepts } = readQuestion(index, q)
  const candidates = findCandidates(index, concepts)
  const evidence = gatherEvidence(index, concepts, candidates)
  const best = bestOf(evidence)
  const answers = [...candidates.resources.keys()].filter((at) =>
    targets.includes(index.ids[candidates.resources[at] ?? 0] ?? ''),
  )
  return answers.length === 0 ? [] : [{ candidates: evidence.map((one) => expand(one, best)), answers }]
}

/**
 * Trust is learnt from questions that the resources answer against real questions of other trades, in sets of all
 * sizes, whole and cut to a few words. Files of strangers and of questions to be asked are left alone, so that the
 * bench reports on what was never seen.
 */
function learnTrust(): { weights: number[]; constant: number } {
  const random = createRandom(21)
  const strangers = [...cases.intents]
    .filter(([file]) => !file.includes('banking77.test'))
    .flatMap(([, lines]) => sample(lines, 300))
  const rows = corpora
    .filter(({ corpus }) => corpus.locale === 'en')
    .flatMap(({ corpus }) => packSizes.flatMap((size) => toRows(corpus, size, strangers, random)))
  return fitLogistic(rows, 1)
}

function toRows(
  corpus: Corpus,
  size: number,
  strangers: readonly { readonly q: string }[],
  random: Random,
): Parameters<typeof fitLogistic>[0][number][] {
  const questions = random.shuffle(dev(corpus))
  const wanted = new Set(questions.slice(0, size / 3).flatMap(({ targets }) => targets))
  const others = random.shuffle(corpus.texts.filter(({ id }) => !wanted.has(id)))
  const texts = [...corpus.texts.filter(({ id }) => wanted.has(id)), ...others].slice(0, size)
  const index = loadIndex(buildIndex(texts, corpus.locale))
  const ids = new Set(index.ids)
  const own = questions.filter(({ targets }) => targets.some((id) => ids.has(id))).map(({ q }) => q)
  const cut = (text: string): string => {
    const words = splitWords(text).filter((word) => !index.functionWords.has(word))
    const from = random.below(Math.max(1, words.length - 1))
    return words.slice(from, from + 1 + random.below(3)).join(' ')
  }
  const toRow = (q: string, isYes: boolean, weight: number): Parameters<typeof fitLogistic>[0][number][] => {
    const { trust } = searchWithFacts(index, q, {})
    return trust === undefined ? [] : [{ features: trustFeatures(trust), isYes, weight }]
  }
  // Cut to what may be any two words of it, a question counts less.
  return [
    ...own.flatMap((q) => [...toRow(q, true, 1 / own.length), ...toRow(cut(q), true, 0.3 / own.length)]),
    ...strangers.flatMap(({ q }) => [
      ...toRow(q, false, 1 / strangers.length),
      ...toRow(cut(q), false, 0.3 / strangers.length),
    ]),
  ]
}

function sample<Line>(lines: readonly Line[], size: number): Line[] {
  const step = Math.max(1, lines.length / size)
  return Array.from({ length: Math.min(size, lines.length) }, (_, at) => lines[Math.floor(at * step)]).filter(
    (line) => line !== undefined,
  )
}

function writeWeights(
  ranking: readonly number[],
  trust: { weights: readonly number[]; constant: number },
): void {
  const perKind = evidenceNames.length
  const kinds = ['the evidence', 'its root', 'its share of the best candidate’s']
  const list = (numbers: readonly number[]): string =>
    numbers.map((each) => `  ${String(Number(each.toFixed(3)))},`).join('\n')
  const blocks = kinds.map(
    (kind, at) => `  // ${kind}\n${list(ranking.slice(at * perKind, (at + 1) * perKind))}`,
  )
  writeFileSync(
    target,
    `// Written by bench/search/train.ts from the dev half of public help pages and their authors' questions
// (Dynamics 365 Business Central, English and German, CC BY 4.0) and, for trust, from Banking77 and CLINC150.

/** For each piece of evidence, in the order of \`evidenceNames\`, three times over. */
export const rankingWeights: readonly number[] = [
${blocks.join('\n')}
]

/** For each feature of trust. */
export const trustWeights: readonly number[] = [
${list(trust.weights)}
]

/** What trust begins with. */
export const trustConstant = ${String(Number(trust.constant.toFixed(3)))}
`,
  )
}
