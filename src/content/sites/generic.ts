import type { PageKey, View } from '../../core/page-key.ts'
import type { SiteAdapter } from './site-adapter.ts'

const viewWords: Readonly<Record<string, View>> = {
  new: 'create',
  create: 'create',
  add: 'create',
  edit: 'edit',
  view: 'record',
  show: 'record',
  list: 'list',
  search: 'search',
  dashboard: 'dashboard',
  home: 'home',
  settings: 'setup',
  setup: 'setup',
  admin: 'setup',
}

/** For a CRM that no other adapter knows: reads the page key from the words of its address. */
export const generic: SiteAdapter = {
  product: 'generic',
  recognizes: () => true,
  readPage: (url) => readAddress(url, 'generic'),
  fieldAttributes: ['name', 'data-id', 'data-name', 'data-field', 'data-testid'],
}

/**
 * A page key from an address whose path, or hash path where there is one, is made of an object, a record's id and
 * a word for the view: `/contacts/17/edit`. Only one word of small letters gets into the key: no id, no full name.
 */
export function readAddress(url: URL, product: string): PageKey {
  const path = url.hash.startsWith('#/') ? url.hash.slice(1) : url.pathname
  const segments = (path.split(/[?#]/)[0] ?? '').split('/').filter((segment) => segment !== '')
  const [first, ...rest] = segments
  if (first === undefined) return { product, view: 'home' }
  const ownView = viewWords[first.toLowerCase()]
  if (ownView !== undefined && rest.length === 0) return { product, view: ownView }
  if (!isObjectName(first)) return { product, view: 'other' }
  return { product, object: first, view: findView(rest) }
}

function findView(rest: readonly string[]): View {
  if (rest.length === 0) return 'list'
  const view = rest
    .map((segment) => viewWords[segment.toLowerCase()])
    .findLast((found) => found !== undefined)
  return view ?? 'record'
}

// An object's API name: one word of small letters. What holds digits, dots, dashes or capitals may name a record.
function isObjectName(segment: string): boolean {
  return /^[a-z]{2,40}$/.test(segment)
}
