import type { CaseQuestion, Corpus } from './cases.ts'
import type { Engine } from './engines.ts'
import { misspell, readMisspellings } from './misspell.ts'
import { createRandom } from './random.ts'

/** How often an answer came first, and among the first three. */
export interface Recall {
  readonly first: number
  readonly firstThree: number
  readonly questions: number
}

/** Asks an engine all questions. `here` gives the pages of the screen that a question is asked on. */
export function measureRecall(
  engine: Engine,
  questions: readonly CaseQuestion[],
  here: (question: CaseQuestion) => ReadonlySet<string> | undefined = () => undefined,
): Recall {
  let [first, firstThree] = [0, 0]
  for (const question of questions) {
    const ranked = engine.rank(question.q, here(question)).slice(0, 3)
    const place = ranked.findIndex((id) => question.targets.includes(id))
    if (place === 0) first++
    if (place >= 0) firstThree++
  }
  const share = (count: number): number => count / Math.max(1, questions.length)
  return { first: share(first), firstThree: share(firstThree), questions: questions.length }
}

/** The questions of a corpus of one kind that are for reporting, or those for tuning. */
export function questionsOf({ questions }: Corpus, kind: string, split: string): readonly CaseQuestion[] {
  return questions.filter((question) => question.kind === kind && question.split === split)
}

/**
 * The recall of questions whose answer belongs to a screen: asked on it, on a random other one for the share
 * `wrong` of them. Undefined where the corpus has no screens.
 */
export function measureOnScreen(
  engine: Engine,
  { screens }: Corpus,
  questions: readonly CaseQuestion[],
  wrong: number,
): Recall | undefined {
  const withScreen = questions.filter(({ targets }) => targets.some((id) => screens.has(id)))
  if (withScreen.length === 0) return undefined
  const pagesOf = new Map<string, Set<string>>()
  for (const [page, names] of screens)
    for (const name of names) pagesOf.set(name, (pagesOf.get(name) ?? new Set()).add(page))
  const random = createRandom(11)
  const names = [...pagesOf.keys()]
  return measureRecall(engine, withScreen, ({ targets }) => {
    const own = targets.flatMap((id) => screens.get(id) ?? [])
    const isWrong = random.below(1000) < wrong * 1000
    const others = names.filter((name) => !own.includes(name))
    const from = isWrong ? others : own
    return pagesOf.get(from[random.below(from.length)] ?? '')
  })
}

/** The recall with so many words of each question misspelt as people were seen to. */
export function measureMisspelt(
  engine: Engine,
  questions: readonly CaseQuestion[],
  count: number,
): Recall & { readonly misspelt: number } {
  const misspellings = readMisspellings()
  const random = createRandom(5)
  let misspelt = 0
  const changed = questions.map((question) => {
    const { text, misspelt: words } = misspell(question.q, count, misspellings, random)
    if (words === count) misspelt++
    return { ...question, q: text }
  })
  return { ...measureRecall(engine, changed, undefined), misspelt: misspelt / Math.max(1, questions.length) }
}
