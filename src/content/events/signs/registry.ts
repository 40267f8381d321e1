import type { EventSigns } from '../../../core/crm-events/event-signs.ts'
import { genericSigns } from './generic.ts'
import { realtimexCrmSigns } from './realtimex-crm.ts'
import { trytonSigns } from './tryton.ts'

const signs: Readonly<Record<string, EventSigns>> = {
  'realtimex-crm': realtimexCrmSigns,
  tryton: trytonSigns,
}

/** The signs of a product; those that most web applications share where nothing more is known of it. */
export function signsOf(product: string): EventSigns {
  return signs[product] ?? genericSigns
}
