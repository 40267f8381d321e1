import { findName, readRoutes, splitPath, type Route } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'

/**
 * Dynamics 365 and other model-driven apps of the Power Platform, in the unified interface; on-premise by its signs.
 * Routes, hosts and `data-id` conventions by Microsoft's documents, EasyRepro and Level Up; list, form and new form ran on
 * a page of its components, a live environment did not.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/open-forms-views-dialogs-reports-url
 */
export const dynamics365: SiteAdapter = {
  product: 'dynamics-365',
  hosts:
    /\.crm\d*\.(dynamics(-int)?|microsoftdynamics|appsplatform)\.(com|cn|us|de)$|^(make|apps)\.([\w.]+\.)?powerapps\.(com|us|cn)$/,
  // What the shell loads and how it names its root, in each view.
  signs:
    'script[src*="/uclient/scripts"], script[src*="/_static/_common/scripts/PageLoader.js"], #ApplicationShell [data-id="navbar-container"]',
  readPage,
  fieldAttributes: ['data-id', 'data-control-name', 'data-lp-id', 'col-id'],
}

const pages: Readonly<Record<string, PageReading['view']>> = {
  entitylist: 'list',
  entityrecord: 'record',
  dashboard: 'dashboard',
  search: 'search',
  advancedfind: 'search',
  formeditor: 'setup',
}

const maker: readonly Route[] = [
  ['e|environments/*/s|solutions/*/entity|entities/:object/**', 'setup'],
  ['**', 'setup'],
]

function readPage({ pathname, searchParams, hostname }: URL): PageReading {
  // Microsoft writes the parameters in any case.
  const query = new URLSearchParams([...searchParams].map(([name, value]) => [name.toLowerCase(), value]))
  if (/\/main\.aspx$/i.test(pathname)) return readMain(query)
  if (hostname.startsWith('make.')) return readRoutes(splitPath(pathname), maker)
  if (/^\/(apps|home)?\/?$/i.test(pathname)) return { view: 'home' }
  return { view: 'other' }
}

function readMain(query: URLSearchParams): PageReading {
  const object = findName(query, 'etn')
  const page = query.get('pagetype')?.toLowerCase() ?? (object === undefined ? '' : 'entityrecord')
  // A form without a record is one that is being made.
  if (page === 'entityrecord') return { object, view: query.has('id') ? 'record' : 'create' }
  const view = pages[page]
  if (view === 'list') return { object, view }
  if (view === 'setup') return { object: object ?? findName(query, 'entitytype'), view }
  if (view !== undefined) return { view }
  if (page === '') return { view: query.has('appid') || query.has('appname') ? 'home' : 'other' }
  // Web resources and pages that an organisation made itself.
  return { view: 'other' }
}
