import type { Rect } from '../../core/picture/painted-page.ts'

/** A line of a text, as the browser broke it. */
export interface TextLine {
  readonly text: string
  readonly rect: Rect
}

/** The lines of a text that is to be read. */
export function readLines(node: Text, range: Range): readonly TextLine[] {
  const whole = readRects(node, range)
  const [only, ...others] = whole
  if (only === undefined) return []
  if (others.length === 0) return [{ text: node.data.replaceAll(/\s+/g, ' ').trim(), rect: only }]
  const lines: { text: string; rect: Rect }[] = []
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index)
    range.setEnd(node, index + word.length)
    const rect = range.getBoundingClientRect()
    const line = lines.at(-1)
    if (line !== undefined && rect.top < line.rect.bottom && rect.bottom > line.rect.top) {
      line.text += ` ${word}`
      line.rect = {
        ...line.rect,
        left: Math.min(line.rect.left, rect.left),
        right: Math.max(line.rect.right, rect.right),
      }
    } else lines.push({ text: word, rect })
  }
  return lines
}

/** Where a text stands, line by line. */
export function readRects(node: Text, range: Range): readonly Rect[] {
  range.selectNodeContents(node)
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
}
