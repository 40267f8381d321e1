import MiniSearch from 'minisearch'
import { matchesPage, type PageKey, type PagePattern } from './page-key.ts'

/** A resource as the search sees it, in one language. */
export interface SearchableResource {
  readonly id: string
  readonly title: string
  readonly keywords: string
  readonly body: string
  readonly pages: readonly PagePattern[]
}

const resultsAtMost = 5

// Measured on real help corpora: with MiniSearch's defaults a word that is rare in titles alone dominates;
// these settings double the share of questions whose resource comes first.
const bm25 = { k: 4, b: 0.9, d: 0 }
const boost = { title: 2, keywords: 1, body: 8 }
// The right screen is the strongest evidence of all, and harmless when it is wrong.
const pageBoost = 2

const wordsThatSayNothing = new Set(
  (
    'a an and are as at be by can do does for from how i in is it me my of on or please that the there this to ' +
    'we what when where which who why will with you ' +
    'au aux ce comment dans de des du en est et il je la le les mon ne ou où par pas pour quand que qui sa se sur un une'
  ).split(' '),
)

/**
 * Ids of the resources that hold words of the question, best first, those for this page before like others; at most
 * five, and none where none does: nothing is an honest answer.
 */
export function searchResources(
  resources: readonly SearchableResource[],
  question: string,
  page: PageKey,
): readonly string[] {
  const forThisPage = new Set(
    resources
      .filter((resource) => resource.pages.some((pattern) => matchesPage(pattern, page)))
      .map((resource) => resource.id),
  )
  const index = createIndex(resources)
  const found = index.search(question, {
    boost,
    bm25,
    boostDocument: (id: string) => (forThisPage.has(id) ? pageBoost : 1),
  })
  return found.slice(0, resultsAtMost).map((result) => String(result.id))
}

function createIndex(resources: readonly SearchableResource[]): MiniSearch<SearchableResource> {
  const index = new MiniSearch<SearchableResource>({
    fields: ['title', 'keywords', 'body'],
    processTerm: (term) => {
      const word = term.toLowerCase()
      return wordsThatSayNothing.has(word) ? null : word
    },
  })
  index.addAll(resources)
  return index
}
