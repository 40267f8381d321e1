import MiniSearch from 'minisearch'
import { buildIndex } from '../../src/core/search/build-index.ts'
import { functionWordsOf } from '../../src/core/search/function-words.ts'
import { loadIndex } from '../../src/core/search/load-index.ts'
import { search } from '../../src/core/search/search.ts'
import { rarityOf, shortFields } from '../../src/core/search/search-index.ts'
import { splitWords } from '../../src/core/search/words.ts'
import type { Corpus } from './cases.ts'

/** Something that ranks the pages of a corpus for a question. */
export interface Engine {
  readonly name: string
  /** Ids, best first. `here`: the pages that belong to the screen the person is on. */
  rank(question: string, here?: ReadonlySet<string>): readonly string[]
}

/** The product's own. */
export function createOwn({ texts, locale }: Corpus): Engine {
  const index = loadIndex(buildIndex(texts, locale))
  return {
    name: 'own',
    rank: (question, here) => search(index, question, { here }).hits.map(({ id }) => id),
  }
}

/** MiniSearch with the settings that were found best on such pages. */
export function createMiniSearch({ texts, locale }: Corpus): Engine {
  const functionWords = functionWordsOf(locale)
  const index = new MiniSearch({
    fields: [...shortFields, 'body'],
    processTerm: (term) => {
      const [word] = splitWords(term)
      return word === undefined || functionWords.has(word) ? null : word
    },
  })
  index.addAll(texts)
  const boost = { title: 2, subtitle: 0.01, keywords: 1, summary: 1, headings: 0.3, body: 8 }
  return {
    name: 'MiniSearch, tuned',
    rank: (question) =>
      index
        .search(question, { boost, bm25: { k: 4, b: 0.9, d: 0 } })
        .map(({ id }: { readonly id: unknown }) => String(id)),
  }
}

const fieldWeights = { title: 8, subtitle: 2, keywords: 1, summary: 3, headings: 1, body: 1 }
const lengthCorrections = {
  title: 0.6,
  subtitle: 0.3,
  keywords: 0.2,
  summary: 0.5,
  headings: 0.5,
  body: 0.55,
}
const fields = [...shortFields, 'body'] as const
const passageWords = 160

/** BM25F over the fields together with the best passage of 160 words, as it was measured before there was an own ranking. */
export function createBm25fWithPassages({ texts }: Corpus): Engine {
  const words = texts.map((text) => fields.map((field) => splitWords(text[field] ?? '')))
  const means = fields.map((_, at) => Math.max(1, meanOf(words.map((each) => each[at]?.length ?? 0))))
  const pages = toPostings(
    words.map((each) => {
      const counts = new Map<string, number>()
      fields.forEach((field, at) => {
        const list = each[at] ?? []
        const correction = lengthCorrections[field]
        const one = fieldWeights[field] / (1 - correction + (correction * list.length) / (means[at] ?? 1))
        for (const word of list) counts.set(word, (counts.get(word) ?? 0) + one)
      })
      return counts
    }),
  )
  const owners: number[] = []
  const passages = toPostings(
    words.flatMap((each, page) => {
      const [title = []] = each
      const body = each.at(-1) ?? []
      const count = Math.max(1, Math.ceil(body.length / passageWords))
      return Array.from({ length: count }, (_, at) => {
        owners.push(page)
        return countWords([...title, ...body.slice(at * passageWords, (at + 1) * passageWords)])
      })
    }),
  )
  const rarity = (word: string): number => rarityOf(pages.get(word)?.length ?? 0, texts.length)
  return {
    name: 'BM25F and passages',
    rank(question) {
      const asked = [...new Set(splitWords(question))]
      const byPage = addUp(pages, asked, rarity, texts.length)
      const byPassage = new Float64Array(texts.length)
      addUp(passages, asked, rarity, owners.length).forEach((score, passage) => {
        const page = owners[passage] ?? 0
        byPassage[page] = Math.max(byPassage[page] ?? 0, score)
      })
      const [bestPage, bestPassage] = [Math.max(...byPage) || 1, Math.max(...byPassage) || 1]
      const score = (page: number): number =>
        (byPassage[page] ?? 0) / bestPassage + (0.5 * (byPage[page] ?? 0)) / bestPage
      return [...texts.keys()]
        .filter((page) => score(page) > 0)
        .toSorted((one, other) => score(other) - score(one))
        .map((page) => texts[page]?.id ?? '')
    },
  }
}

type Postings = ReadonlyMap<string, readonly { readonly at: number; readonly part: number }[]>

function toPostings(all: readonly ReadonlyMap<string, number>[]): Postings {
  const postings = new Map<string, { at: number; part: number }[]>()
  all.forEach((counts, at) => {
    for (const [word, count] of counts) {
      const list = postings.get(word) ?? []
      list.push({ at, part: count / (count + 1.2) })
      postings.set(word, list)
    }
  })
  return postings
}

function addUp(
  postings: Postings,
  words: readonly string[],
  rarity: (word: string) => number,
  size: number,
): Float64Array {
  const scores = new Float64Array(size)
  for (const word of words)
    for (const { at, part } of postings.get(word) ?? []) scores[at] = (scores[at] ?? 0) + rarity(word) * part
  return scores
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)
}
