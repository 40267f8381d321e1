import { buildIndex } from '../../src/core/search/build-index.ts'
import { loadIndex } from '../../src/core/search/load-index.ts'
import { readPastQuestions } from '../../src/core/search/past-questions.ts'
import { search } from '../../src/core/search/search.ts'
import type { IntentQuestion } from './cases.ts'
import type { Recall } from './measure-ranking.ts'
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
  const questions = readPastQuestions(known, titles)
  let [first, firstThree] = [0, 0]
  for (const { q, intent } of asked) {
    const { hits } = search(index, q, perResource === 0 ? {} : { past: questions.compare(q) })
    const place = hits.slice(0, 3).findIndex(({ id }) => id === intent)
    if (place === 0) first++
    if (place >= 0) firstThree++
  }
  return { first: first / asked.length, firstThree: firstThree / asked.length, questions: asked.length }
}
