import { readRoutes, splitPath, type Route } from './routes.ts'
import type { SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/** Krayin: full page loads under `/admin`. By the routes and the layout of its source; not run. */
export const krayin: SiteAdapter = {
  product: 'krayin',
  // Bagisto, of the same maker, has the same head and keeps its build elsewhere.
  signs: 'meta[name="base-url"] ~ link[href*="/admin/build/"]',
  readPage: ({ pathname }) => readRoutes(splitPath(pathname).slice(1), routes),
}

/** The elements of its pages. */
export const krayinElements: SiteElements = {
  fieldAttributes: ['name'],
}

const routes: readonly Route[] = [
  ['', 'home'],
  ['dashboard', 'dashboard'],
  ['settings|configuration/**', 'setup'],
  ['contacts/:object', 'list'],
  ['contacts/:object/create', 'create'],
  ['contacts/:object/view/*', 'record'],
  ['contacts/:object/edit/*', 'edit'],
  ['contacts/:object/search', 'search'],
  [':object', 'list'],
  [':object/create', 'create'],
  [':object/view/*', 'record'],
  [':object/edit/*', 'edit'],
  [':object/search', 'search'],
]
