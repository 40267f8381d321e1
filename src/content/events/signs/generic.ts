import type { EventSigns } from '../../../core/crm-events/event-signs.ts'

/** Many say by `alert` that all went well, too. */
const refused =
  '[aria-invalid=true], [role=alert]:not([class*=success], [class*=info]), .has-error, .is-invalid, .alert-danger'

/**
 * What forms of any CRM have in common: one that is sent leads from the page where a record is written to the record or
 * to the list, with or without a load, and one that is refused does not, or comes back. Proven on the demo CRM, whose own
 * signs say more, and on pages of the tests.
 */
export const genericSigns: EventSigns = {
  acts: [
    {
      kind: 'written',
      on: ['create', 'edit'],
      by: { submit: 'form' },
      done: { view: ['record', 'list'], loads: { view: ['record', 'list'] } },
      refused,
    },
    {
      kind: 'search-made',
      by: { enter: 'input[type=search], [role=search] input' },
      done: { view: ['list', 'search'], loads: { view: ['list', 'search'] } },
    },
  ],
}
