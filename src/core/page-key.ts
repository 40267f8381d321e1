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
 * Which page of which CRM a person is on: product, object, view and sub-view.
 * It never holds a record's id, name or value, so that it may be stored and sent.
 */
export interface PageKey {
  /** The CRM as its adapter names it (`salesforce`, `realtimex-crm`), or `generic`. */
  readonly product: string
  /** The CRM's own API name of the object (`contacts`, `Opportunity`), where the page is about one. */
  readonly object?: string | undefined
  readonly view: View
  /** The CRM's own name of the part of the view that is shown: a tab, a related list, a setup page. */
  readonly subView?: string | undefined
}

/** Which pages an item of a pack is for; what is absent matches every value. */
export interface PagePattern {
  readonly object?: string | undefined
  readonly view?: View | undefined
  readonly subView?: string | undefined
}

/** True when the page is one of those that the pattern names. The product is the pack's business, not the pattern's. */
export function matchesPage(pattern: PagePattern, page: PageKey): boolean {
  return (
    (pattern.object === undefined || pattern.object === page.object) &&
    (pattern.view === undefined || pattern.view === page.view) &&
    (pattern.subView === undefined || pattern.subView === page.subView)
  )
}

/** True when no page matches both. */
export function excludesPage(one: PagePattern, other: PagePattern): boolean {
  const parts = ['object', 'view', 'subView'] as const
  return parts.some(
    (part) => one[part] !== undefined && other[part] !== undefined && one[part] !== other[part],
  )
}

/** The pattern that this page matches, and every page of its kind. */
export function toPattern({ product: _product, ...pattern }: PageKey): PagePattern {
  return pattern
}

/** True when both keys name the same page, which decides whether a navigation left it. */
export function isSamePage(one: PageKey, other: PageKey): boolean {
  return (
    one.product === other.product &&
    one.object === other.object &&
    one.view === other.view &&
    one.subView === other.subView
  )
}

/** How many parts of the keys of two pages are the same, the object first; 0 for those of two CRMs. */
export function likenessOfPages(one: PageKey, other: PageKey): number {
  if (one.product !== other.product) return 0
  const parts = [one.object === other.object, one.view === other.view, one.subView === other.subView]
  return 1 + parts.reduce((sum, isSame, at) => sum + Number(isSame) * (4 >> at), 0)
}

/**
 * The key of a page of which the content stands in a frame. Where the top frame's address says no more than whose page
 * it is, the frame says the rest: a Visualforce page in a tab of Lightning, a form in a portal's frame.
 */
export function joinFrame(top: PageKey, frame: PageKey | undefined): PageKey {
  if (frame?.object === undefined || top.object !== undefined || top.view !== 'other') return top
  return top.product === 'generic' || top.product === frame.product ? frame : top
}

/** The key as one line for lists and CSV: `contacts · list`. */
export function describePage(page: PageKey): string {
  return describePattern(page)
}

/** What a pattern asks for as one line; empty for one that every page matches. */
export function describePattern({ object, view, subView }: PagePattern): string {
  return [object, view, subView].filter((part) => part !== undefined).join(' · ')
}

/**
 * True when a part of an address can be nothing but a name that the CRM gave: a word, perhaps several joined by dots,
 * dashes or underscores. A mail address, a number, and whatever mixes letters and digits as ids do, is none.
 */
export function isStaticName(part: string): boolean {
  return /^[A-Za-z_$][\w$.-]{0,79}$/.test(part) && !isIdentifier(part)
}

/**
 * True when a part of an address has the shape of a record's id: a number, a GUID, letters and digits mixed at some
 * length. An id of letters alone looks like a word, and only its place in the address can tell.
 */
export function isIdentifier(part: string): boolean {
  if (/^-?\d+$|\d{5}|^\{?[\da-f]{8}-[\da-f]{4}-/i.test(part)) return true
  // Custom names have digits too (`CustomModule12`, `npe4__Relationship__c`): letters and digits seldom take turns.
  return part.split(/[_.]/).some((piece) => piece.length >= 8 && (piece.match(/\d+/g)?.length ?? 0) >= 2)
}
