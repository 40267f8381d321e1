import { Readability } from '@mozilla/readability'
import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import { parseHTML } from 'linkedom'
import type { Root as MarkdownRoot, RootContent } from 'mdast'
import type { Reading } from '../core/importing/imported-page.ts'
import { toSafeMarkdown, type SafeMarkdown } from '../core/importing/safe-markdown.ts'
import { isLanguageTag } from '../core/locale.ts'
import { Refusal } from './refusal.ts'
import type { SourceFile } from './source-file.ts'
import { decodeText, resolveHttps, toDay, toPages, toPatterns, toReading, toUrl } from './reader.ts'

/** Reads a saved or fetched page: its main part, without what is on every page of the site. */
export function readHtml(file: SourceFile): Reading {
  const html = decodeText(file.bytes, file.hints.charset ?? findCharset(file.bytes))
  const tree = fromHtml(html)
  const head = readHead(tree, html)
  if (/\bnoindex\b/i.test(head.meta.get('robots') ?? '')) throw new Refusal('the page asks not to be indexed')
  const url = head.canonical ?? file.hints.url ?? toUrl(file.path, file.hints.baseUrl)
  const { main, title: found } = findMain(tree, html)
  const { blocks, leftOut } = toSafeHtml(main, url)
  const title =
    blocks.find(({ heading }) => heading?.depth === 1)?.heading?.text ?? head.heading ?? found ?? head.title
  if (title === undefined || title === '') throw new Refusal('no title')
  const screens = (head.meta.get('ms.search.form') ?? '')
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const pages = toPages(
    file,
    {
      title,
      url,
      locale: head.locale,
      summary: head.meta.get('description') ?? head.meta.get('og:description'),
      keywords: head.meta.get('keywords'),
      pages: toPatterns(screens, file.hints),
      modifiedOn: toDay(
        head.meta.get('ms.date') ?? head.meta.get('article:modified_time') ?? head.meta.get('last-modified'),
      ),
    },
    blocks,
  )
  if (pages.length === 0) throw new Refusal('no text')
  return toReading(pages, leftOut)
}

// In the first kilobyte, as browsers look for it.
function findCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024))
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1]
}

/** A tree of HTML as safe Markdown. Scripts, forms and what is hidden are not text. */
export function toSafeHtml(tree: Root | Element, pageUrl: string | undefined): SafeMarkdown {
  return toSafeMarkdown(toMarkdownRoot(tree), {
    toHttps: (link) => resolveHttps(link, pageUrl),
    readHtml: () => [],
  })
}

/** A piece of HTML as the nodes of Markdown that say the same. */
export function toMarkdownNodes(html: string): readonly RootContent[] {
  return toMarkdownRoot(fromHtml(html, { fragment: true })).children
}

function toMarkdownRoot(tree: Root | Element): MarkdownRoot {
  const mdast = toMdast(prune(tree), { newlines: false, document: true })
  return mdast.type === 'root' ? mdast : { type: 'root', children: [mdast] }
}

const noText = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'footer',
  'aside',
  'form',
  'iframe',
  'svg',
  'canvas',
  'object',
  'embed',
  'button',
  'select',
  'dialog',
  'head',
])
const noTextRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'alert',
])

/** The same tree without what is no text of the page. */
function prune<Tree extends Nodes>(tree: Tree): Tree {
  if (!('children' in tree)) return tree
  const children = tree.children
    .filter((child) => child.type !== 'comment' && !(child.type === 'element' && isNoText(child)))
    .map((child) => prune(child))
  return { ...tree, children }
}

function isNoText({ tagName, properties }: Element): boolean {
  if (noText.has(tagName) || noTextRoles.has(toWord(properties['role']))) return true
  return properties['hidden'] === true || properties['ariaHidden'] === 'true'
}

interface Head {
  readonly title: string | undefined
  /** The first heading of the page, which what picks its main part may take for decoration. */
  readonly heading: string | undefined
  readonly locale: string | undefined
  readonly canonical: string | undefined
  readonly meta: ReadonlyMap<string, string>
}

function readHead(tree: Root, html: string): Head {
  const meta = new Map<string, string>()
  let title: string | undefined
  let heading: string | undefined
  let locale: string | undefined
  let canonical: string | undefined
  for (const element of elementsOf(tree)) {
    const text = (name: string): string => toWord(element.properties[name])
    if (element.tagName === 'html' && isLanguageTag(text('lang'))) locale = text('lang')
    if (element.tagName === 'title') title ??= textOf(element)
    if (element.tagName === 'h1' && textOf(element) !== '') heading ??= textOf(element)
    if (element.tagName === 'link' && text('rel').split(/[ ,]/).includes('canonical'))
      canonical = resolveHttps(text('href'), undefined)
    if (element.tagName === 'meta')
      meta.set((text('name') || text('property')).toLowerCase(), text('content'))
  }
  // What browsers write above a page that they save.
  const saved = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2_000))?.[1]
  return {
    title,
    heading,
    locale,
    canonical: canonical ?? (saved === undefined ? undefined : resolveHttps(saved, undefined)),
    meta,
  }
}

/** The part that is the page's own: what says so by its element, or else what reads like an article. */
function findMain(
  tree: Root,
  html: string,
): { readonly main: Root | Element; readonly title?: string | undefined } {
  const named = [...elementsOf(tree)].filter(
    ({ tagName, properties }) => tagName === 'main' || properties['role'] === 'main' || tagName === 'article',
  )
  const words = (element: Root | Element): number => textOf(prune(element)).length
  const best = named.toSorted((one, other) => words(other) - words(one))[0]
  if (best !== undefined && words(best) > 0) return { main: best }
  // Without these two the document has no body.
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)
  const article = new Readability(document, { maxElemsToParse: 200_000 }).parse()
  if (article?.content === undefined || article.content === null) return { main: tree }
  return {
    main: fromHtml(article.content, { fragment: true }),
    title: article.title === '' ? undefined : (article.title ?? undefined),
  }
}

function* elementsOf(tree: Nodes): Generator<Element> {
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'element') yield node
    if ('children' in node) open.push(...node.children.toReversed())
  }
}

function textOf(tree: Nodes): string {
  const texts: string[] = []
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'text') texts.push(node.value)
    if ('children' in node) open.push(...node.children.toReversed())
  }
  return texts.join('').replaceAll(/\s+/g, ' ').trim()
}

// A property may be a list, as of classes.
function toWord(value: Element['properties'][string]): string {
  return (Array.isArray(value) ? value.join(' ') : (value ?? '').toString()).trim()
}
