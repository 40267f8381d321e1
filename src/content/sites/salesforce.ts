import { findObjectOfId, readSalesforceClassic } from './salesforce-classic.ts'
import { readRoutes, splitPath, type Route } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'

/**
 * Salesforce: Lightning Experience with its console, Setup and Visualforce frames, and Classic. Hosts and routes by
 * public documents and published addresses, marks by captured pages; the page of Lightning components was run, in
 * synthetic and native shadow; a live org was not.
 */
export const salesforce: SiteAdapter = {
  product: 'salesforce',
  hosts:
    /\.(lightning\.force\.com|lightning\.force\.com\.mcas\.ms|salesforce\.com|salesforce-setup\.com|salesforce\.app|(visual|vf)\.force\.com|visualforce\.com|cloudforce\.com|builder\.salesforce-experience\.com|(lightning|vf)\.(crm)?force\.mil|salesforce(-setup)?\.mil|visualforce\.mil|crmforce\.mil|sfcrmapps\.cn|sfcrmproducts\.cn)$/,
  marks: '#auraLoadingBox, body.sfdcBody, body.ApexCSIPage, one-appnav, .navexDesktopLayoutContainer',
  isAddress: ({ pathname }) => /^\/lightning\/(r|o|n|setup|page|app|cmp)\/|^\/one\/one\.app/.test(pathname),
  readPage,
  fieldAttributes: [
    ...['data-target-selection-name', 'data-field-id', 'data-component-id', 'data-tab-value'],
    ...['name', 'apiname', 'field-label', 'data-col-key-value', 'data-name'],
  ],
  passingAttributes: [
    'data-aura-rendered-by',
    'data-row-key-value',
    'data-row-number',
    'data-proxy-id',
    'data-key',
  ],
  revealsAttribute: 'data-target-reveals',
  leftParts:
    '.oneConsoleTabset section.tabContent:not(.active), .windowViewMode-maximized:not(.active), .windowViewMode-normal:not(.active)',
}

const lightning: readonly Route[] = [
  ['', 'home'],
  ['page/home', 'home'],
  ['page/:sub', 'other'],
  ['r/:object/*/view', 'record'],
  ['r/:object/*/edit', 'edit'],
  ['r/:object/*/clone', 'create'],
  ['r/:object/*/related/:sub/view', 'record'],
  ['r/:object/*/:sub/view', 'record'],
  ['r/:object/*', 'record'],
  ['o/:object/list', 'list'],
  ['o/:object/home', 'list'],
  ['o/:object', 'list'],
  ['o/:object/new', 'create'],
  ['o/:object/pipelineinspection', 'list', 'pipelineInspection'],
  ['n/:sub/**', 'other'],
  ['n/:sub', 'other'],
  ['cmp/:sub', 'other'],
  ['search', 'search'],
  ['setup', 'setup'],
  ['setup/objectmanager/:object/:sub/**', 'setup'],
  ['setup/objectmanager/:object/:sub', 'setup'],
  ['setup/:sub/**', 'setup'],
]

function readPage(url: URL): PageReading {
  const segments = splitPath(url.pathname)
  const [first = ''] = segments
  if (first === 'lightning') return readLightning(segments.slice(1))
  if (first === 'one' && url.hash.startsWith('#/')) return readOneApp(splitPath(url.hash.slice(1)))
  if (first === 'one') return { view: 'home' }
  return readSalesforceClassic(url, segments)
}

function readLightning(segments: readonly string[]): PageReading {
  // An app's address goes before the page's: `app/<app>/r/Account/…`.
  if (segments[0] === 'app') return readLightning(segments.slice(2))
  // Some old links name the record alone.
  if (segments[0] === 'r' && segments.length === 3) {
    const [, id = '', word] = segments
    if (word === 'view' || word === 'edit') {
      return { object: findObjectOfId(id), view: word === 'edit' ? 'edit' : 'record' }
    }
  }
  const reading = readRoutes(segments, lightning)
  return reading.object === 'Dashboard' && reading.view === 'record'
    ? { ...reading, view: 'dashboard' }
    : reading
}

function readOneApp([kind, id = '', word]: readonly string[]): PageReading {
  if (kind === 'sObject' && /^\w{15}(\w{3})?$/.test(id)) {
    return { object: findObjectOfId(id), view: word === 'edit' ? 'edit' : 'record' }
  }
  if (kind === 'sObject') return readRoutes(['o', id, word ?? 'home'], lightning)
  if (kind === 'setup') return { view: 'setup' }
  return { view: kind === undefined || kind === 'home' ? 'home' : 'other' }
}
