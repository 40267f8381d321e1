import { readRoutes, splitPath, type Route } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/**
 * Twenty. By the list of paths in its source (`AppPath.ts`); not run. The object is the API's singular name; the
 * plural of an organisation's own object cannot be turned into its singular for sure, and stays in its list.
 */
export const twenty: SiteAdapter = {
  product: 'twenty',
  hosts: /^(?!www\.|docs\.|api\.)[\w-]+\.twenty\.com$/,
  signs: 'meta[property="og:title"][content="Twenty"], meta[name="twitter:title"][content="Twenty"]',
  readPage,
}

/** The elements of its pages. */
export const twentyElements: SiteElements = {
  fieldAttributes: ['data-testid', 'name', 'data-select-disable'],
}

const singulars: Readonly<Record<string, string>> = {
  people: 'person',
  companies: 'company',
  opportunities: 'opportunity',
  tasks: 'task',
  notes: 'note',
  workflows: 'workflow',
  workflowRuns: 'workflowRun',
  workflowVersions: 'workflowVersion',
  dashboards: 'dashboard',
  workspaceMembers: 'workspaceMember',
}

const routes: readonly Route[] = [
  ['', 'home'],
  ['objects/:object', 'list'],
  // Before 0.2.
  ['people|companies|opportunities|tasks=:object', 'list'],
  ['object/:object/*', 'record'],
  ['settings|developers/**', 'setup'],
]

function readPage({ pathname }: URL): PageReading {
  const { object, view } = readRoutes(splitPath(pathname), routes)
  if (object === 'dashboard' && view === 'record') return { object, view: 'dashboard' }
  return { object: object === undefined ? undefined : (singulars[object] ?? object), view }
}
