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

/** What Fingerpost knows about one CRM. One file each, and pure: pages come in, words of the domain go out. */
export interface SiteAdapter {
  /** The product of its page keys. */
  readonly product: string
  /** True when the page is this CRM's, by evidence that another site would not have by chance. */
  recognizes(url: URL, document: Document): boolean
  /** Which page this is, without any record's id, name or value. */
  readPage(url: URL): PageKey
  /** What the person did in the CRM, as far as the step from page to page proves it. */
  readEvent?(step: PageStep): CrmEvent | undefined
  /** The attributes in which this CRM names a field or an action, the same in every language and release. */
  readonly fieldAttributes: readonly string[]
}
