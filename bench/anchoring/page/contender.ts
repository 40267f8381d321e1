/** What has to be known about a page and its CRM to remember an element. */
export interface RememberOptions {
  readonly fieldAttributes: readonly string[]
  /** The language of the CRM's interface. */
  readonly locale: string
}

/** What has to be known about a CRM to find an element. */
export type FindOptions = Pick<RememberOptions, 'fieldAttributes'>

/** An element that was considered, and what the contender tells about it, as plain data. */
export interface Considered {
  readonly element: Element
  readonly told: unknown
}

/** Where a contender points. */
export interface Pointed {
  /** The contender's own word for the outcome. */
  readonly outcome: string
  /** Where it points; undefined when it does not. */
  readonly element: Element | undefined
}

/** What came of looking for one element. */
export interface Finding extends Pointed {
  /** What it considered, best first, as far as it tells. */
  readonly considered: readonly Considered[]
  /** What would come of it if it were looked for by itself; absent where it always is. */
  readonly alone?: (() => Pointed) | undefined
}

/** Something that remembers elements of one page and finds them on another. */
export interface Contender<Memory> {
  /** Plain data about the element, enough to find it again. */
  readonly remember: (element: Element, options: RememberOptions) => Memory
  /** How safe the element is to remember, from 0 to 1. */
  readonly grade?: (element: Element, options: RememberOptions) => number
  /** One finding for each memory, in their order. */
  readonly find: (document: Document, memories: readonly Memory[], options: FindOptions) => readonly Finding[]
}
