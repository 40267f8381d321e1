import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { fail, succeed, type Result } from './result.ts'
import type { Block, Inline, RichText } from './rich-text.ts'

/** How deep lists and emphasis may stand in one another. People write two or three; a stack must not overflow. */
const depthAtMost = 8
const tooDeepLine = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])[ \t]+){9}/

/** What a pack's text may not hold, thrown inside this file only. */
class Refusal extends Error {}

/**
 * Reads the safe subset of Markdown that packs are written in: paragraphs, headings, lists, strong, emphasis,
 * code, line breaks and https links. Everything else is refused with the line where it stands, not dropped:
 * an author who wrote it meant something by it.
 */
export function parseMarkdown(source: string): Result<RichText, 'unsafe-markdown'> {
  // Before it is parsed: the parser's time grows with the square of such a line.
  const line = source.split('\n').findIndex((text) => tooDeepLine.test(text))
  if (line >= 0) return fail('unsafe-markdown', `line ${line + 1}: nested too deeply`)
  try {
    return succeed(fromMarkdown(source).children.map((node) => toBlock(node, 0)))
  } catch (error) {
    if (error instanceof Refusal) return fail('unsafe-markdown', error.message)
    throw error
  }
}

function toBlock(node: RootContent, depth: number): Block {
  if (depth > depthAtMost) throw new Refusal(`${place(node)}: nested too deeply`)
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', content: node.children.map((child) => toInline(child, depth + 1)) }
    case 'heading':
      return { kind: 'heading', content: node.children.map((child) => toInline(child, depth + 1)) }
    case 'list':
      return {
        kind: 'list',
        ordered: node.ordered === true,
        items: node.children.map((item) => item.children.map((child) => toBlock(child, depth + 1))),
      }
    default:
      return refuse(node)
  }
}

function toInline(node: PhrasingContent, depth: number): Inline {
  if (depth > depthAtMost) throw new Refusal(`${place(node)}: nested too deeply`)
  switch (node.type) {
    case 'text':
      return { kind: 'text', text: node.value }
    case 'inlineCode':
      return { kind: 'code', text: node.value }
    case 'break':
      return { kind: 'break' }
    case 'strong':
      return { kind: 'strong', content: node.children.map((child) => toInline(child, depth + 1)) }
    case 'emphasis':
      return { kind: 'emphasis', content: node.children.map((child) => toInline(child, depth + 1)) }
    case 'link':
      if (!isHttps(node.url)) throw new Refusal(`${place(node)}: links must begin with https://`)
      return {
        kind: 'link',
        url: node.url,
        content: node.children.map((child) => toInline(child, depth + 1)),
      }
    default:
      return refuse(node)
  }
}

function refuse(node: Nodes): never {
  throw new Refusal(`${place(node)}: ${node.type === 'html' ? 'HTML' : node.type} is not allowed`)
}

function place(node: Nodes): string {
  return `line ${node.position?.start.line ?? '?'}`
}

// A prefix test and not the URL class, which the core's library set does not have; a URL that is malformed
// behind the prefix leads nowhere, but can run nothing.
function isHttps(url: string): boolean {
  return /^https:\/\/[^\s/]/.test(url)
}
