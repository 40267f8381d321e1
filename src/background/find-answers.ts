import { localize, type LocalizedText } from '../core/locale.ts'
import { findPlaceOf, type Resource } from '../core/pack.ts'
import { matchesPage, type PageKey } from '../core/page-key.ts'
import { search, type Found } from '../core/search/search.ts'
import type { Suggestion } from '../core/search/suggestion.ts'
import type { Trust } from '../core/search/trust-levels.ts'
import { trustOf } from '../core/search/trust.ts'
import { splitWords } from '../core/search/words.ts'
import { textsOf, toRichText } from './pack-texts.ts'
import { findHere, type SearchablePack } from './search-index-store.ts'

const resourcesAtMost = 5
const suggestionsAtMost = 6
// What is so much less likely than the first (as the logarithm of odds) is not worth the place.
const behindAtMost = 7

/** What the resources of a pack have for a question. */
export interface Answers {
  readonly resources: readonly Resource[]
  readonly trust: Trust
  readonly mended: Found['mended']
}

/** The resources for a question, best first; none where nothing can be trusted. */
export function findAnswers(searchable: SearchablePack, text: string, page: PageKey): Answers {
  const { pack, index, entries, past } = searchable
  const accepts = (id: string): boolean => entries.get(id)?.kind === 'resource'
  const found = search(index, text, {
    here: findHere(searchable, page),
    past: past.compare(text, accepts),
    accepts,
  })
  const trust = trustOf(found.trust)
  const byId = new Map(pack.resources.map((resource) => [resource.id, resource]))
  const resources = nearFirst(found)
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, resourcesAtMost)
  return trust === 'nothing' || resources.length === 0
    ? { resources: [], trust: 'nothing', mended: found.mended }
    : { resources, trust, mended: found.mended }
}

/**
 * What may answer, best first: resources, and of the items those of this page; none where what is typed is likely about
 * something else.
 */
export function suggest(
  searchable: SearchablePack,
  text: string,
  page: PageKey,
): { readonly suggestions: readonly Suggestion[]; readonly trust: Trust; readonly mended: Found['mended'] } {
  const { index, entries, past } = searchable
  const here = findHere(searchable, page)
  const accepts = (id: string): boolean => entries.get(id)?.kind === 'resource' || here.has(id)
  const found = search(index, text, { here, past: past.compare(text, accepts), isTyping: true, accepts })
  const trust = trustWhileTyping(searchable, text, found, accepts)
  const suggestions = nearFirst(found)
    .flatMap((id) => toSuggestion(searchable, id, page))
    .slice(0, suggestionsAtMost)
  return trust === 'nothing' || suggestions.length === 0
    ? { suggestions: [], trust: 'nothing', mended: found.mended }
    : { suggestions, trust, mended: found.mended }
}

/** Half a word says little: alone it may become any, and behind others it takes nothing from what they say. */
function trustWhileTyping(
  { index, past }: SearchablePack,
  text: string,
  found: Found,
  accepts: (id: string) => boolean,
): Trust {
  const trust = trustOf(found.trust)
  if (trust !== 'nothing') return trust
  if (splitWords(text).length < 2) return 'maybe'
  const finished = text.trimEnd().replace(/\S+$/, '')
  return trustOf(search(index, finished, { past: past.compare(finished, accepts) }).trust) === 'nothing'
    ? 'nothing'
    : 'maybe'
}

function nearFirst({ hits }: Found): string[] {
  const first = hits[0]?.score ?? 0
  return hits.filter(({ score }) => score >= first - behindAtMost).map(({ id }) => id)
}

function toSuggestion({ pack, entries, locale }: SearchablePack, id: string, page: PageKey): Suggestion[] {
  const inLocale = (text: LocalizedText): string => localize(text, locale, pack.defaultLocale)
  const entry = entries.get(id)
  if (entry === undefined) return []
  if (entry.kind === 'resource') {
    const resource = pack.resources.find((each) => each.id === entry.id)
    const isHere = entry.pages.some((pattern) => matchesPage(pattern, page))
    return resource === undefined
      ? []
      : [{ kind: 'resource', id: resource.id, title: inLocale(resource.title), isHere }]
  }
  const item = pack.items.find((each) => each.id === entry.id)
  if (item === undefined) return []
  const base = { id: `${pack.id}/${item.id}`, title: inLocale(item.title) }
  switch (item.kind) {
    case 'tip':
    case 'walkthrough':
      return [{ kind: item.kind, ...base }]
    case 'glossary-mark':
      return [{ kind: item.kind, ...base, oldTerm: inLocale(item.oldTerm), newTerm: inLocale(item.newTerm) }]
    default:
      return []
  }
}

/** A resource in the language of the search, as it crosses to a page. */
export function toShownResource(
  { pack, locale }: Pick<SearchablePack, 'pack' | 'locale'>,
  resource: Resource,
  page: PageKey | undefined,
): {
  id: string
  title: string
  foreignLocale: string | undefined
  text?: ReturnType<typeof toRichText>
  url?: string
  hasPlaceHere: boolean
} {
  const inLocale = (text: LocalizedText): string => localize(text, locale, pack.defaultLocale)
  return {
    id: resource.id,
    title: inLocale(resource.title),
    foreignLocale: textsOf(pack, locale).foreignTagOf(resource.text ?? resource.title),
    ...(resource.text === undefined ? {} : { text: toRichText(inLocale(resource.text)) }),
    ...(resource.url === undefined ? {} : { url: resource.url }),
    hasPlaceHere: page !== undefined && findPlaceOf(resource, page) !== undefined,
  }
}
