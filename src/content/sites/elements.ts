// Apart from the registry of adapters, because only what looks for elements loads it.
import { directusElements } from './directus.ts'
import { dolibarrElements } from './dolibarr.ts'
import { dynamics365Elements } from './dynamics-365.ts'
import { espocrmElements } from './espocrm.ts'
import { freshsalesElements } from './freshsales.ts'
import { hubspotElements } from './hubspot.ts'
import { krayinElements } from './krayin.ts'
import { nocobaseElements } from './nocobase.ts'
import { odooElements } from './odoo.ts'
import { pipedriveElements } from './pipedrive.ts'
import { realtimexCrmElements } from './realtimex-crm.ts'
import { requestTrackerElements } from './request-tracker.ts'
import { salesforceElements } from './salesforce.ts'
import { servicenowElements } from './servicenow.ts'
import { sugarcrmElements } from './sugarcrm.ts'
import { suitecrmElements } from './suitecrm.ts'
import { trytonElements } from './tryton.ts'
import { twentyElements } from './twenty.ts'
import { vtigerElements } from './vtiger.ts'
import { zohoElements } from './zoho.ts'
import type { SiteElements } from './site-elements.ts'

const elements: Readonly<Record<string, SiteElements>> = {
  directus: directusElements,
  dolibarr: dolibarrElements,
  'dynamics-365': dynamics365Elements,
  espocrm: espocrmElements,
  freshsales: freshsalesElements,
  hubspot: hubspotElements,
  krayin: krayinElements,
  nocobase: nocobaseElements,
  odoo: odooElements,
  pipedrive: pipedriveElements,
  'realtimex-crm': realtimexCrmElements,
  'request-tracker': requestTrackerElements,
  salesforce: salesforceElements,
  servicenow: servicenowElements,
  sugarcrm: sugarcrmElements,
  suitecrm: suitecrmElements,
  tryton: trytonElements,
  twenty: twentyElements,
  vtiger: vtigerElements,
  zoho: zohoElements,
}

/** Of any application. */
export const unknownElements: SiteElements = {
  fieldAttributes: ['name', 'data-id', 'data-name', 'data-field', 'data-testid'],
}

/** What is known of the elements of a product's pages; what any application's have where it is nobody's. */
export function elementsOf(product: string): SiteElements {
  return elements[product] ?? unknownElements
}
