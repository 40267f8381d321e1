import type { CrmEvent } from '../../core/crm-event.ts'
import type { PageKey } from '../../core/page-key.ts'
import type { NavigationKind } from '../page/navigation.ts'

/** What a site adapter gets to see of a step from one page to the next. */
export interface PageStep {
  readonly from: { readonly key: PageKey; readonly url: URL }
  readonly to: { readonly key: PageKey; readonly url: URL }
  readonly kind: NavigationKind
  /** True when the person submitted a form on the page that they left, and nothing was navigated to in between. */
  readonly submitted: boolean
}

/** What an adapter says of a page; the registry puts the product before it. */
export type PageReading = Omit<PageKey, 'product'>

/**
 * What Fingerpost knows about one CRM. One file each, and pure: pages come in, words of the domain go out. What an
 * adapter has nothing to say about, it leaves out. Everything that works on an address works without a page.
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
  /** What the person did in the CRM, as far as the step from page to page proves it. */
  readEvent?(step: PageStep): CrmEvent | undefined
  /** The attributes in which this CRM names a field or an action, the same in every language and release. */
  readonly fieldAttributes: readonly string[]
}
