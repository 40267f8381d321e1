import type { EventSigns } from '../../../core/crm-events/event-signs.ts'
import { dynamics365Signs } from './dynamics-365.ts'
import { espocrmSigns } from './espocrm.ts'
import { genericSigns } from './generic.ts'
import { odooSigns } from './odoo.ts'
import { realtimexCrmSigns } from './realtimex-crm.ts'
import { requestTrackerSigns } from './request-tracker.ts'
import { salesforceSigns } from './salesforce.ts'
import { suitecrmSigns } from './suitecrm.ts'
import { trytonSigns } from './tryton.ts'

const signs: Readonly<Record<string, EventSigns>> = {
  'realtimex-crm': realtimexCrmSigns,
  tryton: trytonSigns,
  salesforce: salesforceSigns,
  'dynamics-365': dynamics365Signs,
  odoo: odooSigns,
  espocrm: espocrmSigns,
  suitecrm: suitecrmSigns,
  'request-tracker': requestTrackerSigns,
}

/** The signs of a product; those that most web applications share where nothing more is known of it. */
export function signsOf(product: string): EventSigns {
  return signs[product] ?? genericSigns
}
