import type { View } from '../../core/page-key.ts'
import { findName } from './routes.ts'
import type { PageReading } from './site-adapter.ts'

const viewOfAction: Readonly<Record<string, View>> = {
  detailview: 'record',
  editview: 'edit',
  index: 'list',
  listview: 'list',
  unifiedsearch: 'search',
  dashboard: 'dashboard',
}

const setupModules = new Set(['Administration', 'ModuleBuilder', 'Studio', 'Configurator', 'Settings'])

/** The address of the SugarCRM of old, which SuiteCRM 7, vtiger 5 and parts of Sugar have kept: `index.php?module=…&action=…&record=…`. */
export function readModuleQuery(query: URLSearchParams): PageReading {
  const object = findName(query, 'module')
  const action = (query.get('action') ?? 'index').toLowerCase()
  if (object === undefined) return { view: query.has('action') ? 'other' : 'home' }
  if (setupModules.has(object) || query.get('parenttab') === 'Settings') return { view: 'setup' }
  const view = viewOfAction[action] ?? 'other'
  if (object === 'Home') return { view: view === 'list' ? 'home' : view }
  if (view === 'edit' && !hasRecord(query)) return { object, view: 'create' }
  return { object, view }
}

/** Whether the address names a record, and not the copy of one that is being made. */
export function hasRecord(query: URLSearchParams): boolean {
  return (query.get('record') ?? '') !== '' && query.get('isDuplicate') !== 'true'
}
