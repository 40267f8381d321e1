/** What search reads of a resource, in one language. */
export interface SearchableText {
  readonly id: string
  readonly title: string
  /** Another title of the same: a shorter one, or that of another language. */
  readonly subtitle?: string | undefined
  readonly keywords?: string | undefined
  readonly summary?: string | undefined
  readonly headings?: string | undefined
  readonly body: string
}

/** The short fields, in the order of their bits in a posting. The body is the last bit, with places. */
export const shortFields = ['title', 'subtitle', 'keywords', 'summary', 'headings'] as const

/** Rises when what is stored of an index has another shape: an older one is then built anew. */
export const indexFormat = 1

/** One bit in a posting's flags. */
export const bodyFlag = 1 << shortFields.length

/** The body is divided into blocks of so many words; where a word stands is known to the block. */
export const wordsPerBlock = 8

/**
 * What was built of many texts once, to be searched often. Plain data in few large parts, so that it is stored and
 * loaded as it is. Postings: for each word its resources in order, each as the distance from the one before and a byte
 * of flags, one for each field; where the body has it, the number of blocks and the distances between them.
 */
export interface SearchIndex {
  /** BCP 47 tag of the texts. */
  readonly locale: string
  readonly ids: readonly string[]
  /** All words, sorted by code unit, one a line. */
  readonly words: string
  /** How many bytes each word's postings have. */
  readonly sizes: Uint32Array
  /** In how many resources each word stands. */
  readonly frequencies: Uint32Array
  readonly postings: Uint8Array
  /** For each resource and short field, the number of words. */
  readonly lengths: Uint8Array
  /** For each resource and short field, the rarity of all its words together. */
  readonly masses: Float32Array
  /** Blocks in each resource's body. */
  readonly blocks: Uint16Array
}

/** How much finding a word says, by the share of resources that have it; never below zero. */
export function rarityOf(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5))
}
