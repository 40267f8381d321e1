import type { PagePattern } from '../core/page-key.ts'

/** The sorts of file that are read. */
export type SourceKind = 'markdown' | 'yaml' | 'html' | 'pdf' | 'docx' | 'csv' | 'json' | 'asciidoc'

/** One file or fetched page, before it is read. Plain data: it goes to a thread of its own. */
export interface SourceFile {
  readonly kind: SourceKind
  /** In the folder, with slashes, or the address. */
  readonly path: string
  readonly bytes: Uint8Array
  /** The folder on this machine that a file may include others of; absent of a fetched page. */
  readonly root?: string | undefined
  readonly hints: SourceHints
}

/** What is known of a file from elsewhere in its source. */
export interface SourceHints {
  /** BCP 47 tag of files that do not say their language. */
  readonly locale: string
  readonly licence?: string | undefined
  /** Where the folder is on the web. */
  readonly baseUrl?: string | undefined
  /** The address that the page was fetched from, behind all redirects. */
  readonly url?: string | undefined
  readonly redirectedFrom?: string | undefined
  /** The character set that the server named. */
  readonly charset?: string | undefined
  /** What the table of contents calls it. */
  readonly titles?: readonly string[] | undefined
  /** The screens of the CRM that point to it, by the source's own names. */
  readonly screens?: readonly string[] | undefined
  /** What a screen of the source is in page keys; a screen that is not in it is an object by its name. */
  readonly screenPages?: Readonly<Record<string, PagePattern>> | undefined
  /** A day: `2026-11-29`. */
  readonly modifiedOn?: string | undefined
}

/** Where a file's reading stops being worth it. */
export const limits = {
  /** Of one text file, in bytes. */
  textBytes: 10_000_000,
  /** Of a PDF or DOCX file. */
  binaryBytes: 100_000_000,
  /** Of a DOCX file without its pictures, unpacked: a handbook of a thousand sheets has about ten million. */
  unpackedBytes: 50_000_000,
  /** How long the reading of one file may take. */
  readingMs: 30_000,
} as const

const kinds: Readonly<Record<string, SourceKind>> = {
  md: 'markdown',
  mdx: 'markdown',
  markdown: 'markdown',
  yml: 'yaml',
  yaml: 'yaml',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  asc: 'asciidoc',
}

/** The endings of the files that are read, each with its dot. */
export const sourceEndings: readonly string[] = Object.keys(kinds).map((ending) => `.${ending}`)

/** What a file is by its name; undefined of what no reader takes. */
export function findKind(path: string): SourceKind | undefined {
  return kinds[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '']
}

/** What a response is by its type, or else by its address. */
export function findKindOfResponse(contentType: string, url: string): SourceKind | undefined {
  const [type = ''] = contentType.toLowerCase().split(';')
  switch (type.trim()) {
    case 'text/html':
    case 'application/xhtml+xml':
      return 'html'
    case 'application/pdf':
      return 'pdf'
    case 'text/markdown':
      return 'markdown'
    case 'text/csv':
      return 'csv'
    case 'application/json':
      return 'json'
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return 'docx'
    default:
      return findKind(new URL(url).pathname)
  }
}
