import type { View } from '../../core/page-key.ts'
import { splitPath } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'

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
  readPage: readAddress,
  fieldAttributes: ['name', 'data-id', 'data-name', 'data-field', 'data-testid'],
}

/**
 * A page key from an address whose path, or hash path where there is one, is made of an object, a record's id and
 * a word for the view: `/contacts/17/edit`. Only one word of small letters gets into the key: no id, no full name.
 */
function readAddress(url: URL): PageReading {
  const segments = splitPath(url.hash.startsWith('#/') ? url.hash.slice(1) : url.pathname)
  const [first, ...rest] = segments
  if (first === undefined) return { view: 'home' }
  const ownView = viewWords[first.toLowerCase()]
  if (ownView !== undefined && rest.length === 0) return { view: ownView }
  if (!isObjectName(first)) return { view: 'other' }
  return { object: first, view: findView(rest) }
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
