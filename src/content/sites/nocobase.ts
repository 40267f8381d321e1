import { splitPath } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/**
 * NocoBase, where people build the pages themselves: an address has the random name of a page and says neither object
 * nor, but for an open record, view. By its source and documents; not run.
 */
export const nocobase: SiteAdapter = {
  product: 'nocobase',
  signs: '[aria-label^="schema-initializer-"], .nb-page, .nb-block-item',
  readPage,
}

/** The elements of its pages. */
export const nocobaseElements: SiteElements = {
  fieldAttributes: ['aria-label', 'data-testid', 'name'],
}

function readPage({ pathname }: URL): PageReading {
  const segments = splitPath(pathname)
  const at = segments.indexOf('admin')
  const [first, ...rest] = at === -1 ? segments : segments.slice(at + 1)
  if (at === -1) return { view: first === undefined ? 'home' : 'other' }
  if (first === undefined) return { view: 'home' }
  if (first === 'settings' || first === 'pm') return { view: 'setup' }
  // Popups nest; the last one that is open decides.
  const popup = Math.max(rest.lastIndexOf('popups'), rest.lastIndexOf('view'))
  return { view: popup !== -1 && rest.includes('filterbytk', popup) ? 'record' : 'other' }
}
