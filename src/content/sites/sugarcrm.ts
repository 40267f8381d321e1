import { readModuleQuery } from './php-modules.ts'
import { readHashQuery, readRoutes, splitHash, type Route } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/**
 * SugarCRM since 7 (sidecar), whose routes are in the hash; `#bwc/…` frames what is older. By the routes of
 * `include/javascript/sugar7.js` and published test suites; not run.
 */
export const sugarcrm: SiteAdapter = {
  product: 'sugarcrm',
  hosts: /\.sugarondemand\.com$/,
  signs: '#sugarcrm #sidecar, body > #sidecar #drawers',
  readPage,
}

/** By published test suites: a drawer that is covered by another stays. */
export const sugarcrmElements: SiteElements = {
  fieldAttributes: ['data-name', 'data-fieldname', 'name', 'data-action', 'data-event', 'data-voice-name'],
  dynamicAttributes: ['data-record-id'],
  inactiveAreas: '#drawers > .drawer:not(.active)',
}

const routes: readonly Route[] = [
  ['', 'home'],
  ['home', 'home'],
  ['home/*/**', 'dashboard'],
  ['administration/**', 'setup'],
  ['search/**', 'search'],
  ['login|logout|about|profile|activities|error|access-denied/**', 'other'],
  [':object', 'list'],
  [':object/filter|list/**', 'list'],
  [':object/create', 'create'],
  [':object/config/**', 'setup'],
  [':object/layout|vcard-import/**', 'other'],
  [':object/*/edit/**', 'edit'],
  [':object/*/**', 'record'],
]

function readPage(url: URL): PageReading {
  if (url.searchParams.has('module')) return readModuleQuery(url.searchParams)
  const segments = splitHash(url)
  if (segments[0] === 'bwc') return readModuleQuery(readHashQuery(url))
  return readRoutes(segments, routes)
}
