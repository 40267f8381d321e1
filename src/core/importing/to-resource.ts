import type { Resource } from '../pack.ts'
import type { ImportedPage } from './imported-page.ts'
import { createResourceId } from './resource-id.ts'

const atMost = { title: 200, summary: 1_000, keywords: 1_000, licence: 120, path: 1_000 }

/** A page as a resource of a pack, in one language. `of` names its source; `hash` gives the same for the same text. */
export function toResource(page: ImportedPage, of: string, hash: (text: string) => string): Resource {
  const { locale } = page
  const inLocale = (text: string): Readonly<Record<string, string>> => ({ [locale]: text })
  const summary = shorten(page.summary ?? '', atMost.summary)
  const keywords = shorten(page.keywords ?? '', atMost.keywords)
  const resource: Resource = {
    id: createResourceId(page.path, hash),
    title: inLocale(shorten(page.title, atMost.title)),
    ...(summary === '' ? {} : { summary: inLocale(summary) }),
    ...(keywords === '' ? {} : { keywords: inLocale(keywords) }),
    ...(page.text === '' ? {} : { text: inLocale(page.text) }),
    ...(page.url === undefined ? {} : { url: page.url }),
    ...(page.pages === undefined || page.pages.length === 0 ? {} : { pages: page.pages }),
    source: {
      of,
      path: page.path.slice(0, atMost.path),
      ...(page.redirectedFrom === undefined ? {} : { redirectedFrom: page.redirectedFrom }),
    },
    ...(page.licence === undefined ? {} : { licence: shorten(page.licence, atMost.licence) }),
    ...(page.modifiedOn === undefined ? {} : { modifiedOn: page.modifiedOn }),
  }
  return { ...resource, contentHash: inLocale(hashContent(resource, locale, hash)) }
}

/** The hash of what an import writes of a resource in one language: its words and its address. */
export function hashContent(resource: Resource, locale: string, hash: (text: string) => string): string {
  const { title, summary, keywords, text, url } = resource
  return hash(
    JSON.stringify([title[locale], summary?.[locale], keywords?.[locale], text?.[locale], url ?? null]),
  )
}

function shorten(text: string, lengthAtMost: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= lengthAtMost ? line : `${line.slice(0, lengthAtMost - 1).trimEnd()}…`
}
