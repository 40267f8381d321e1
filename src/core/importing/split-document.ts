import type { SafeBlock } from './safe-markdown.ts'

/** A part of a document that is a page of its own. */
export interface DocumentPart {
  /** Of its first heading; undefined of what stands before any. */
  readonly title: string | undefined
  readonly blocks: readonly SafeBlock[]
}

/** A pack takes a text of 200,000 characters; less is easier to read, and to search. */
export const partLengthAtMost = 100_000

/** A handbook's chapters: cut at its highest headings where there are several, because nobody is helped by 300 pages. */
export function splitChapters(blocks: readonly SafeBlock[]): readonly DocumentPart[] {
  const depths = blocks.flatMap(({ heading }) => (heading === undefined ? [] : [heading.depth]))
  const highest = [1, 2].find((depth) => depths.filter((other) => other === depth).length > 1)
  if (highest === undefined || depths.some((depth) => depth < highest && depth !== depths[0]))
    return [{ title: undefined, blocks }]
  const parts: { title: string | undefined; blocks: SafeBlock[] }[] = [{ title: undefined, blocks: [] }]
  for (const block of blocks) {
    if (block.heading?.depth === highest) parts.push({ title: block.heading.text, blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  }
  return parts.filter(({ blocks }) => blocks.some(({ heading }) => heading === undefined))
}

/** Texts of at most `partLengthAtMost` characters, cut between blocks; a block that is longer is cut itself. */
export function joinBlocks(blocks: readonly SafeBlock[]): readonly string[] {
  const texts: string[] = []
  for (const { markdown } of blocks) {
    // Only a block without a line to cut at is this long: text that was poured out of a table or a script.
    const piece = markdown.slice(0, partLengthAtMost)
    const last = texts.at(-1)
    if (last === undefined || last.length + piece.length + 2 > partLengthAtMost) texts.push(piece)
    else texts[texts.length - 1] = `${last}\n\n${piece}`
  }
  return texts
}
