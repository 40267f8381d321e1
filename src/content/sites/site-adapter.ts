import type { PageKey } from '../../core/page-key.ts'

/** What an adapter says of a page; the registry puts the product before it. */
export type PageReading = Omit<PageKey, 'product'>

/**
 * What Fingerpost knows about one CRM. One file each, and pure: pages come in, words of the domain go out. What an
 * adapter has nothing to say about, it leaves out. Everything that works on an address works without a page. What is known
 * of the elements of its pages stands beside it in the same file (`SiteElements`), and by what its events are seen in
 * `content/events/signs`: neither is loaded into a page that needs none.
 */
export interface SiteAdapter {
  /** The product of its page keys. */
  readonly product: string
  /** The hosts that serve this CRM and nothing else. */
  readonly hosts?: RegExp
  /** A selector that matches something on each page of this CRM and on no other's: for hosts that anybody may own. */
  readonly signs?: string
  /** What its objects' names may look like besides words; words need no saying. */
  readonly objects?: RegExp
  /** Which page this is by its address, without any record's id, name or value. */
  readPage(url: URL): PageReading
  /** What the page itself adds to what its address says; asked again whenever the page changes. */
  refine?(reading: PageReading, document: Document): PageReading
}
