import { readRoutes, splitPath, type Route } from './routes.ts'
import type { SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/** Pipedrive. By public addresses; not run. Creating and editing happen in dialogs and in place, without an address. */
export const pipedrive: SiteAdapter = {
  product: 'pipedrive',
  hosts: /^(?!www\.|developers\.|support\.|api\.)[\w-]+\.pipedrive\.com$/,
  readPage: ({ pathname }) => readRoutes(splitPath(pathname), routes),
}

/** The elements of its pages. */
export const pipedriveElements: SiteElements = {
  fieldAttributes: ['data-test', 'data-testid', 'data-test-id', 'name'],
}

const routes: readonly Route[] = [
  ['', 'home'],
  ['pipeline/settings/**', 'setup'],
  ['settings/**', 'setup'],
  ['deal|person|organization|product|project=:object/#/**', 'record'],
  ['deal|person|organization|product|project|activity=:object/add', 'create'],
  ['projects/project=:object/#/**', 'record'],
  ['projects=project/#/**', 'record'],
  ['users=user/details/#/**', 'record'],
  ['person|organization=:object/details/#/**', 'record'],
  ['leads=lead/inbox|details/#/**', 'record'],
  ['lead=lead/#/**', 'record'],
  ['pipeline=deal/**', 'list'],
  ['deals=deal/**', 'list'],
  ['leads=lead/**', 'list'],
  ['persons=person/**', 'list'],
  ['organizations=organization/**', 'list'],
  ['activities=activity/**', 'list'],
  ['products=product/**', 'list'],
  ['projects=project/**', 'list'],
  ['campaigns=campaign/**', 'list'],
  ['timeline/persons=person', 'list'],
  ['timeline/organizations=organization', 'list'],
  ['contacts|timeline|mail/**', 'list'],
  ['dashboard|insights|progress/**', 'dashboard'],
  ['search|search-results/**', 'search'],
]
