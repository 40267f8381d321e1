import { isStaticName } from '../../core/page-key.ts'
import { findName, readRoutes, splitPath, type Route } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/**
 * ServiceNow: classic forms and lists (`incident.do`, `incident_list.do`) by themselves and in both shells, and the
 * workspaces. By public addresses and captured pages; not run. The object is the table.
 */
export const servicenow: SiteAdapter = {
  product: 'servicenow',
  hosts: /\.(service-now|servicenowservices)\.com$/,
  signs: 'sn-canvas-appshell-root, macroponent-f51912f4c700201072b211d4d8c26010, iframe#gsft_main',
  readPage: ({ pathname, search }) => readAddress(splitPath(pathname), search),
}

/** The elements of its pages. */
export const servicenowElements: SiteElements = {
  fieldAttributes: ['name', 'data-name', 'glide_label', 'gsft_id', 'data-action-name'],
}

// Forms and pages that are no table's.
const pages: Readonly<Record<string, PageReading['view']>> = {
  home: 'home',
  textsearch: 'search',
  home_splash: 'home',
  navpage: 'home',
  $pa_dashboard: 'dashboard',
}
const noTables =
  /^(ui_page|catalog_home|upload|assessment_take2|com\.glide.*|\$.*|login.*|logout|kb_home|kb_view)$/

// What follows a workspace's name, which has one part or two.
const workspaces: readonly Route[] = [
  ['home/**', 'home'],
  ['search/**', 'search'],
  ['dashboards/**', 'dashboard'],
  ['list/params/**', 'list'],
  ['list/:object/**', 'list'],
  ['list', 'list'],
]
const portals: readonly Route[] = [
  ['', 'home'],
  ['sp|esc|csm', 'home'],
]

function readAddress(segments: readonly string[], search: string): PageReading {
  const [first = ''] = segments
  if (first === 'nav_to.do') return readTarget(new URLSearchParams(search).get('uri') ?? '', search)
  const target = segments.indexOf('target')
  if (first === 'now' && target > 0) return readTarget(segments.slice(target + 1).join('/'), search)
  if (segments.length === 1 && first.endsWith('.do'))
    return readClassic(first.slice(0, -3), new URLSearchParams(search))
  if (first === 'now') return readWorkspace(segments.slice(2))
  const query = new URLSearchParams(search)
  const page = query.get('id')
  if (page === null) return readRoutes(segments, portals)
  // A portal's page names the table that it shows.
  const object = findName(query, 'table')
  if (object === undefined) return { view: 'other' }
  return { object, view: page === 'list' ? 'list' : query.has('sys_id') ? 'record' : 'other' }
}

function readWorkspace(segments: readonly string[]): PageReading {
  // A record that was opened from another one comes after it.
  const at = segments.lastIndexOf('record')
  const [object, id] = at === -1 ? [] : segments.slice(at + 1)
  if (object !== undefined && id !== undefined) {
    // `-1` and `-1_uid_3` are records that are being made.
    return { object, view: id.startsWith('-1') ? 'create' : 'record' }
  }
  const reading = readRoutes(segments, workspaces)
  return reading.view === 'other' ? readRoutes(segments.slice(1), workspaces) : reading
}

// The address inside a shell's: its own query, or where the shell's writer did not encode that, the shell's.
function readTarget(target: string, search: string): PageReading {
  const at = target.indexOf('?')
  const segments = splitPath(target)
  if (segments[0] === 'nav_to.do') return { view: 'other' }
  return readAddress(segments, at === -1 ? search : `${target.slice(at)}&${search.slice(1)}`)
}

function readClassic(page: string, query: URLSearchParams): PageReading {
  const view = pages[page]
  if (view !== undefined) return { view }
  if (noTables.test(page) || !isStaticName(page)) return { view: 'other' }
  if (page.endsWith('_list')) return { object: page.slice(0, -5), view: 'list' }
  const id = query.get('sys_id')
  if (id === '-1') return { object: page, view: 'create' }
  const isRecord = id !== null || query.has('sysparm_query') || query.has('jvar_report_id')
  return { object: page, view: isRecord ? 'record' : 'create' }
}
