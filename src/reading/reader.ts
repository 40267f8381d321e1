import type { ImportedPage, NotRead, Reading } from '../core/importing/imported-page.ts'
import type { SafeBlock, SafeMarkdown } from '../core/importing/safe-markdown.ts'
import { joinBlocks } from '../core/importing/split-document.ts'
import type { PagePattern } from '../core/page-key.ts'
import type { SourceFile, SourceHints } from './source-file.ts'

/** A file that another includes. */
export interface Included {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Finds what the file at `from` includes as `target`; in words why it does not. */
export type FindIncluded = (target: string, from: string) => Included | 'out of reach' | 'not there'

/** Reads one sort of file. It throws a `Refusal`, or what its parser throws, where the file cannot be read. */
export type Reader = (file: SourceFile, findIncluded?: FindIncluded) => Reading | Promise<Reading>

/** What a page is besides its text. */
export type PageFacts = Omit<ImportedPage, 'text' | 'path' | 'locale'> & {
  readonly locale?: string | undefined
}

/** A page of blocks, as several where it is too long for one; none where there is neither text nor address. */
export function toPages(
  file: SourceFile,
  facts: PageFacts,
  blocks: readonly SafeBlock[],
  part?: string,
): readonly ImportedPage[] {
  const path = part === undefined ? file.path : `${file.path}#${part}`
  const texts = joinBlocks(withoutTitle(blocks, facts.title))
  if (texts.length === 0)
    return facts.url === undefined ? [] : [{ ...withHints(facts, file.hints), path, text: '' }]
  return texts.map((text, index) => ({
    ...withHints(facts, file.hints),
    path: index === 0 ? path : `${path}${part === undefined ? '#' : '.'}${index + 1}`,
    title: index === 0 ? facts.title : `${facts.title} (${index + 1})`,
    text,
  }))
}

// The title stands above the text wherever it is shown.
function withoutTitle(blocks: readonly SafeBlock[], title: string): readonly SafeBlock[] {
  const [first, ...rest] = blocks
  return first?.heading?.text === title ? rest : blocks
}

function withHints(facts: PageFacts, hints: SourceHints): Omit<ImportedPage, 'path' | 'text'> {
  const keywords = [...new Set([facts.keywords ?? '', ...(hints.titles ?? [])])]
    .filter((words) => words !== '' && words !== facts.title)
    .join(', ')
  const pages = [...(facts.pages ?? []), ...toPatterns(hints.screens ?? [], hints)]
  return {
    ...facts,
    locale: facts.locale ?? hints.locale,
    keywords: keywords === '' ? undefined : keywords,
    pages: pages.length === 0 ? undefined : dropTwins(pages),
    licence: facts.licence ?? hints.licence,
    modifiedOn: facts.modifiedOn ?? hints.modifiedOn,
    redirectedFrom: hints.redirectedFrom,
  }
}

/** The pages of the CRM that a source's own names of screens mean. */
export function toPatterns(screens: readonly string[], { screenPages }: SourceHints): readonly PagePattern[] {
  return screens.map((screen) => screenPages?.[screen] ?? { object: screen })
}

function dropTwins(patterns: readonly PagePattern[]): readonly PagePattern[] {
  return [...new Map(patterns.map((pattern) => [JSON.stringify(pattern), pattern])).values()]
}

/** A reading of pages, with what had no room in them. */
export function toReading(
  pages: readonly ImportedPage[],
  leftOut: SafeMarkdown['leftOut'] = {},
  notRead: readonly NotRead[] = [],
): Reading {
  return { pages, leftOut, notRead }
}

/** Text of bytes: in the named character set where there is one; else UTF-8, UTF-16 where it begins with its mark, and Windows' Latin letters of what is neither. */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const named = charset === undefined ? undefined : findDecoder(charset)
  if (named !== undefined) return named.decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function findDecoder(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}

/** A day as packs write it, of whatever a source has: `2026-11-29T…`, `11/29/2026`, a Date; undefined of anything else. */
export function toDay(value: unknown): string | undefined {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10)
  if (typeof value !== 'string') return undefined
  const [, year, month, day] =
    /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? swap(/^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(value)) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}

function swap(american: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  return american === null ? undefined : [american[0], american[3], american[1], american[2]]
}

/** The https address that a link of a page leads to; undefined of any other sort, and where nothing says where the page is. */
export function resolveHttps(link: string, pageUrl: string | undefined): string | undefined {
  if (!URL.canParse(link, pageUrl)) return undefined
  const url = new URL(link, pageUrl)
  return url.protocol === 'https:' && !/\s/.test(url.href) ? url.href : undefined
}

/** Where a file of a folder is on the web: behind the base address, without the ending that sites do not show. */
export function toUrl(path: string, baseUrl: string | undefined): string | undefined {
  if (baseUrl === undefined) return undefined
  const page = path
    .replace(/(?:^|\/)(?:index|readme)\.(?:mdx?|adoc)$/i, '/')
    .replace(/\.(?:mdx?|markdown|adoc|asciidoc|asc)$/i, '')
  return resolveHttps(page.replace(/^\//, ''), baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`)
}
