import { ByteWriter } from './byte-writer.ts'
import { frontCode } from './front-coding.ts'
import { RisingWriter } from './interpolative.ts'
import {
  bodyFlag,
  shortFields,
  textsAtMost,
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
  if (texts.length > textsAtMost) throw new Error(`an index takes ${textsAtMost} texts, not ${texts.length}`)
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
      const block = Math.min(0xfffe, Math.floor(place / wordsPerBlock))
      posting.flags |= bodyFlag
      if (posting.blocks.at(-1) !== block) posting.blocks.push(block)
    })
  })
  const words = [...postingsOf.keys()].toSorted()
  return {
    locale,
    ids: texts.map(({ id }) => id),
    words: frontCode(words),
    ...writePostings(
      words.map((word) => postingsOf.get(word) ?? []),
      blocks,
    ),
    lengths: countWords(texts),
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
  blocks: Uint16Array,
): Pick<SearchIndex, 'frequencies' | 'shortened' | 'resources' | 'flags' | 'counts' | 'places'> {
  const total = blocks.length
  const [resources, places, counts] = [new RisingWriter(), new RisingWriter(), new ByteWriter()]
  const flags: number[] = []
  const shortened: number[] = []
  lists.forEach((list, word) => {
    const kept = withoutCommonBodies(list, total)
    if (kept.length < list.length) shortened.push(word, kept.length)
    resources.write(
      kept.map(({ resource }) => resource),
      total,
    )
    for (const posting of kept) {
      flags.push(posting.flags)
      if ((posting.flags & bodyFlag) === 0) continue
      counts.write(posting.blocks.length - 1)
      places.write(posting.blocks, blocks[posting.resource] ?? 0)
    }
  })
  return {
    frequencies: Uint32Array.from(lists, (list) => list.length),
    shortened: Uint32Array.from(shortened),
    resources: resources.toBytes(),
    flags: Uint8Array.from(flags),
    counts: counts.toBytes(),
    places: places.toBytes(),
  }
}

/** From so many resources on, what stands in more than this share of their bodies is not kept of the bodies. */
const manyResources = 200
const commonShare = 0.4

/** What a word says that stands in most bodies is not that it stands there. */
function withoutCommonBodies(list: readonly Posting[], total: number): readonly Posting[] {
  if (total < manyResources || list.length <= total * commonShare) return list
  return list.flatMap((posting) => {
    const flags = posting.flags & ~bodyFlag
    return flags === 0 ? [] : [{ ...posting, flags }]
  })
}

function countWords(texts: readonly SearchableText[]): Uint8Array {
  const counts = texts.flatMap((text) =>
    shortFields.map((field) => Math.min(255, splitWords(text[field] ?? '').length)),
  )
  return Uint8Array.from(counts)
}
