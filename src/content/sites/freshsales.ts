import { readRoutes, splitHash, splitPath, type Route } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'

/**
 * Freshsales, on its own hosts and in the Freshworks suite. By public addresses; not run; the routes of creating,
 * editing and of the dashboard are from memory.
 */
export const freshsales: SiteAdapter = {
  product: 'freshsales',
  hosts: /^(?!www\.)[\w-]+\.(myfreshworks\.com|freshsales\.io)$/,
  readPage,
  fieldAttributes: ['data-test-id', 'data-testid', 'data-field-name', 'name'],
}

const routes: readonly Route[] = [
  ['', 'home'],
  ['dashboard|reports|analytics/**', 'dashboard'],
  ['settings|admin/**', 'setup'],
  ['search/**', 'search'],
  ['api|web_forms|login/**', 'other'],
  ...listOf('contacts=contact'),
  ...listOf('accounts=sales_account'),
  ...listOf('deals=deal'),
  ...listOf('leads=lead'),
  ...listOf('tasks=task'),
  ...listOf('appointments=appointment'),
  ...listOf('products=product'),
  ...listOf('custom_module/:object'),
]

function listOf(module: string): Route[] {
  return [
    [module, 'list'],
    [`${module}/view/**`, 'list'],
    [`${module}/new`, 'create'],
    [`${module}/#/edit`, 'edit'],
    [`${module}/#/**`, 'record'],
  ]
}

function readPage(url: URL): PageReading {
  const segments = url.hash.startsWith('#/') ? splitHash(url) : splitPath(url.pathname)
  return readRoutes(segments[0] === 'crm' && segments[1] === 'sales' ? segments.slice(2) : segments, routes)
}
