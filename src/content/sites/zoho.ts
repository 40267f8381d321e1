import { findName, readRoutes, splitPath, type Route } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/**
 * Zoho CRM, by itself and inside Zoho One and CRM Plus. By public addresses and test suites; not run. The object is
 * the tab's name, which is the module's in the API but for one: the deals' tab is `Potentials`, the API's `Deals`.
 */
export const zoho: SiteAdapter = {
  product: 'zoho',
  hosts: /^(crm|crmsandbox|crmplus)\.zoho(cloud)?\.(com|eu|in|com\.au|jp|com\.cn|ca|sa|uk|ae)$/,
  signs: 'script[src*="zohocdn.com/crm/"], link[href*="zohocdn.com/crm/"]',
  readPage,
}

/** The elements of its pages. */
export const zohoElements: SiteElements = {
  fieldAttributes: ['data-zcqa', 'data-zcqa-id', 'name'],
}

// What follows `crm/org…/`, or `crm/`.
const routes: readonly Route[] = [
  ['tab/home/**', 'home'],
  ['tab/dashboards|analytics/**', 'dashboard'],
  ['tab/:object', 'list'],
  ['tab/:object/create', 'create'],
  ['tab/:object/#/edit', 'edit'],
  ['tab/:object/#/clone', 'create'],
  ['tab/:object/#/**', 'record'],
  ['tab/:object/custom-view/**', 'list'],
  ['tab/:object/list|kanban|canvas|begin/**', 'list'],
  ['tab/:object/**', 'other'],
  // The pages of before, which many links still name.
  ['showhomepage.do', 'home'],
  ['showsetup.do', 'setup'],
  ['entityinfo.do|showentityinfo.do', 'record'],
  ['createentity.do', 'create'],
  ['settings/**', 'setup'],
  ['search/**', 'search'],
  ['', 'home'],
]

function readPage(url: URL): PageReading {
  const segments = splitPath(url.pathname)
  const afterCrm = segments.slice(segments.indexOf('crm') + 1)
  const words = ['tab', 'settings', 'search']
  // The organisation's name or number may stand between.
  const rest = words.includes(afterCrm[0] ?? '') || afterCrm.length < 2 ? afterCrm : afterCrm.slice(1)
  const { object = findName(url.searchParams, 'module'), view } = readRoutes(rest, routes)
  return { object: object === 'Potentials' ? 'Deals' : object, view }
}
