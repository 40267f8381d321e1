import { isIdentifier, type View } from '../../core/page-key.ts'
import { isObjectWord } from './object-words.ts'
import { splitHash, splitPath } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'

/**
 * For a CRM that no other adapter knows: reads the page key from the words of its address, whatever made it (Rails,
 * Django, Laravel, ASP.NET, PHP with its page in the query, a route in the hash). Into the key gets only what is a word
 * for what CRMs keep, so that no person's or company's name can. Proven by tables and by chance, not on a live CRM.
 */
export const generic: SiteAdapter = {
  product: 'generic',
  readPage: (url) => readParts(listParts(url), hasRecordInQuery(url)),
  refine,
}

const viewWords: readonly (readonly [View, string])[] = [
  ['create', 'new create add neu anlegen nouveau nuevo crear nuovo novo'],
  ['edit', 'edit update modify change editview bearbeiten modifier editar modifica'],
  ['record', 'view show detail details read display detailview overview summary card'],
  ['list', 'list index all browse kanban board pipeline table listview grid'],
  ['search', 'search find results suche recherche'],
  ['dashboard', 'dashboard dashboards analytics'],
  ['home', 'home welcome start default'],
  ['setup', 'settings setup preferences config configuration administration admin'],
  ['other', 'import export merge print delete login logout signin sign_in help api'],
]
const viewOfWord = new Map(
  viewWords.flatMap(([view, words]) => words.split(' ').map((word) => [word, view] as const)),
)

/** A part of an address: what it can only be, by what it looks like. */
interface Part {
  readonly kind: 'object' | 'view' | 'id' | 'unknown'
  readonly object?: string
  readonly view?: View | undefined
}

/** The parameters in which applications of PHP and the like say the object, and those for what is done with it. */
const objectParameters = [
  'module',
  'entity',
  'object',
  'model',
  'table',
  'controller',
  'resource',
  'm',
  'c',
  'etn',
]
const viewParameters = ['action', 'view', 'task', 'do', 'op', 'act', 'mode', 'a', 'view_type']
const routeParameters = ['r', 'route', 'page', 'p', 'q', 'url', 'path']

function listParts(url: URL): Part[] {
  const query = url.searchParams
  const isHashRoute = /^#!?\/|^#!?[\w-]+\//.test(url.hash)
  const segments = isHashRoute ? splitHash(url) : splitPath(url.pathname)
  // A route in the query has a slash; a word alone may be anything that was asked for.
  const route = routeParameters
    .map((name) => query.get(name) ?? '')
    .find((value) => /^\/?\w+\/[\w/-]+$/.test(value) || isObjectWord(value))
  const words = [
    ...segments.map((segment) => segment.replace(/\.(php|aspx?|html?|jsp|do|cgi|cfm|action)$/i, '')),
    ...splitPath(route ?? ''),
    ...[...objectParameters, ...viewParameters].map((name) => query.get(name) ?? ''),
  ]
  return words.filter((word) => word !== '').map(toPart)
}

function toPart(text: string): Part {
  if (isIdentifier(text)) return { kind: 'id' }
  const view = viewOfWord.get(text.toLowerCase())
  if (view !== undefined) return { kind: 'view', view }
  // `contact_edit`, `SalesOrders`, `new-lead`: every word has to be one of ours.
  const words = text.split(/[-_.]|(?<=[a-z])(?=[A-Z])/)
  const named = words.filter(isObjectWord)
  const views = words.map((word) => viewOfWord.get(word.toLowerCase())).filter((one) => one !== undefined)
  if (named.length === 0 || named.length + views.length < words.length) return { kind: 'unknown' }
  const object = views.length === 0 ? text : named.join('_')
  return { kind: 'object', object, view: views[0] }
}

const recordParameters = [
  'id',
  'record',
  'pk',
  'uid',
  'uuid',
  'guid',
  'key',
  'record_id',
  'recordId',
  'ID',
  'Id',
]

function hasRecordInQuery({ searchParams }: URL): boolean {
  return recordParameters.some((name) => (searchParams.get(name) ?? '') !== '')
}

function readParts(parts: readonly Part[], hasRecord: boolean): PageReading {
  // Objects nest: `/accounts/7/contacts/9/edit` is about the last one.
  const at = parts.findLastIndex(({ kind }) => kind === 'object')
  const views = parts.map(({ view }) => view)
  if (at === -1) return { view: readBareView(parts, views) }
  const { object, view: ownView } = parts[at] ?? {}
  if (views.slice(0, at).includes('setup') && !isAdminOf(parts, at)) return { object, view: 'setup' }
  const rest = parts.slice(at + 1)
  // Said behind the object, in its own word, or before it (`/edit/contact/7`), where `list` and `home` are folders.
  const said =
    views.slice(at + 1).findLast((view) => view !== undefined) ??
    ownView ??
    views.slice(0, at).findLast((view) => view === 'create' || view === 'edit' || view === 'search')
  if (said !== undefined && said !== 'home' && said !== 'list') return { object, view: said }
  const isRecord =
    hasRecord || (said === undefined && rest.some(({ kind }) => kind === 'id' || kind === 'unknown'))
  return { object, view: isRecord ? 'record' : 'list' }
}

function readBareView(parts: readonly Part[], views: readonly (View | undefined)[]): View {
  if (parts.length === 0) return 'home'
  if (views.includes('setup')) return 'setup'
  if (parts.some(({ kind }) => kind === 'id')) return 'other'
  const view = views.findLast((one) => one !== undefined)
  // What is listed or made cannot be told, but that it is.
  return view === 'list' && views.length === 1 ? 'home' : (view ?? 'other')
}

// `/admin/contacts/7/change/` is where an application keeps its records; `/settings/users` is its setup.
function isAdminOf(parts: readonly Part[], at: number): boolean {
  return parts.slice(0, at).every(({ view }) => view !== 'setup') || at < parts.length - 1
}

// Where the address says nothing, a heading of nothing but our words may: `New contact`.
function refine(reading: PageReading, document: Document): PageReading {
  if (reading.view !== 'other' || reading.object !== undefined) return reading
  const words = document.querySelector('h1')?.textContent?.trim().split(/\s+/) ?? []
  if (words.length === 0 || words.length > 3) return reading
  const parts = words.map(toPart)
  return parts.every(({ kind }) => kind === 'object' || kind === 'view') ? readParts(parts, false) : reading
}
