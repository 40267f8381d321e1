import { fold } from '../fold.ts'
import { matchesPage, type PagePattern } from '../page-key.ts'
import type { Entry } from './entry.ts'
import { toWords } from './filter.ts'

/** What can be chosen as the answer: a resource, or a tip or walkthrough, which has neither this id nor keywords. */
export interface Choosable {
  readonly packId: string
  readonly resourceId?: string
  readonly title: string
  readonly keywords?: string
  readonly pages: readonly PagePattern[]
}

/**
 * What has all the words in it, that first which was shown for the question, then what is for its page; without words
 * these alone. `atMost` of them.
 */
export function chooseAnswers<Choice extends Choosable>(
  choices: readonly Choice[],
  words: string,
  entry: Entry | undefined,
  atMost: number,
): readonly Choice[] {
  const wanted = toWords(words)
  const ranked = choices.flatMap((choice) => {
    const rank = rankOf(choice, entry)
    if (wanted.length === 0) return rank === 0 ? [] : [{ choice, rank }]
    const text = fold(`${choice.title}\n${choice.keywords ?? ''}`)
    return wanted.every((word) => text.includes(word)) ? [{ choice, rank }] : []
  })
  return ranked
    .toSorted((one, other) => other.rank - one.rank)
    .slice(0, atMost)
    .map(({ choice }) => choice)
}

function rankOf({ packId, resourceId, pages }: Choosable, entry: Entry | undefined): number {
  if (entry === undefined) return 0
  const { question } = entry
  const place = question.shown.findIndex(({ id }) => id === resourceId)
  if (place >= 0 && question.pack?.id === packId) return 100 - place
  return pages.some((pattern) => matchesPage(pattern, question.page)) ? 1 : 0
}
