import { toMarkdown } from 'mdast-util-to-markdown'
import type { SafeBlock } from '../core/importing/safe-markdown.ts'

/** A piece of text on a sheet, in points from the lower left corner. */
export interface PdfText {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly fontSize: number
  readonly hasEOL: boolean
}

interface Line {
  readonly text: string
  readonly y: number
  readonly size: number
}

/**
 * Paragraphs and headings of each sheet, by where lines stand and how large they are: a PDF knows no paragraphs. What
 * stands at the same height on most sheets (headers, page numbers) is left out.
 */
export function toBlocks(sheets: readonly (readonly PdfText[])[]): readonly (readonly SafeBlock[])[] {
  const lines = sheets.map(toLines)
  const usual = median(lines.flat().flatMap(({ size, text }) => (text.length > 20 ? [size] : [])))
  const repeated = findRepeated(lines)
  return lines.map((sheet) =>
    toParagraphs(
      sheet.filter((line) => !repeated.has(toKey(line))),
      usual,
    ),
  )
}

function toLines(texts: readonly PdfText[]): readonly Line[] {
  const lines: { text: string; y: number; size: number; end: number }[] = []
  for (const { str, x, y, width, fontSize } of texts) {
    const line = lines.at(-1)
    const isSame = line !== undefined && Math.abs(line.y - y) < Math.max(2, fontSize * 0.4)
    if (line === undefined || !isSame) {
      if (str.trim() !== '') lines.push({ text: str, y, size: fontSize, end: x + width })
      continue
    }
    const hasGap = x - line.end > fontSize * 0.15 && !line.text.endsWith(' ') && !str.startsWith(' ')
    line.text += hasGap ? ` ${str}` : str
    line.end = Math.max(line.end, x + width)
    line.size = Math.max(line.size, str.trim() === '' ? 0 : fontSize)
  }
  return lines
    .map(({ text, y, size }) => ({ text: text.replaceAll(/\s+/g, ' ').trim(), y, size }))
    .filter(({ text }) => text !== '')
}

function toParagraphs(lines: readonly Line[], usual: number): readonly SafeBlock[] {
  const blocks: { text: string; isHeading: boolean; last: Line }[] = []
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y)
  const spacing = median(gaps.filter((gap) => gap > 0))
  for (const line of lines) {
    const isHeading = line.size > usual * 1.15 && line.text.length < 150
    const block = blocks.at(-1)
    const gap = (block?.last.y ?? 0) - line.y
    const isNext =
      block !== undefined &&
      block.isHeading === isHeading &&
      gap > 0 &&
      gap < spacing * 1.4 &&
      !/^[•◦▪–-] |^\d{1,3}[.)] /.test(line.text)
    if (!isNext) {
      blocks.push({ text: line.text, isHeading, last: line })
      continue
    }
    // A word that was cut at the line's end.
    const isCut = /\p{Ll}-$/u.test(block.text) && /^\p{Ll}/u.test(line.text)
    block.text = isCut ? block.text.slice(0, -1) + line.text : `${block.text} ${line.text}`
    block.last = line
  }
  return blocks.map(({ text, isHeading }) => {
    const words = [{ type: 'text', value: text } as const]
    return isHeading
      ? {
          markdown: toMarkdown({ type: 'heading', depth: 2, children: words }).trim(),
          heading: { depth: 2, text },
        }
      : { markdown: toMarkdown({ type: 'paragraph', children: words }).trim() }
  })
}

function findRepeated(sheets: readonly (readonly Line[])[]): ReadonlySet<string> {
  if (sheets.length < 4) return new Set()
  const counts = new Map<string, number>()
  for (const sheet of sheets)
    for (const key of new Set(sheet.map(toKey))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= sheets.length * 0.5).map(([key]) => key))
}

// Page numbers are alike but for their digits.
function toKey({ text, y }: Line): string {
  return `${Math.round(y)} ${text.replaceAll(/\d+/g, '#')}`
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
