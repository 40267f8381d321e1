import { stat, writeFile } from 'node:fs/promises'
import type { ImportedPage, NotRead } from '../../core/importing/imported-page.ts'
import { mergePages } from '../../core/importing/merge-pages.ts'
import type { ImportChanges } from '../../core/importing/merge-resources.ts'
import type { Pack, Resource } from '../../core/pack.ts'
import { hash } from '../../reading/hash.ts'
import { findPack, writePack } from '../pack-file.ts'
import { ReadingProcess } from '../reading-process.ts'
import { findKind, type SourceHints } from '../../reading/source-file.ts'
import { openFolder } from '../sources/folder.ts'
import type { Source } from '../sources/source.ts'
import { openWeb } from '../sources/web.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Redirect } from '../web/fetch-page.ts'
import { nameSource, type ImportOptions } from './options.ts'
import { printReport } from './print-report.ts'

/** What was done with one source. */
export interface SourceReport {
  readonly source: string
  readonly name: string
  readonly files: number
  readonly pages: number
  readonly byKind: Readonly<Record<string, number>>
  readonly changes: ImportChanges
  readonly notRead: readonly NotRead[]
  readonly leftOut: Readonly<Record<string, number>>
  readonly redirects: readonly Redirect[]
  readonly ms: number
}

/** Imports every source into the pack, reports, and writes. Answers with the process's exit code: 1 where nothing was read. */
export async function runImport(options: ImportOptions, surroundings: Surroundings): Promise<number> {
  const before = await findPack(options.packPath)
  if (before === undefined && options.needsPack)
    throw new Error(`${options.packPath} is not there; --out makes a new pack`)
  const reports: SourceReport[] = []
  const start = before ?? createPack(options)
  let resources = start.resources
  const ending = new AbortController()
  const reader = new ReadingProcess(AbortSignal.any([surroundings.signal, ending.signal]))
  try {
    for (const source of options.sources) {
      const imported = await importSource(source, resources, options, surroundings, reader)
      resources = imported.resources
      reports.push(imported.report)
    }
  } finally {
    ending.abort()
  }
  const pack = { ...start, resources }
  for (const report of reports) printReport(report, surroundings.print)
  if (options.reportPath !== undefined)
    await writeFile(options.reportPath, `${JSON.stringify({ sources: reports }, null, 1)}\n`)
  if (reports.every(({ pages }) => pages === 0)) {
    surroundings.print('Nothing was read; the pack is as it was.')
    return 1
  }
  const isChanged = before === undefined || JSON.stringify(before) !== JSON.stringify(pack)
  if (!isChanged || !options.writes) {
    surroundings.print(
      isChanged ? `${options.packPath} was not written (--dry-run).` : `${options.packPath} is as it was.`,
    )
    return 0
  }
  const version = before === undefined ? 1 : before.version + 1
  await writePack(options.packPath, { ...pack, version })
  surroundings.print(`${options.packPath}: version ${version}, ${pack.resources.length} resources.`)
  return 0
}

async function importSource(
  source: string,
  existing: readonly Resource[],
  options: ImportOptions,
  surroundings: Surroundings,
  reader: ReadingProcess,
): Promise<{ readonly resources: readonly Resource[]; readonly report: SourceReport }> {
  const startedAtMs = performance.now()
  const name = options.name ?? nameSource(source)
  const opened = await openSource(source, options, surroundings)
  const pages: ImportedPage[] = []
  const notRead: NotRead[] = []
  const leftOut: Record<string, number> = {}
  const byKind: Record<string, number> = {}
  let files = 0
  for await (const file of opened.files) {
    files += 1
    const reading = await reader.read(file)
    pages.push(...reading.pages)
    notRead.push(...reading.notRead)
    if (reading.pages.length > 0) byKind[file.kind] = (byKind[file.kind] ?? 0) + 1
    for (const [what, count] of Object.entries(reading.leftOut)) leftOut[what] = (leftOut[what] ?? 0) + count
  }
  // Pages of the web come in the order of their answers.
  const { kept, twins } = dropTwins(pages.toSorted(byFile))
  const all = [...opened.notRead, ...notRead, ...twins]
  const { locale, overwrites } = options
  const unreadPaths = new Set(all.flatMap(({ path, isPart }) => (isPart ? [] : [path])))
  const batch = { of: name, locale, unreadPaths, overwrites }
  const { resources, changes } = mergePages(existing, kept, batch, hash)
  return {
    resources,
    report: {
      source,
      name,
      files,
      pages: kept.length,
      byKind,
      changes,
      notRead: all,
      leftOut,
      redirects: opened.redirects ?? [],
      ms: Math.round(performance.now() - startedAtMs),
    },
  }
}

async function openSource(
  source: string,
  options: ImportOptions,
  { signal, fetch }: Surroundings,
): Promise<Source & { readonly redirects?: readonly Redirect[] }> {
  const hints: SourceHints = {
    locale: options.locale,
    licence: options.licence,
    baseUrl: options.baseUrl,
    screenPages: options.screenPages,
  }
  const isOnWeb = /^https?:\/\//.test(source)
  if (
    isOnWeb ||
    (findKind(source) === undefined && /\.(?:xml|txt)$/i.test(source) && (await stat(source)).isFile())
  )
    return openWeb(source, { fetch: { ...fetch, signal }, hints, pagesAtMost: options.pagesAtMost })
  return openFolder(source, hints)
}

// The parts of one file stay in their order.
function byFile(one: ImportedPage, other: ImportedPage): number {
  const [a = '', b = ''] = [one, other].map(({ path }) => path.split('#')[0])
  return a < b ? -1 : Number(a > b)
}

/** Of two pages with one place and language, the first. */
function dropTwins(pages: readonly ImportedPage[]): {
  readonly kept: readonly ImportedPage[]
  readonly twins: readonly NotRead[]
} {
  const seen = new Set<string>()
  const kept: ImportedPage[] = []
  const twins: NotRead[] = []
  for (const page of pages) {
    const key = `${page.locale} ${page.path}`
    if (seen.has(key))
      twins.push({
        path: page.path,
        reason: `stands in the source a second time: ${page.title}`,
        isPart: true,
      })
    else kept.push(page)
    seen.add(key)
  }
  return { kept, twins }
}

function createPack({ sources, product, title, locale }: ImportOptions): Pack {
  const named = title ?? sources.map(nameSource).join(', ').slice(0, 120)
  return {
    id:
      named
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '')
        .slice(0, 60) || 'help',
    version: 1,
    title: { [locale]: named },
    defaultLocale: locale,
    crm: { product },
    items: [],
    resources: [],
    milestones: [],
  }
}
