import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import * as z from 'zod/mini'
import { pagePatternSchema } from '../../contract/page.ts'
import { locale as localeSchema } from '../../contract/pack-parts.ts'
import type { PagePattern } from '../../core/page-key.ts'
import { parseOptions } from '../parse-options.ts'
import { UsageError } from '../surroundings.ts'

/** What `fingerpost import` was told. */
export interface ImportOptions {
  readonly sources: readonly string[]
  readonly packPath: string
  /** True where the pack must be there already. */
  readonly needsPack: boolean
  readonly name: string | undefined
  readonly locale: string
  readonly baseUrl: string | undefined
  readonly licence: string | undefined
  readonly screenPages: Readonly<Record<string, PagePattern>> | undefined
  readonly product: string
  readonly title: string | undefined
  readonly overwrites: boolean
  readonly writes: boolean
  readonly reportPath: string | undefined
  readonly pagesAtMost: number
}

/** How `fingerpost import` is called. */
export const importUsage = `fingerpost import SOURCE… (--out FILE | --pack FILE) [options]

  SOURCE         a folder, a file (Markdown, MDX, HTML, PDF, DOCX, CSV, Zendesk JSON, AsciiDoc, FAQ.yml),
                 a sitemap or a list of addresses (.xml, .txt; a file or on the web), or the address of a page
  --out FILE     the pack to write; it is made where it is not there
  --pack FILE    the pack to import into; it must be there
  --locale TAG   language of what does not say its own (en)
  --base-url URL where a folder's pages are on the web
  --licence TEXT under which the texts may be used, as CC-BY-4.0
  --name NAME    what the source is called from one import to the next (the folder's name, or the host's)
  --screens FILE which pages of the CRM the source's own screens are: {"21": {"object": "customer"}}
  --product NAME the CRM of a pack that is made (generic)
  --title TEXT   the title of a pack that is made
  --overwrite    take the source's words where the pack's were mended by hand
  --dry-run      say what would change, and write nothing
  --report FILE  everything that was said, as JSON
  --pages N      at most so many pages of a sitemap (5000)`

const known = {
  out: { type: 'string' },
  pack: { type: 'string' },
  locale: { type: 'string', default: 'en' },
  'base-url': { type: 'string' },
  licence: { type: 'string' },
  name: { type: 'string' },
  screens: { type: 'string' },
  product: { type: 'string', default: 'generic' },
  title: { type: 'string' },
  overwrite: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  report: { type: 'string' },
  pages: { type: 'string', default: '5000' },
} as const

/** Reads the arguments behind `import`; throws a \`UsageError\` where they do not fit together. */
export async function readImportOptions(args: readonly string[]): Promise<ImportOptions> {
  const { values, positionals } = parseOptions(args, known)
  const packPath = values.out ?? values.pack
  if (positionals.length === 0) throw new UsageError('no source is named')
  if (packPath === undefined || (values.out !== undefined && values.pack !== undefined))
    throw new UsageError('either --out or --pack says which pack')
  if (values.name !== undefined && positionals.length > 1) throw new UsageError('--name is for one source')
  if (!localeSchema.safeParse(values.locale).success)
    throw new UsageError(`--locale: ${values.locale} is no BCP 47 tag`)
  const baseUrl = values['base-url']
  if (baseUrl !== undefined && !/^https:\/\/[^\s/]/.test(baseUrl))
    throw new UsageError('--base-url begins with https://')
  const pagesAtMost = Number(values.pages)
  if (!Number.isInteger(pagesAtMost) || pagesAtMost < 1) throw new UsageError('--pages is a number from 1')
  return {
    sources: positionals,
    packPath,
    needsPack: values.pack !== undefined,
    name: values.name,
    locale: values.locale,
    baseUrl,
    licence: values.licence,
    screenPages: values.screens === undefined ? undefined : await readScreens(values.screens),
    product: values.product,
    title: values.title,
    overwrites: values.overwrite,
    writes: !values['dry-run'],
    reportPath: values.report,
    pagesAtMost,
  }
}

async function readScreens(path: string): Promise<Readonly<Record<string, PagePattern>>> {
  const parsed = z.record(z.string(), pagePatternSchema).safeParse(JSON.parse(await readFile(path, 'utf8')))
  if (!parsed.success)
    throw new UsageError(
      `${path}: expected an object of page patterns, as {"21": {"object": "customer", "view": "record"}}`,
    )
  return parsed.data
}

/** What a source is called when nobody says: the folder's or file's own name, or the host and path of an address. */
export function nameSource(source: string): string {
  if (/^https?:\/\//.test(source))
    return source
      .replace(/^https?:\/\//, '')
      .replace(/[?#].*$/, '')
      .slice(0, 200)
  return basename(resolve(source)).slice(0, 200)
}
