import { hasRecord, readModuleQuery } from './php-modules.ts'
import { readRoutes, splitHash, type Route } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/**
 * SuiteCRM 7, which loads each page, and 8, which keeps its route in the hash and shows what is not rewritten in a
 * frame with an address of 7. By their sources alone; neither was run. The object is the
 * module as the address writes it: `Accounts` in 7, `accounts` in 8.
 */
export const suitecrm: SiteAdapter = {
  product: 'suitecrm',
  signs:
    'link[href*="themes/SuiteP/"], link[href*="themes/Suite8/"], app-root scrm-base-navbar, app-root scrm-record-header',
  readPage,
}

/** The elements of its pages. */
export const suitecrmElements: SiteElements = {
  fieldAttributes: ['field', 'data-field', 'name'],
}

const routes: readonly Route[] = [
  ['', 'home'],
  ['home', 'home'],
  ['home/**', 'home'],
  ['administration|module-builder/**', 'setup'],
  ['search|unified-search/**', 'search'],
  ['login|install/**', 'other'],
  [':object', 'list'],
  [':object/index|list|listview|list-view/**', 'list'],
  [':object/record|detail|detail-view/*/**', 'record'],
  [':object/edit|edit-view', 'create'],
  [':object/create/**', 'create'],
  [':object/edit|edit-view/*/**', 'edit'],
  [':object/duplicate/*/**', 'create'],
  [':object/**', 'other'],
]

function readPage(url: URL): PageReading {
  const query = url.searchParams
  if (query.has('module')) {
    const reading = readModuleQuery(query)
    // A quick create is an edit form under another name.
    return query.get('action') === 'QuickCreate' && !hasRecord(query)
      ? { ...reading, view: 'create' }
      : reading
  }
  return readRoutes(splitHash(url), routes)
}
