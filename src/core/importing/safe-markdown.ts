import type {
  BlockContent,
  Definition,
  Heading,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { toString } from 'mdast-util-to-string'

/** How a document's links become the pack's. */
export interface SafeMarkdownOptions {
  /** The https address of a link, or undefined where it leads nowhere that a pack may point to: its words stay. */
  readonly toHttps: (url: string) => string | undefined
  /** The tree of a piece of HTML that stands in Markdown. */
  readonly readHtml: (html: string) => readonly RootContent[]
}

/** Safe Markdown by blocks, and what had no room in it. */
export interface SafeMarkdown {
  /** Each block as a text of its own, in order, so that a long document can be cut between two. */
  readonly blocks: readonly SafeBlock[]
  readonly leftOut: Readonly<Record<string, number>>
}

export interface SafeBlock {
  readonly markdown: string
  /** From 1 to 6, of a heading. */
  readonly heading?: { readonly depth: number; readonly text: string } | undefined
}

// `core/markdown.ts` refuses what stands deeper than eight; a list counts two, and emphasis in it more.
const listDepthAtMost = 3

/**
 * Turns any Markdown tree into the part of Markdown that packs are written in. Tables become lists, quotations and
 * code paragraphs; what has no words (images, videos, lines) is left out and counted. What comes out can be read by
 * `parseMarkdown`.
 */
export function toSafeMarkdown(root: Root, options: SafeMarkdownOptions): SafeMarkdown {
  const leftOut: Record<string, number> = {}
  const context: Context = {
    ...options,
    definitions: collectDefinitions(root),
    leaveOut: (what) => (leftOut[what] = (leftOut[what] ?? 0) + 1),
  }
  const blocks = root.children.flatMap((node) => toBlocks(node, context, 0)).map(toSafeBlock)
  return { blocks: blocks.filter(({ markdown }) => markdown !== ''), leftOut }
}

interface Context extends SafeMarkdownOptions {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly leaveOut: (what: string) => void
}

type SafeNode = Paragraph | Heading | Extract<BlockContent, { type: 'list' }>

function toSafeBlock(node: SafeNode): SafeBlock {
  const markdown = toMarkdown(node, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
    // The line's end alone: a no-break space in front keeps signs from being Markdown.
  }).replaceAll(/^\n+|\n+$/g, '')
  return node.type === 'heading'
    ? { markdown, heading: { depth: node.depth, text: toString(node).trim() } }
    : { markdown }
}

function toBlocks(node: RootContent, context: Context, depth: number): readonly SafeNode[] {
  switch (node.type) {
    case 'paragraph':
      return toParagraph(toInlines(node.children, context))
    case 'heading':
      return toParagraph(toInlines(node.children, context)).map(({ children }) => ({ ...node, children }))
    case 'list':
      return toList(node.children, node.ordered === true, context, depth)
    case 'blockquote':
      return toQuotation(node.children, context, depth)
    case 'code':
      return toCode(node.value)
    case 'table':
      return toTable(node, context)
    case 'html':
      return context.readHtml(node.value).flatMap((child) => toBlocks(child, context, depth))
    case 'definition':
    case 'yaml':
      return []
    case 'thematicBreak':
      return []
    case 'footnoteDefinition':
      return node.children.flatMap((child) => toBlocks(child, context, depth))
    default:
      return toOther(node, context, depth)
  }
}

/** Nodes of MDX, of lists out of place, and phrasing that stands among blocks. */
function toOther(node: RootContent, context: Context, depth: number): readonly SafeNode[] {
  if (node.type.startsWith('mdx') && !('children' in node)) {
    context.leaveOut('code of MDX')
    return []
  }
  if (isPhrasing(node)) return toParagraph(toInlines([node], context))
  if (!('children' in node)) return []
  return node.children.flatMap((child) => toBlocks(child, context, depth))
}

function toParagraph(children: readonly PhrasingContent[]): readonly Paragraph[] {
  const trimmed = trimBreaks(children)
  const words = trimmed.map((child) => toString(child)).join('')
  return /[^\s\u200b]/u.test(words) ? [{ type: 'paragraph', children: trimmed }] : []
}

function trimBreaks(children: readonly PhrasingContent[]): PhrasingContent[] {
  const isWord = (node: PhrasingContent): boolean => node.type !== 'break'
  const first = children.findIndex(isWord)
  const words = first < 0 ? [] : children.slice(first, children.findLastIndex(isWord) + 1)
  return words.flatMap((node, index): PhrasingContent[] => {
    if (node.type !== 'text') return [node]
    const value = index === 0 ? node.value.trimStart() : node.value
    const trimmed = index === words.length - 1 ? value.trimEnd() : value
    return trimmed === '' ? [] : [{ type: 'text', value: trimmed }]
  })
}

function toList(
  items: readonly ListItem[],
  ordered: boolean,
  context: Context,
  depth: number,
): readonly SafeNode[] {
  const contents = items.map((item) => item.children.flatMap((child) => toBlocks(child, context, depth + 1)))
  // Deeper than people write them: the items as paragraphs one after the other.
  if (depth >= listDepthAtMost) return contents.flat()
  const children = contents.flatMap((children): ListItem[] =>
    children.length === 0 ? [] : [{ type: 'listItem', spread: false, children: [...children] }],
  )
  return children.length === 0 ? [] : [{ type: 'list', ordered, spread: false, children }]
}

const notice = /^\[!([A-Z]+)\]\s*/

