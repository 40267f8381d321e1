import { readRoutes, splitPath, type Route } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/**
 * Directus. By its source; 10.13 ran once and was looked at, its routes were not walked. The object is the collection;
 * Directus's own have the prefix `directus_`, also where the address leaves it out.
 */
export const directus: SiteAdapter = {
  product: 'directus',
  hosts: /\.directus\.app$/,
  signs: '#dialog-outlet ~ #menu-outlet, #menu-outlet ~ #dialog-outlet',
  readPage,
}

/** The elements of its pages. */
export const directusElements: SiteElements = {
  fieldAttributes: ['data-collection', 'data-field', 'data-primary-key-field', 'name'],
}

const routes: readonly Route[] = [
  ['', 'home'],
  ['content', 'home'],
  ['content/:object', 'list'],
  ['content/:object/+', 'create'],
  ['content/:object/*/**', 'record'],
  ['users=directus_users', 'list'],
  ['users=directus_users/roles/**', 'list'],
  ['users=directus_users/+', 'create'],
  ['users=directus_users/*', 'record'],
  ['files=directus_files', 'list'],
  ['files=directus_files/all|mine|recent|folders/**', 'list'],
  ['files=directus_files/+', 'create'],
  ['files=directus_files/*', 'record'],
  ['activity=directus_activity', 'list'],
  ['activity=directus_activity/*', 'record'],
  ['insights=directus_dashboards', 'list'],
  ['insights/*/**', 'dashboard'],
  ['settings/data-model/:object/**', 'setup'],
  ['settings/:sub/**', 'setup'],
  ['settings', 'setup'],
]

function readPage({ pathname }: URL): PageReading {
  const segments = splitPath(pathname)
  const at = segments.indexOf('admin')
  if (at === -1) return { view: segments.length === 0 ? 'home' : 'other' }
  return readRoutes(segments.slice(at + 1), routes)
}
