import { isStaticName, type PageKey } from '../../core/page-key.ts'
import { dynamics365 } from './dynamics-365.ts'
import { directus } from './directus.ts'
import { dolibarr } from './dolibarr.ts'
import { espocrm } from './espocrm.ts'
import { freshsales } from './freshsales.ts'
import { hubspot } from './hubspot.ts'
import { krayin } from './krayin.ts'
import { nocobase } from './nocobase.ts'
import { odoo } from './odoo.ts'
import { pipedrive } from './pipedrive.ts'
import { requestTracker } from './request-tracker.ts'
import { servicenow } from './servicenow.ts'
import { sugarcrm } from './sugarcrm.ts'
import { suitecrm } from './suitecrm.ts'
import { tryton } from './tryton.ts'
import { twenty } from './twenty.ts'
import { vtiger } from './vtiger.ts'
import { zoho } from './zoho.ts'
import { generic } from './generic.ts'
import { realtimexCrm } from './realtimex-crm.ts'
import { salesforce } from './salesforce.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'

// In the order in which they are asked; one that many addresses look like stands further down.
const adapters: readonly SiteAdapter[] = [
  salesforce,
  dynamics365,
  hubspot,
  zoho,
  pipedrive,
  freshsales,
  servicenow,
  odoo,
  vtiger,
  sugarcrm,
  suitecrm,
  espocrm,
  twenty,
  tryton,
  dolibarr,
  requestTracker,
  krayin,
  nocobase,
  directus,
  realtimexCrm,
]

/**
 * The adapter for a page: that of the CRM whose host it is, else of the CRM whose signs it shows, else `generic`. The
 * shape of an address is not enough: what is only alike would be helped with another CRM's tips.
 */
export function requireAdapter(url: URL, document: Document): SiteAdapter {
  return findByHost(url) ?? findBySigns(document) ?? generic
}

/** The page key of a page, or of an address alone where no document is given. */
export function readPageKey(adapter: SiteAdapter, url: URL, document?: Document): PageKey {
  const byAddress = adapter.readPage(url)
  const reading =
    document === undefined || adapter.refine === undefined ? byAddress : adapter.refine(byAddress, document)
  return { product: adapter.product, ...withoutLeaks(reading, adapter.objects) }
}

/** The adapter whose CRM alone is served from the host; undefined where anybody may own it. */
export function findByHost(url: URL): SiteAdapter | undefined {
  return adapters.find((adapter) => adapter.hosts?.test(url.hostname))
}

function findBySigns(document: Document): SiteAdapter | undefined {
  return adapters.find(
    (adapter) => adapter.signs !== undefined && document.querySelector(adapter.signs) !== null,
  )
}

// The last gate, whatever an adapter let through: what has the shape of an id or an address of a person stays here.
function withoutLeaks({ object, view, subView }: PageReading, objects: RegExp | undefined): PageReading {
  return {
    ...(object !== undefined && (isStaticName(object) || objects?.test(object) === true) ? { object } : {}),
    view,
    ...(subView !== undefined && isStaticName(subView) ? { subView } : {}),
  }
}

/** The adapter of a product; undefined when there is none. */
export function findAdapter(product: string): SiteAdapter | undefined {
  return listAdapters().find((adapter) => adapter.product === product)
}

/** Every adapter, `generic` last. */
export function listAdapters(): readonly SiteAdapter[] {
  return [...adapters, generic]
}