/** A quotation's own blocks. Of a notice (`[!NOTE]`) the kind stays, as a word. */
function toQuotation(children: readonly RootContent[], context: Context, depth: number): readonly SafeNode[] {
  const [first, ...rest] = children.flatMap((child) => toBlocks(child, context, depth))
  if (first?.type !== 'paragraph') return first === undefined ? [] : [first, ...rest]
  const [opening, ...others] = first.children
  const kind = opening?.type === 'text' ? notice.exec(opening.value) : null
  if (opening?.type !== 'text' || kind === null) return [first, ...rest]
  const word = (kind[1] ?? '').toLowerCase()
  const label: PhrasingContent = {
    type: 'strong',
    children: [{ type: 'text', value: `${word.charAt(0).toUpperCase()}${word.slice(1)}:` }],
  }
  const said = { type: 'text', value: ` ${opening.value.slice(kind[0].length).trimStart()}` } as const
  return [{ type: 'paragraph', children: [label, said, ...others] }, ...rest]
}

function toCode(code: string): readonly SafeNode[] {
  const lines = code.split('\n').filter((line) => line.trim() !== '')
  return toParagraph(
    lines.flatMap((value, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      { type: 'inlineCode', value },
    ]),
  )
}

/** A row is an item: its first cell, and behind it the others, each with its column's heading where there are several. */
function toTable({ children: [head, ...rows] }: Table, context: Context): readonly SafeNode[] {
  const headings = (head?.children ?? []).map((cell) => toString(cell).trim())
  const items = (rows.length === 0 && head !== undefined ? [head] : rows).flatMap((row): ListItem[] => {
    const cells = row.children
      .map((cell, column) => ({ column, content: trimBreaks(toInlines(cell.children, context)) }))
      .filter(({ content }) => toParagraph(content).length > 0)
    const content = cells.flatMap(({ column, content }, nth): PhrasingContent[] => {
      if (nth === 0) return content
      const heading = headings[column] ?? ''
      const name = cells.length > 2 && heading !== '' ? `${heading}: ` : ''
      return [{ type: 'text', value: ` — ${name}` }, ...content]
    })
    return toParagraph(content).map((paragraph) => ({ type: 'listItem', children: [paragraph] }))
  })
  return items.length === 0 ? [] : [{ type: 'list', ordered: false, spread: false, children: items }]
}

function toInlines(
  nodes: readonly PhrasingContent[],
  context: Context,
  depth = 0,
): readonly PhrasingContent[] {
  return withoutScript(nodes).flatMap((node) => toInline(node, context, depth))
}

function toInline(node: PhrasingContent, context: Context, depth: number): readonly PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value.replaceAll(/[\u200b\ufeff]/gu, '') }]
    case 'inlineCode':
      return node.value.trim() === '' ? [] : [{ type: 'inlineCode', value: node.value.replaceAll('\n', ' ') }]
    case 'break':
      return [{ type: 'break' }]
    case 'strong':
    case 'emphasis':
      return toEmphasis(node, context, depth)
    case 'link':
      return toLink(node.url, toInlines(node.children, context, depth + 1), context)
    case 'linkReference':
      return toLink(
        context.definitions.get(node.identifier)?.url ?? '',
        toInlines(node.children, context, depth + 1),
        context,
      )
    case 'html':
      return toInlineHtml(node.value, context)
    case 'image':
    case 'imageReference':
      context.leaveOut('image')
      return []
    case 'footnoteReference':
      return []
    default:
      return 'children' in node ? toInlines(node.children, context, depth) : toWords(node)
  }
}

function toWords(node: Nodes): readonly PhrasingContent[] {
  const value = node.type.startsWith('mdx') ? '' : toString(node)
  return value === '' ? [] : [{ type: 'text', value }]
}

function toEmphasis(
  node: Extract<PhrasingContent, { type: 'strong' | 'emphasis' }>,
  context: Context,
  depth: number,
): readonly PhrasingContent[] {
  const children = [...toInlines(node.children, context, depth + 1)]
  const words = children.map((child) => toString(child)).join('')
  // Emphasis in emphasis in emphasis: the words.
  if (depth >= 2 || words.trim() !== words || words === '') return children
  return [{ type: node.type, children }]
}

function toLink(
  url: string,
  children: readonly PhrasingContent[],
  context: Context,
): readonly PhrasingContent[] {
  const words = children.map((child) => toString(child)).join('')
  const to = context.toHttps(url)
  if (words.trim() === '') return []
  if (to === undefined) {
    if (url !== '' && !url.startsWith('#')) context.leaveOut('link')
    return children
  }
  return [
    {
      type: 'link',
      url: to,
      children: children.flatMap((child) => (child.type === 'link' ? child.children : [child])),
    },
  ]
}

function toInlineHtml(html: string, context: Context): readonly PhrasingContent[] {
  if (/^<br\s*\/?>$/i.test(html)) return [{ type: 'break' }]
  if (/^<(?:img|video|iframe|object|embed|audio)\b/i.test(html))
    context.leaveOut(/^<img/i.test(html) ? 'image' : 'media')
  return []
}

/** Without what stands between `<script>` and its end, which Markdown reads as three nodes. */
function withoutScript(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  let isInside = false
  return nodes.filter((node) => {
    if (node.type === 'html' && /^<(?:script|style)\b/i.test(node.value)) isInside = true
    const isKept = !isInside
    if (node.type === 'html' && /^<\/(?:script|style)\b/i.test(node.value)) isInside = false
    return isKept
  })
}

function collectDefinitions(root: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>()
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(root)
  return definitions
}

const phrasing = new Set<string>([
  'text',
  'inlineCode',
  'break',
  'strong',
  'emphasis',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'delete',
  'mdxJsxTextElement',
  'mdxTextExpression',
])

function isPhrasing(node: Nodes): node is PhrasingContent {
  return phrasing.has(node.type)
}
