/** The kinds of view that every site adapter sorts a CRM's pages into. */
export const views = [
  'home',
  'list',
  'record',
  'create',
  'edit',
  'dashboard',
  'search',
  'setup',
  'other',
] as const

/** One kind of view, by the same name in every CRM. */
export type View = (typeof views)[number]

/**
 * Which page of which CRM a person is on: product, object and view.
 * It never holds a record's id, name or value, so that it may be stored and sent.
 */
export interface PageKey {
  /** The CRM as its adapter names it (`salesforce`, `realtimex-crm`), or `generic`. */
  readonly product: string
  /** The CRM's own API name of the object (`contacts`, `Opportunity`), where the page is about one. */
  readonly object?: string | undefined
  readonly view: View
}

/** Which pages an item of a pack is for; what is absent matches every value. */
export interface PagePattern {
  readonly object?: string | undefined
  readonly view?: View | undefined
}

/** True when the page is one of those that the pattern names. The product is the pack's business, not the pattern's. */
export function matchesPage(pattern: PagePattern, page: PageKey): boolean {
  return (
    (pattern.object === undefined || pattern.object === page.object) &&
    (pattern.view === undefined || pattern.view === page.view)
  )
}

/** True when both keys name the same page, which decides whether a navigation left it. */
export function isSamePage(one: PageKey, other: PageKey): boolean {
  return one.product === other.product && one.object === other.object && one.view === other.view
}

/** The key as one line for lists and CSV: `contacts · list`. */
export function describePage(page: PageKey): string {
  return page.object === undefined ? page.view : `${page.object} · ${page.view}`
}
