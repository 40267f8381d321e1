import { fold } from '../fold.ts'
import { matchesPage, type PagePattern } from '../page-key.ts'
import type { Entry } from './entry.ts'
import { toWords } from './filter.ts'

/** A resource that can be chosen. */
export interface Choosable {
  readonly packId: string
  readonly resourceId: string
  readonly title: string
  readonly keywords: string
  readonly pages: readonly PagePattern[]
}

/**
 * The resources in which all the words stand, those first that were shown for the question, then those for its page;
 * without words these alone. `atMost` of them.
 */
export function chooseResources<Resource extends Choosable>(
  resources: readonly Resource[],
  words: string,
  entry: Entry | undefined,
  atMost: number,
): readonly Resource[] {
  const wanted = toWords(words)
  const ranked = resources.flatMap((resource) => {
    const rank = rankOf(resource, entry)
    if (wanted.length === 0) return rank === 0 ? [] : [{ resource, rank }]
    const text = fold(`${resource.title}\n${resource.keywords}`)
    return wanted.every((word) => text.includes(word)) ? [{ resource, rank }] : []
  })
  return ranked
    .toSorted((one, other) => other.rank - one.rank)
    .slice(0, atMost)
    .map(({ resource }) => resource)
}

function rankOf({ packId, resourceId, pages }: Choosable, entry: Entry | undefined): number {
  if (entry === undefined) return 0
  const { question } = entry
  const place = question.shown.findIndex(({ id }) => id === resourceId)
  if (place >= 0 && question.pack?.id === packId) return 100 - place
  return pages.some((pattern) => matchesPage(pattern, question.page)) ? 1 : 0
}
