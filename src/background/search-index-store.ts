import { localize, type LocalizedText } from '../core/locale.ts'
import { matchesPage, type PageKey, type PagePattern } from '../core/page-key.ts'
import type { Pack } from '../core/pack.ts'
import { plainText } from '../core/rich-text.ts'
import { buildIndex } from '../core/search/build-index.ts'
import { loadIndex, type LoadedIndex } from '../core/search/load-index.ts'
import { readMeanings } from '../core/search/meanings.ts'
import { readPastQuestions, type PastQuestion, type PastQuestions } from '../core/search/past-questions.ts'
import { indexFormat, type SearchableText } from '../core/search/search-index.ts'
import { withDatabase } from '../platform/database.ts'
import { readWordVectors } from '../platform/word-vectors.ts'
import { findPackLocale, toRichText } from './pack-texts.ts'

/** A pack in one language, ready to be searched. */
export interface SearchablePack {
  readonly pack: Pack
  readonly locale: string
  readonly index: LoadedIndex
  /** By its id in the index. */
  readonly entries: ReadonlyMap<string, IndexEntry>
  readonly past: PastQuestions
}

/** What stands behind an id of the index: a resource, or an item of the pack that can answer where it is. */
export interface IndexEntry {
  readonly kind: 'resource' | 'tip' | 'walkthrough' | 'glossary-mark'
  /** Of the resource or item, in the pack. */
  readonly id: string
  readonly pages: readonly PagePattern[]
  readonly title: LocalizedText
  /** What it was written for, in the askers' words. */
  readonly questions: readonly string[]
}

// Kept between events, because making it ready takes longer than a key press may. It is taken from what is stored, may
// be gone at any time, and is dropped whenever packs or aliases change (docs/decisions/own-search.md).
const ready = new Map<string, Promise<SearchablePack>>()

/** Forgets what was made ready: packs changed, or what past questions are known to be answered by. */
export function forgetReady(): void {
  ready.clear()
}

/** The pack, ready to be searched in the language for `wanted`. A draft's is made anew each time and not stored. */
export async function readSearchable(pack: Pack, wanted: string, isDraft: boolean): Promise<SearchablePack> {
  const locale = findPackLocale(pack, wanted)
  if (isDraft) return makeReady(pack, locale, true)
  const key = indexKey(pack, locale)
  const kept = await ready.get(key)
  // The index is the same for every environment of a pack; its links are those of where the person stands.
  if (kept?.pack.version === pack.version) return { ...kept, pack }
  const making = makeReady(pack, locale, false)
  ready.set(key, making)
  making.catch(() => ready.delete(key))
  return making
}

/** Builds and stores the index of every language of a pack that is put to use. */
export async function indexPack(pack: Pack): Promise<void> {
  forgetReady()
  for (const locale of Object.keys(pack.title)) await storeIndex(pack, locale)
}

async function storeIndex(pack: Pack, locale: string): Promise<ReturnType<typeof buildIndex>> {
  const index = buildIndex(toTexts(pack, locale), locale)
  const stored = { key: indexKey(pack, locale), packVersion: pack.version, format: indexFormat, index }
  await withDatabase((database) => database.put('searchIndexes', stored))
  return index
}

async function makeReady(pack: Pack, locale: string, isDraft: boolean): Promise<SearchablePack> {
  const [index, aliases] = await Promise.all([
    isDraft ? buildIndex(toTexts(pack, locale), locale) : readOrBuild(pack, locale),
    withDatabase((database) => database.getAllFromIndex('aliases', 'packId', pack.id)),
  ])
  const entries = new Map(listEntries(pack).map((entry) => [toIndexId(entry), entry]))
  const titles = new Map(
    [...entries].map(([id, { title }]) => [id, localize(title, locale, pack.defaultLocale)]),
  )
  // What a resource, or a tip, was written for, it answers.
  const written = [...entries].flatMap(([resourceId, { questions }]) =>
    questions.map((text) => ({ text, resourceId })),
  )
  const learnt = aliases.map((alias) => ({
    text: alias.text,
    resourceId: 'itemId' in alias ? toItemId(alias.itemId) : alias.resourceId,
  }))
  return {
    pack,
    locale,
    index: loadIndex(index),
    entries,
    past: await makePastReady(
      [...written, ...learnt.filter(({ resourceId }) => entries.has(resourceId))],
      titles,
      locale,
    ),
  }
}

async function makePastReady(
  past: readonly PastQuestion[],
  titles: ReadonlyMap<string, string>,
  locale: string,
): Promise<PastQuestions> {
  const vectors = past.length === 0 ? undefined : await readWordVectors(locale)
  return readPastQuestions(past, titles, vectors === undefined ? undefined : readMeanings(vectors))
}

async function readOrBuild(pack: Pack, locale: string): Promise<ReturnType<typeof buildIndex>> {
  const stored = await withDatabase((database) => database.get('searchIndexes', indexKey(pack, locale)))
  const holds = stored?.packVersion === pack.version && stored.format === indexFormat
  return holds ? stored.index : storeIndex(pack, locale)
}

function indexKey(pack: Pack, locale: string): string {
  return `${pack.id}/${locale}`
}

/** Ids in the index of what is for this page. */
export function findHere({ entries }: SearchablePack, page: PageKey): ReadonlySet<string> {
  return new Set(
    [...entries]
      .filter(([, { pages }]) => pages.some((pattern) => matchesPage(pattern, page)))
      .map(([id]) => id),
  )
}

function listEntries(pack: Pack): IndexEntry[] {
  return [
    ...pack.resources.map(({ id, pages = [], title, questions = [] }): IndexEntry => ({
      ...{ kind: 'resource', id, pages, title, questions },
    })),
    ...pack.items.flatMap(({ kind, id, page, title, questions = [] }): IndexEntry[] =>
      kind === 'tip' || kind === 'walkthrough' || kind === 'glossary-mark'
        ? [{ kind, id, pages: [page], title, questions }]
        : [],
    ),
  ]
}

function toIndexId({ kind, id }: Pick<IndexEntry, 'kind' | 'id'>): string {
  return kind === 'resource' ? id : toItemId(id)
}

function toItemId(id: string): string {
  return `item:${id}`
}

function toTexts(pack: Pack, locale: string): SearchableText[] {
  const inLocale = (text: LocalizedText | undefined): string =>
    text === undefined ? '' : localize(text, locale, pack.defaultLocale)
  // Somebody who asks in another language of the pack finds by what is short in it.
  const inOthers = (...texts: readonly (LocalizedText | undefined)[]): string =>
    texts
      .flatMap((text) => Object.entries(text ?? {}))
      .filter(([tag]) => tag !== locale)
      .map(([, other]) => other)
      .join(' ')
  const resources = pack.resources.map(({ id, title, keywords, summary, text }) => ({
    id,
    title: inLocale(title),
    subtitle: inOthers(title),
    keywords: inLocale(keywords),
    summary: inLocale(summary),
    headings: inOthers(keywords, summary),
    body: plainText(toRichText(inLocale(text))),
  }))
  const items = pack.items.flatMap((item): SearchableText[] => {
    if (item.kind !== 'tip' && item.kind !== 'walkthrough' && item.kind !== 'glossary-mark') return []
    const terms = item.kind === 'glossary-mark' ? [item.oldTerm, item.newTerm] : []
    return [
      {
        id: toItemId(item.id),
        title: inLocale(item.title),
        subtitle: inOthers(item.title),
        keywords: terms.map(inLocale).join(' '),
        headings: inOthers(...terms),
        body: plainText(toRichText(inLocale(item.text))),
      },
    ]
  })
  return [...resources, ...items]
}
