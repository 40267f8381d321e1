import { withoutHelpers } from '../in-page.ts'

/** What an oracle may ask of the page it stands in. */
export interface PageView {
  /** The shown elements that match, in the order of the page. */
  all(selector: string, scope?: Element | null): readonly Element[]
  /** The first of them. */
  find(selector: string, scope?: Element | null): Element | undefined
  /** The same, through open shadow roots; the selector itself ends at a root. Walks all of the scope. */
  findDeep(selector: string, scope?: Element | null): Element | undefined
  /** The same, shown or not: what is shown may stand in something without a size. */
  anyDeep(selector: string, scope?: Element | null): Element | undefined
}

/**
 * The hidden oracle of one target: the element that is the right one now, or nothing while it is not shown. Written by
 * hand from knowledge of the CRM, by what no language and no anchoring touches. Its source runs in the page, so that
 * it may use nothing but its argument and the DOM.
 */
export type Oracle = (page: PageView) => Element | null | undefined

/** The oracles as the source of an object, for a page. */
export function toOracleSource(oracles: Readonly<Record<string, Oracle>>): string {
  const entries = Object.entries(oracles).map(
    ([key, oracle]) => `${JSON.stringify(key)}: ${withoutHelpers(oracle)}`,
  )
  return `({ ${entries.join(',\n')} })`
}
