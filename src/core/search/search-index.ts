import type { FrontCoded } from './front-coding.ts'

/** What search reads of a resource, in one language. */
export interface SearchableText {
  readonly id: string
  readonly title: string
  /** Another title of the same: a shorter one, or that of another language. */
  readonly subtitle?: string | undefined
  readonly keywords?: string | undefined
  readonly summary?: string | undefined
  /** What stands over its parts; of a pack its keywords and summary in other languages, which weigh as little. */
  readonly headings?: string | undefined
  readonly body: string
}

/** The short fields, in the order of their bits in a posting. The body is the last bit, with places. */
export const shortFields = ['title', 'subtitle', 'keywords', 'summary', 'headings'] as const

/** Rises when what is stored of an index has another shape, or is of other words: an older one is then built anew. */
export const indexFormat = 3

/** One bit in a posting's flags. */
export const bodyFlag = 1 << shortFields.length

/** The body is divided into blocks of so many words; where a word stands is known to the block. */
export const wordsPerBlock = 8

/** So many texts an index takes: more than a pack may hold. */
export const textsAtMost = 0xffff

/**
 * What was built of many texts once, to be stored. Plain data in few large parts. A posting says of a word that a
 * resource has it, in which fields, and in the body in which blocks; the postings of all words stand one behind the
 * other, each part of them by itself, which takes the least room.
 */
export interface SearchIndex {
  /** BCP 47 tag of the texts. */
  readonly locale: string
  readonly ids: readonly string[]
  /** All words, sorted by code unit. */
  readonly words: FrontCoded
  /** In how many resources each word stands. */
  readonly frequencies: Uint32Array
  /** The words that have fewer postings than resources, and how many, by turns. */
  readonly shortened: Uint32Array
  /** The resources of each word, as `interpolative.ts` writes them. */
  readonly resources: Uint8Array
  /** For each posting one bit for each field. */
  readonly flags: Uint8Array
  /** For each posting in a body, the number of blocks less one. */
  readonly counts: Uint8Array
  /** The blocks of each such posting, as `interpolative.ts` writes them. */
  readonly places: Uint8Array
  /** For each resource and short field, the number of words. */
  readonly lengths: Uint8Array
  /** Blocks in each resource's body. */
  readonly blocks: Uint16Array
}

/** How much finding a word says, by the share of resources that have it; never below zero. */
export function rarityOf(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5))
}
