import { readFile } from 'node:fs/promises'
import type { NotRead } from '../../core/importing/imported-page.ts'
import { decodeText, resolveHttps, toDay } from '../../reading/reader.ts'
import { describeFailure } from '../../reading/refusal.ts'
import { findKindOfResponse, type SourceFile, type SourceHints } from '../../reading/source-file.ts'
import { fetchPage, type FetchOptions, type Redirect } from '../web/fetch-page.ts'
import { inParallel } from '../web/in-parallel.ts'
import { readSitemap } from './sitemap.ts'
import type { Source } from './source.ts'

interface Address {
  readonly url: string
  readonly modifiedOn?: string | undefined
}

export interface WebOptions {
  readonly fetch: Omit<FetchOptions, 'method'>
  readonly hints: SourceHints
  readonly pagesAtMost: number
}

const sitemapsAtMost = 50

/** The pages of a sitemap on the web, of a sitemap or list of addresses in a file, or the one page of an address. */
export async function openWeb(
  where: string,
  options: WebOptions,
): Promise<Source & { readonly redirects: readonly Redirect[] }> {
  const notRead: NotRead[] = []
  const redirects: Redirect[] = []
  const addresses = await listAddresses(where, options, notRead)
  // A sitemap may name each page in several forms.
  const unique = [...new Map(addresses.map((address) => [address.url.replace(/#.*$/, ''), address])).values()]
  for (const { url } of unique.slice(options.pagesAtMost))
    notRead.push({ path: url, reason: `more than ${options.pagesAtMost} pages`, isPart: false })
  return { files: open(), notRead, redirects }

  async function* open(): AsyncGenerator<SourceFile> {
    const tasks = unique.slice(0, options.pagesAtMost)
    const answers = inParallel(
      tasks,
      async (address) => ({
        address,
        answer: await fetchPage(address.url, { ...options.fetch, method: 'GET' }),
      }),
      {
        atOnce: 6,
        atOncePerKey: 3,
        keyOf: ({ url }) => (URL.canParse(url) ? new URL(url).host : ''),
      },
    )
    for await (const { address, answer } of answers) {
      redirects.push(...answer.redirects)
      const refuse = (reason: string): number => notRead.push({ path: address.url, reason, isPart: false })
      if (answer.kind === 'failed') refuse(answer.reason)
      else if (answer.status !== 200) refuse(`the server answered ${answer.status}`)
      else {
        const kind = findKindOfResponse(answer.contentType, answer.url)
        if (kind === undefined) refuse(`no reader takes ${answer.contentType || 'what has no type'}`)
        else
          yield {
            kind,
            // The address that was asked for: it stays the same when the site moves.
            path: address.url,
            bytes: answer.bytes,
            hints: {
              ...options.hints,
              url: resolveHttps(answer.url, undefined),
              charset: /charset="?([\w-]{2,30})/i.exec(answer.contentType)?.[1],
              redirectedFrom: answer.url === address.url ? undefined : address.url,
              modifiedOn: toDay(address.modifiedOn),
            },
          }
      }
    }
  }
}

async function listAddresses(
  where: string,
  options: WebOptions,
  notRead: NotRead[],
): Promise<readonly Address[]> {
  if (!/^https?:\/\//.test(where))
    return followSitemaps(decodeText(await readFile(where)), where, options, notRead)
  if (!/\.(?:xml|txt)(?:[?#]|$)/.test(where)) return [{ url: where }]
  const answer = await fetchPage(where, { ...options.fetch, method: 'GET' })
  if (answer.kind === 'failed') throw new Error(`${where}: ${answer.reason}`)
  if (answer.status !== 200) throw new Error(`${where}: the server answered ${answer.status}`)
  return followSitemaps(decodeText(answer.bytes), where, options, notRead)
}

async function followSitemaps(
  text: string,
  where: string,
  options: WebOptions,
  notRead: NotRead[],
): Promise<readonly Address[]> {
  if (!text.trimStart().startsWith('<')) return readList(text, where, notRead)
  const { pages, sitemaps } = readSitemap(text)
  const addresses: Address[] = [...pages]
  for (const sitemap of sitemaps.slice(0, sitemapsAtMost)) {
    const answer = await fetchPage(sitemap, { ...options.fetch, method: 'GET' })
    try {
      if (answer.kind === 'failed') throw new Error(answer.reason)
      if (answer.status !== 200) throw new Error(`the server answered ${answer.status}`)
      addresses.push(...readSitemap(decodeText(answer.bytes)).pages)
    } catch (error) {
      notRead.push({ path: sitemap, ...describeFailure(error), isPart: false })
    }
  }
  for (const sitemap of sitemaps.slice(sitemapsAtMost))
    notRead.push({ path: sitemap, reason: `more than ${sitemapsAtMost} sitemaps`, isPart: false })
  return addresses
}

/** One address a line; `#` begins a remark. */
function readList(text: string, where: string, notRead: NotRead[]): readonly Address[] {
  return text.split(/\r?\n/).flatMap((entry, index) => {
    const url = entry.trim()
    if (url === '' || url.startsWith('#')) return []
    if (URL.canParse(url)) return [{ url }]
    notRead.push({
      path: where,
      line: index + 1,
      reason: `not an address: ${url.slice(0, 80)}`,
      isPart: true,
    })
    return []
  })
}
