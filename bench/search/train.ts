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
import { readCases, type Corpus } from './cases.ts'
import { fitLogistic, fitSoftmax, type Example } from './softmax.ts'

const { values } = parseArgs({ options: { cases: { type: 'string' }, only: { type: 'string' } } })
if (values.cases === undefined)
  throw new Error(
    'npx tsx bench/search/train.ts --cases DIR [--only ranking|trust]; ranking first, then trust',
  )
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
 * Trust is learnt from questions that the resources answer against real questions of other trades: those with an
 * intent. Files of strangers are left alone, so that the bench reports on what was never seen.
 */
function learnTrust(): { weights: number[]; constant: number } {
  const strangers = [...cases.intents]
    .filter(([file]) => !file.includes('banking77.test'))
    .flatMap(([, lines]) => sample(lines, 1500))
  const rows = corpora
    .filter(({ corpus }) => corpus.locale === 'en')
    .flatMap(({ corpus, index }) => {
      const own = dev(corpus).map(({ q }) => ({ q, isYes: true }))
      const other = strangers.map(({ q }) => ({ q, isYes: false }))
      return [...own, ...other].flatMap(({ q, isYes }) => {
        const { trust } = searchWithFacts(index, q, {})
        if (trust === undefined) return []
        return [{ features: trustFeatures(trust), isYes, weight: isYes ? other.length / own.length : 1 }]
      })
    })
  return fitLogistic(rows, 5)
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
