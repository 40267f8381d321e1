import type { View } from '../../core/page-key.ts'
import { findObjectOfId, isSalesforceId, readSalesforceClassic } from './salesforce-classic.ts'
import { readRoutes, splitPath, type Route } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/**
 * Salesforce: Lightning Experience with its console, Setup and Visualforce frames, and Classic. Hosts and routes by
 * public documents and published addresses, signs by captured pages; the page of Lightning components was run, in
 * synthetic and native shadow; a live org was not.
 */
export const salesforce: SiteAdapter = {
  product: 'salesforce',
  // Not salesforce.com as a whole: most of it is help, training and marketing.
  hosts:
    /\.((lightning|my|builder)\.(crm|sales)?force(-setup|-experience)?\.(com|app|mil)|sfcrm(apps|products)\.cn|(vf|visual)\.force\.(com|mil)|visualforce\.(com|mil)|cloudforce\.com)(\.mcas\.ms)?$|^(login|test|ap|[a-z]{2,4}\d+[a-z]?)\.salesforce\.com$/,
  signs: '#auraLoadingBox, body.sfdcBody, body.ApexCSIPage, one-appnav, .navexDesktopLayoutContainer',
  readPage,
}

/**
 * By captured pages and Salesforce's own components. A console keeps its tabs in the document; a menu or a section names
 * what it reveals.
 */
export const salesforceElements: SiteElements = {
  fieldAttributes: [
    ...['data-target-selection-name', 'data-field-id', 'data-component-id', 'data-tab-value'],
    ...['name', 'apiname', 'field-label', 'data-col-key-value', 'data-name'],
  ],
  dynamicAttributes: ['data-label', 'data-proxy-id', 'data-aura-rendered-by', 'data-recordid', 'data-refid'],
  inactiveAreas:
    'section.oneConsoleTab:not(.active), .windowViewMode-normal:not(.active), .windowViewMode-maximized:not(.active)',
  reveals: [
    { marks: /^data-target-selection-name=/, by: '[data-target-reveals]', lists: 'data-target-reveals' },
  ],
}

const lightning: readonly Route[] = [
  ['', 'home'],
  ['page/home', 'home'],
  // An app opens on whatever is its first page.
  ['app/*', 'home'],
  ['page/:sub', 'other'],
  ['r/:object/*/view', 'record'],
  ['r/:object/*/edit', 'edit'],
  ['r/:object/*/clone', 'create'],
  ['r/:object/*/related/:sub/view', 'list'],
  ['r/:object/#', 'record'],
  ['o/:object/list', 'list'],
  ['o/:object/home', 'list'],
  ['o/:object', 'list'],
  ['o/:object/new', 'create'],
  ['o/:object/pipelineinspection', 'list', 'pipelineInspection'],
  ['n/:sub/**', 'other'],
  ['cmp/:sub', 'other'],
  ['search', 'search'],
  ['articles/**', 'record'],
  ['settings/**', 'setup'],
  ['setup/objectmanager/home|page/**', 'setup'],
  ['setup/objectmanager/:object/:sub/**', 'setup'],
  ['setup/objectmanager/:object', 'setup'],
  ['setup/:sub/**', 'setup'],
  ['setup/**', 'setup'],
]

function readPage(url: URL): PageReading {
  const segments = splitPath(url.pathname)
  const [first = ''] = segments
  if (first === 'lightning') return readLightning(segments.slice(1))
  if (first === 'one') return readOneApp(url)
  if (/^(builder_platform_interaction|visualEditor|flexipageEditor)$/.test(first)) return { view: 'setup' }
  return readSalesforceClassic(url, segments)
}

function readLightning(segments: readonly string[]): PageReading {
  // An app's address goes before the page's: `app/<app>/r/Account/…`.
  if (segments[0] === 'app' && segments.length > 2) return readLightning(segments.slice(2))
  const [kind, id = '', word] = segments
  // Some links name the record alone.
  if (kind === 'r' && segments.length <= 3 && isSalesforceId(id)) return readRecord(id, word)
  if (kind === 'r' && id === 'sObject') return readLightning(['r', ...segments.slice(2)])
  const reading = readRoutes(segments, lightning)
  const isDashboard = reading.object === 'Dashboard' && reading.view === 'record'
  return isDashboard ? { ...reading, view: 'dashboard' } : reading
}

function readRecord(id: string, word: string | undefined): PageReading {
  return { object: findObjectOfId(id), view: word === 'edit' ? 'edit' : 'record' }
}

// The Lightning of before: its route, or a component with what it is given in base64, is in the hash.
function readOneApp({ hash }: URL): PageReading {
  const segments = splitPath(hash.slice(1))
  const [kind, id = '', word = 'home'] = segments
  if (!hash.startsWith('#/')) return { view: readComponent(hash.slice(1)) }
  if (kind === 'sObject') return isSalesforceId(id) ? readRecord(id, word) : readLightning(['o', id, word])
  if (kind === 'alohaRedirect') {
    const url = new URL(hash.slice('#/alohaRedirect'.length), 'https://classic.invalid')
    return readSalesforceClassic(url, splitPath(url.pathname))
  }
  return kind === undefined || kind === 'home' ? { view: 'home' } : readLightning(segments)
}

function readComponent(base64: string): View {
  if (base64 === '') return 'home'
  try {
    return /"componentDef":"\w*:\w*search/i.test(atob(base64)) ? 'search' : 'other'
  } catch (error) {
    // `atob`'s own word for what is not base64.
    if (error instanceof DOMException) return 'other'
    throw error
  }
}
