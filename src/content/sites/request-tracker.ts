import { readRoutes, splitPath, type Route } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/**
 * Request Tracker 4 and 5: full page loads, the file's path decides. By its documents and source; of 5.0 list, record,
 * edit, create, a user and the start were run, in English and French. Objects are named as in its REST API: `ticket`,
 * `queue`.
 */
export const requestTracker: SiteAdapter = {
  product: 'request-tracker',
  signs: '#bpscredits, #rt-header-container',
  readPage,
}

/** The elements of its pages. */
export const requestTrackerElements: SiteElements = {
  fieldAttributes: ['name', 'data-name'],
}

// The small-screen version and the customers' have their own words for the same.
const routes: readonly Route[] = [
  ['', 'home'],
  ['index.html', 'home'],
  ['search=ticket/results.html', 'list'],
  ['search=ticket/bulk.html', 'edit'],
  ['search/build.html|simple.html|edit.html', 'search'],
  ['asset|user|group/search/**', 'search'],
  ['asset|user|group/search.html', 'search'],
  ['articles/article/search.html', 'search'],
  ['dashboards/index.html', 'list'],
  ['dashboards/#/**', 'dashboard'],
  ['admin/queues=queue/**', 'setup'],
  ['admin/users=user/**', 'setup'],
  ['admin/groups=group/**', 'setup'],
  ['admin|prefs/**', 'setup'],
  ['m', 'home'],
  ['m/ticket=:object/show', 'record'],
  ['m/ticket=:object/create', 'create'],
  ['m/ticket=:object/reply', 'edit'],
  ['m/tickets=ticket/search', 'list'],
  ['selfservice', 'list'],
  ['selfservice/index.html', 'list'],
]

// What may follow the folder that it is installed under.
const tops =
  /^(Ticket|Search|Asset|Articles|User|Group|Dashboards|Admin|Prefs|m|SelfService|Tools|Reports|Transaction|index\.html)$/

function readPage({ pathname, searchParams: query }: URL): PageReading {
  const segments = splitPath(pathname)
  // It may be installed under any folder.
  const from = segments.findIndex((segment) => tops.test(segment))
  const inner = from === -1 ? (pathname.endsWith('/') ? [] : segments) : segments.slice(from)
  const reading = readRoutes(inner, routes)
  const object = findObject(inner.at(-2) ?? '')
  if (reading.view !== 'other' || object === undefined) return reading
  return { object, ...readFile(inner.at(-1) ?? '', /^\d+$/.test(query.get('id') ?? '')) }
}

function readFile(file: string, hasRecord: boolean): Omit<PageReading, 'object'> {
  if (file === 'Create.html') return { view: 'create' }
  if (file === 'Edit.html') return { view: hasRecord ? 'edit' : 'create' }
  if (/^(Modify\w*|Update|Reply)\.html$/.test(file)) return { view: 'edit' }
  if (file === 'Display.html' || file === 'Summary.html') return { view: 'record' }
  if (file === 'History.html' || file === 'Reminders.html')
    return { view: 'record', subView: file.slice(0, -5) }
  return { view: 'other' }
}

function findObject(folder: string): string | undefined {
  if (folder === 'SelfService') return 'ticket'
  return /^(Ticket|Asset|Article|User|Group|Transaction)$/.test(folder) ? folder.toLowerCase() : undefined
}
