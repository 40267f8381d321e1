import type { EventSigns } from '../../../core/crm-events/event-signs.ts'

/**
 * What forms of any CRM have in common: one that is sent leads from the page where a record is written to the record or
 * to the list, and one that is refused does not. Proven on the demo CRM alone, whose own signs say more.
 */
export const genericSigns: EventSigns = {
  acts: [
    {
      kind: 'written',
      on: ['create', 'edit'],
      by: { submit: 'form' },
      done: { view: ['record', 'list'] },
      refused: '[aria-invalid=true], [role=alert], .has-error, .is-invalid',
    },
    {
      kind: 'search-made',
      by: { enter: 'input[type=search], [role=search] input' },
      done: { view: ['list', 'search'] },
    },
  ],
}
