import { readRoutes, splitHash, type Route } from './routes.ts'
import type { SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/** EspoCRM. By the routes of its router and its templates; saved pages of 7.2 and 8.4 were read, a live one was not. */
export const espocrm: SiteAdapter = {
  product: 'espocrm',
  hosts: /\.espocloud\.(com|eu)$/,
  signs: 'meta[name="description"][content^="EspoCRM"]',
  readPage: (url) => readRoutes(splitHash(url), routes),
}

/** The elements of its pages. */
export const espocrmElements: SiteElements = {
  fieldAttributes: ['data-name', 'data-action', 'data-scope', 'data-link', 'name'],
}

const routes: readonly Route[] = [
  ['', 'home'],
  ['home', 'home'],

  ['admin/**', 'setup'],
  ['dashboard/**', 'dashboard'],
  ['globalsearch/**', 'search'],
  ['preferences/**', 'setup'],
  [
    'calendar|import|addressmap|clearcache|login|logout|about|stream|externalaccount|emailaccount/**',
    'other',
  ],
  [':object', 'list'],
  [':object/list/**', 'list'],
  [':object/create/**', 'create'],
  [':object/view|show/*/**', 'record'],
  [':object/edit/*/**', 'edit'],
  [':object/related/*/:sub/**', 'list'],
  [':object/kanban/**', 'list'],
  [':object/**', 'other'],
]
