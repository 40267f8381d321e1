import { ByteWriter } from './byte-writer.ts'
import {
  bodyFlag,
  rarityOf,
  shortFields,
  wordsPerBlock,
  type SearchableText,
  type SearchIndex,
} from './search-index.ts'
import { splitWords } from './words.ts'

interface Posting {
  readonly resource: number
  flags: number
  readonly blocks: number[]
}

/**
 * Builds the index of texts of one language. Made when a pack is installed, not when somebody asks: some tens of
 * milliseconds for a hundred full pages.
 */
export function buildIndex(texts: readonly SearchableText[], locale: string): SearchIndex {
  const postingsOf = new Map<string, Posting[]>()
  const blocks = new Uint16Array(texts.length)
  texts.forEach((text, resource) => {
    const note = (word: string): Posting => notePosting(postingsOf, word, resource)
    shortFields.forEach((field, bit) => {
      for (const word of splitWords(text[field] ?? '')) note(word).flags |= 1 << bit
    })
    const body = splitWords(text.body)
    blocks[resource] = Math.min(0xffff, Math.ceil(body.length / wordsPerBlock))
    body.forEach((word, place) => {
      const posting = note(word)
      const block = Math.min(0xffff, Math.floor(place / wordsPerBlock))
      posting.flags |= bodyFlag
      if (posting.blocks.at(-1) !== block) posting.blocks.push(block)
    })
  })
  const words = [...postingsOf.keys()].toSorted()
  return {
    locale,
    ids: texts.map(({ id }) => id),
    words: words.join('\n'),
    ...writePostings(
      words.map((word) => postingsOf.get(word) ?? []),
      texts.length,
    ),
    ...measureFields(texts, postingsOf),
    blocks,
  }
}

function notePosting(postingsOf: Map<string, Posting[]>, word: string, resource: number): Posting {
  let list = postingsOf.get(word)
  if (list === undefined) postingsOf.set(word, (list = []))
  const last = list.at(-1)
  if (last?.resource === resource) return last
  const posting = { resource, flags: 0, blocks: [] }
  list.push(posting)
  return posting
}

function writePostings(
  lists: readonly (readonly Posting[])[],
  total: number,
): Pick<SearchIndex, 'sizes' | 'frequencies' | 'postings'> {
  const bytes = new ByteWriter()
  const sizes = new Uint32Array(lists.length)
  const frequencies = Uint32Array.from(lists, (list) => list.length)
  lists.forEach((list, word) => {
    const from = bytes.length
    const saysLittle = total >= manyResources && list.length > total * commonShare
    let before = -1
    for (const { resource, flags, blocks } of list) {
      const kept = saysLittle ? flags & ~bodyFlag : flags
      if (kept === 0) continue
      bytes.write(resource - before - 1)
      bytes.write(kept)
      before = resource
      if ((kept & bodyFlag) !== 0) writeBlocks(bytes, blocks)
    }
    sizes[word] = bytes.length - from
  })
  return { sizes, frequencies, postings: bytes.toBytes() }
}

function writeBlocks(bytes: ByteWriter, blocks: readonly number[]): void {
  bytes.write(blocks.length - 1)
  let before = -1
  for (const block of blocks) {
    bytes.write(block - before - 1)
    before = block
  }
}

/** From so many resources on, what stands in more than this share of their bodies is not kept of the bodies. */
const manyResources = 200
const commonShare = 0.4

function measureFields(
  texts: readonly SearchableText[],
  postingsOf: ReadonlyMap<string, readonly Posting[]>,
): Pick<SearchIndex, 'lengths' | 'masses'> {
  const lengths = new Uint8Array(texts.length * shortFields.length)
  const masses = new Float32Array(lengths.length)
  texts.forEach((text, resource) => {
    shortFields.forEach((field, bit) => {
      const at = resource * shortFields.length + bit
      const words = splitWords(text[field] ?? '')
      lengths[at] = Math.min(255, words.length)
      for (const word of new Set(words))
        masses[at] = (masses[at] ?? 0) + rarityOf(postingsOf.get(word)?.length ?? 0, texts.length)
    })
  })
  return { lengths, masses }
}
