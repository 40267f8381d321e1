import { readRoutes, splitHash, splitPath, type Route } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/**
 * Freshsales, on its own hosts and in the Freshworks suite. By public addresses; not run; the routes of creating,
 * editing and of the dashboard are from memory.
 */
export const freshsales: SiteAdapter = {
  product: 'freshsales',
  hosts: /^(?!www\.)[\w-]+\.(myfreshworks\.com|freshsales\.io)$/,
  readPage,
}

/** The elements of its pages. */
export const freshsalesElements: SiteElements = {
  fieldAttributes: ['data-test-id', 'data-testid', 'data-field-name', 'name'],
}

/** The API's name of each module. */
const objectOf: Readonly<Record<string, string>> = {
  contacts: 'contact',
  accounts: 'sales_account',
  deals: 'deal',
  leads: 'lead',
  tasks: 'task',
  appointments: 'appointment',
  products: 'product',
}

const routes: readonly Route[] = [
  ['', 'home'],
  ['dashboard|reports|analytics/**', 'dashboard'],
  ['settings|admin/**', 'setup'],
  ['search/**', 'search'],
  ['calendar/**', 'list'],
  ['api|web_forms|login/**', 'other'],
  [':object', 'list'],
  [':object/view|pipeline|list/**', 'list'],
  [':object/new', 'create'],
  [':object/#/edit', 'edit'],
  [':object/#/**', 'record'],
]

function readPage(url: URL): PageReading {
  const segments = url.hash.startsWith('#/') ? splitHash(url) : splitPath(url.pathname)
  const inner = segments[0] === 'crm' && segments[1] === 'sales' ? segments.slice(2) : segments
  const isNested = inner[0] === 'custom_module' || inner[0] === 'cpq'
  const { object = '', view } = readRoutes(isNested ? inner.slice(1) : inner, routes)
  const own = inner[0] === 'custom_module' ? object : undefined
  const named = objectOf[object] ?? own
  // A word that is no module of theirs is a page of another kind.
  return object !== '' && named === undefined ? { view: 'other' } : { object: named, view }
}
