import type { View } from '../../core/page-key.ts'
import { hasRecord, readModuleQuery } from './php-modules.ts'
import { findName } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/** vtiger CRM since 6, whose `view=` decides, and 5, whose `action=` does. By its source and public addresses; not run. */
export const vtiger: SiteAdapter = {
  product: 'vtiger',
  hosts: /^(?!www\.|help\.)[\w-]+(\.od\d)?\.vtiger\.com$/,
  signs:
    'link[href*="layouts/v7/"], script[src*="layouts/v7/"], link[href*="layouts/vlayout/"], script[src*="layouts/vlayout/"]',
  readPage,
}

/** The elements of its pages. */
export const vtigerElements: SiteElements = {
  fieldAttributes: ['data-name', 'data-fieldname', 'name', 'data-field-name', 'data-link-key'],
}

const viewOf: Readonly<Record<string, View>> = {
  list: 'list',
  detail: 'record',
  edit: 'edit',
  dashboard: 'dashboard',
  calendar: 'list',
  sharedcalendar: 'list',
  chartdetail: 'record',
  chartedit: 'edit',
}

function readPage({ searchParams: query }: URL): PageReading {
  const isSetup = query.get('parent') === 'Settings'
  if (!isSetup && !query.has('view')) return readModuleQuery(query)
  if (isSetup) return { view: 'setup', subView: findName(query, 'view') }
  const object = findName(query, 'module')
  const view = viewOf[query.get('view')?.toLowerCase() ?? ''] ?? 'other'
  if (object === 'Home') return { view: view === 'dashboard' ? 'home' : view }
  if (view === 'edit' && !hasRecord(query)) return { object, view: 'create' }
  return view === 'record' ? { object, view, subView: findName(query, 'relatedModule') } : { object, view }
}
