import { findName, readRoutes, splitPath, type Route } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

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
}

/** By EasyRepro and Level Up, and by running a page of its components. */
export const dynamics365Elements: SiteElements = {
  fieldAttributes: ['data-id', 'data-control-name', 'data-lp-id', 'col-id'],
  dynamicAttributes: ['data-text'],
  reveals: [
    // A command that has no room is in the menu of its own command bar, and is drawn when that is opened.
    {
      marks: /^data-id=\w+\|[^|]*\|Form\|/,
      by: '[data-lp-id^="commandbar-Form:"] [data-id*=OverflowButton]',
    },
    {
      marks: /^data-id=\w+\|[^|]*\|HomePageGrid\|/,
      by: '[data-lp-id^="commandbar-HomePageGrid:"] [data-id*=OverflowButton]',
    },
  ],
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
  if (/^\/(home|apps(\/uniquename\/.*)?)?\/?$/i.test(pathname)) return { view: 'home' }
  // What is left of the interface of before.
  if (/\/tools\//i.test(pathname)) return { view: 'setup' }
  if (/\/edit\.aspx$/i.test(pathname)) return { object: findObject(query), view: readForm(query) }
  return { view: /\/dashboard\.aspx$/i.test(pathname) ? 'dashboard' : 'other' }
}

function readMain(query: URLSearchParams): PageReading {
  const object = findObject(query)
  const page = query.get('pagetype')?.toLowerCase() ?? (object === undefined ? '' : 'entityrecord')
  if (page === 'entityrecord') return { object, view: readForm(query) }
  const view = pages[page]
  if (view === 'list') return { object, view }
  if (view === 'setup') return { object: object ?? findName(query, 'entitytype'), view }
  if (view !== undefined) return { view }
  if (page === '') return { view: query.has('settingsonly') ? 'setup' : 'home' }
  // Web resources and pages that an organisation made itself.
  return { view: 'other' }
}

// A form without a record is one that is being made.
function readForm(query: URLSearchParams): PageReading['view'] {
  return (query.get('id') ?? '') === '' ? 'create' : 'record'
}

// Older links have the number of a table in the place of its name; those of one's own tables are the organisation's.
const objectOfCode: Readonly<Record<string, string>> = {
  1: 'account',
  2: 'contact',
  3: 'opportunity',
  4: 'lead',
  8: 'systemuser',
  112: 'incident',
  1084: 'quote',
  1088: 'salesorder',
  4212: 'task',
}

function findObject(query: URLSearchParams): string | undefined {
  return findName(query, 'etn') ?? objectOfCode[query.get('etc') ?? '']
}
