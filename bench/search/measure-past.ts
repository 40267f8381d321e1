import { readFileSync } from 'node:fs'
import { buildIndex } from '../../src/core/search/build-index.ts'
import { loadIndex } from '../../src/core/search/load-index.ts'
import { readMeanings } from '../../src/core/search/meanings.ts'
import { readPastQuestions } from '../../src/core/search/past-questions.ts'
import { search } from '../../src/core/search/search.ts'
import type { CaseQuestion, Corpus, IntentQuestion } from './cases.ts'
import { measureRecall, type Recall } from './measure-ranking.ts'
import { createRandom } from './random.ts'

/**
 * Takes each intent for a resource of which only the name is known, gives it so many of the questions in `past`, and
 * asks those of `asked`.
 */
export function measurePast(
  past: readonly IntentQuestion[],
  asked: readonly IntentQuestion[],
  perResource: number,
): Recall {
  const intents = [...new Set(asked.map(({ intent }) => intent))]
  const titles = new Map(intents.map((intent) => [intent, intent.replaceAll('_', ' ')]))
  const index = loadIndex(
    buildIndex(
      intents.map((id) => ({ id, title: titles.get(id) ?? '', body: '' })),
      'en',
    ),
  )
  const random = createRandom(3)
  const known = intents.flatMap((intent) =>
    random
      .shuffle(past.filter((each) => each.intent === intent))
      .slice(0, perResource)
      .map(({ q }) => ({ text: q, resourceId: intent })),
  )
  const questions = readPastQuestions(known, titles, meaningsOf('en'))
  let [first, firstThree] = [0, 0]
  for (const { q, intent } of asked) {
    const { hits } = search(index, q, perResource === 0 ? {} : { past: questions.compare(q) })
    const place = hits.slice(0, 3).findIndex(({ id }) => id === intent)
    if (place === 0) first++
    if (place >= 0) firstThree++
  }
  return { first: first / asked.length, firstThree: firstThree / asked.length, questions: asked.length }
}

/** What past questions of some pages do to questions about these, and about all other pages. */
export interface PastOfSome {
  readonly others: Recall
  readonly othersWithout: Recall
  readonly some: Recall
  readonly someWithout: Recall
}

/** Takes `past` for past questions of their pages, and asks `asked`. */
export function measurePastOfSome(
  { texts, locale }: Corpus,
  past: readonly CaseQuestion[],
  asked: readonly CaseQuestion[],
): PastOfSome {
  const index = loadIndex(buildIndex(texts, locale))
  const known = past.map(({ q, targets }) => ({ text: q, resourceId: targets[0] ?? '' }))
  const titles = new Map(texts.map(({ id, title }) => [id, title]))
  const questions = readPastQuestions(known, titles, meaningsOf(locale))
  const having = new Set(known.map(({ resourceId }) => resourceId))
  const rank = (question: string, isPastKnown: boolean): readonly string[] =>
    search(index, question, isPastKnown ? { past: questions.compare(question) } : {}).hits.map(({ id }) => id)
  const measure = (isOfHaving: boolean, isPastKnown: boolean): Recall =>
    measureRecall(
      { name: '', rank: (question) => rank(question, isPastKnown) },
      asked.filter(({ targets }) => targets.some((id) => having.has(id)) === isOfHaving),
    )
  return {
    others: measure(false, true),
    othersWithout: measure(false, false),
    some: measure(true, true),
    someWithout: measure(true, false),
  }
}

function meaningsOf(locale: string): ReturnType<typeof readMeanings> | undefined {
  return locale === 'en' ? readMeanings(readFileSync('public/word-vectors/en.txt', 'utf8')) : undefined
}
