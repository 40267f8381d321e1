import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { mdxFromMarkdown } from 'mdast-util-mdx'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { mdxjs } from 'micromark-extension-mdxjs'
import { isMap, parseDocument } from 'yaml'
import type { NotRead, Reading } from '../core/importing/imported-page.ts'
import { toSafeMarkdown, type SafeMarkdown } from '../core/importing/safe-markdown.ts'
import { describeFailure, Refusal } from './refusal.ts'
import type { SourceFile } from './source-file.ts'
import { nameOf } from './name-of.ts'
import { toMarkdownNodes } from './read-html.ts'
import {
  decodeText,
  resolveHttps,
  toDay,
  toPages,
  toPatterns,
  toReading,
  toUrl,
  type FindIncluded,
} from './reader.ts'

/** Reads Markdown and MDX, with front matter, included files, and the signs of documentation sites. */
export function readMarkdown(file: SourceFile, findIncluded?: FindIncluded): Reading {
  const source = decodeText(file.bytes)
  const notRead: NotRead[] = []
  const note = (reason: string, line?: number): number =>
    notRead.push({ path: file.path, reason, line, isPart: true })
  const facts = readFrontMatter(source, note)
  if (facts['draft'] === true || facts['published'] === false) throw new Refusal('a draft')
  const url = findUrl(file, facts)
  const whole = findIncluded === undefined ? source : withIncludes(source, file.path, { findIncluded, note })
  const { blocks, leftOut } = toSafeText(whole, file.path.endsWith('.mdx'), url)
  const text = (name: string): string | undefined => toText(facts[name])
  const own =
    text('title') ??
    blocks.find(({ heading }) => heading !== undefined)?.heading?.text ??
    file.hints.titles?.[0]
  if (own === undefined) note('neither a title nor a heading: called by its file’s name')
  const title = own ?? nameOf(file.path)
  const pages = toPages(
    file,
    {
      title: title.replace(/ \(contains video\)$/, ''),
      url,
      locale: text('lang') ?? text('locale'),
      summary: text('description') ?? text('summary'),
      keywords: [text('keywords'), text('ms.search.keywords'), text('tags')]
        .filter((words) => words !== undefined)
        .join(', '),
      pages: toPatterns(findScreens(facts), file.hints),
      licence: text('license') ?? text('licence'),
      modifiedOn: toDay(
        facts['ms.date'] ?? facts['date'] ?? facts['lastmod'] ?? facts['last_update'] ?? facts['updated'],
      ),
    },
    blocks,
  )
  if (pages.length === 0) throw new Refusal('no text')
  return toReading(pages, leftOut, notRead)
}

/** Markdown of a page as safe Markdown. What MDX's own reader refuses is read as Markdown. */
export function toSafeText(source: string, isMdx: boolean, url: string | undefined): SafeMarkdown {
  refuseDepth(source)
  return toSafeMarkdown(parse(withoutDirectives(source), isMdx), {
    toHttps: (link) => resolveHttps(link.replace(/\.md(?=$|#)/, ''), url),
    readHtml: toMarkdownNodes,
  })
}

function parse(source: string, isMdx: boolean): Root {
  if (isMdx) {
    try {
      return fromMarkdown(source, {
        extensions: [frontmatter(), gfm(), mdxjs()],
        mdastExtensions: [frontmatterFromMarkdown(), gfmFromMarkdown(), mdxFromMarkdown()],
      })
    } catch {
      // A tag that is left open, a brace that is none: most such pages are Markdown with a few tags.
    }
  }
  return fromMarkdown(source, {
    extensions: [frontmatter(), gfm()],
    mdastExtensions: [frontmatterFromMarkdown(), gfmFromMarkdown()],
  })
}

/** The parser's time grows with the square of how deeply a line nests. */
function refuseDepth(source: string): void {
  const line = source
    .split('\n')
    .findIndex((text) => /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){40}/.test(text))
  if (line >= 0) throw new Refusal('nested too deeply to be read', line + 1)
}

// The marks of DocFX, VitePress and Docusaurus around a notice, a picture or a column; and a video's address, which stays.
function withoutDirectives(source: string): string {
  return source
    .replaceAll(/^[ \t]*:{3,}.*$/gm, '')
    .replaceAll(/^(>?[ \t]*)\[!(VIDEO|Video)\s+(https:[^\]\s]+)\]/gm, '$1<$3>')
    .replaceAll(/\[!div[^\]]{0,200}\]/g, '')
}

type Facts = Readonly<Record<string, unknown>>

function readFrontMatter(source: string, note: (reason: string, line?: number) => void): Facts {
  const block = /^\ufeff?---\r?\n([\s\S]{0,100000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source)?.[1]
  if (block === undefined) return {}
  const document = parseDocument(block, { logLevel: 'silent', schema: 'core' })
  const [error] = document.errors
  if (error !== undefined) {
    const { reason, line } = describeFailure(error)
    note(`front matter: ${reason.replace(/ at line.*$/, '')}`, (line ?? 1) + 1)
    return {}
  }
  if (!isMap(document.contents)) return {}
  try {
    // At most a hundred aliases are followed: the library's own guard against a bomb of them.
    const facts: unknown = document.toJS()
    return typeof facts === 'object' && facts !== null ? { ...facts } : {}
  } catch (error) {
    note(`front matter: ${describeFailure(error).reason}`, 1)
    return {}
  }
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (typeof value === 'number') return String(value)
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string').join(', ') : undefined
}

function findScreens(facts: Facts): readonly string[] {
  return [toText(facts['ms.search.form']), toText(facts['ms.search.forms'])]
    .flatMap((names) => (names ?? '').split(/[,;]/))
    .map((name) => name.trim())
    .filter((name) => /^[\w.$-]{1,120}$/.test(name))
}

function findUrl(file: SourceFile, facts: Facts): string | undefined {
  const { baseUrl, url } = file.hints
  const own = toText(facts['canonical']) ?? toText(facts['permalink']) ?? toText(facts['slug'])
  if (own !== undefined && /^(?:https:|\/)/.test(own)) return resolveHttps(own, baseUrl)
  return url ?? toUrl(file.path, baseUrl)
}

const include = /\[!INCLUDE\s*\[[^\]\n]{0,300}\]\s*\(([^)\n]{1,300})\)\]/gi

/** The source with the files in it that it includes, three deep. */
function withIncludes(
  source: string,
  path: string,
  { findIncluded, note }: { readonly findIncluded: FindIncluded; readonly note: (reason: string) => void },
): string {
  const expand = (text: string, from: string, depth: number): string =>
    text.replaceAll(include, (_, target: string) => {
      const found = depth >= 3 ? 'out of reach' : findIncluded(decodeURIComponentSafe(target), from)
      if (typeof found === 'string') {
        note(`the file that it includes is ${found}: ${target}`)
        return ''
      }
      const included = decodeText(found.bytes).replace(/^\ufeff?---\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n/, '')
      return expand(included.trim(), found.path, depth + 1)
    })
  return expand(source, path, 0)
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
