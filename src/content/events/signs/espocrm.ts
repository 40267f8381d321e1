import type { EventSigns } from '../../../core/crm-events/event-signs.ts'

/** The id is spelled so in its source. */
const done = '#nofitication.alert-success, #notification .alert-success'
const refused = '#nofitication.alert-danger, #notification .alert-danger, .has-error'

/** EspoCRM, by its source and saved pages of 7.2 and 8.4; it was not run. */
export const espocrmSigns: EventSigns = {
  acts: [
    {
      kind: 'written',
      on: ['create', 'edit', 'record'],
      by: { press: '[data-action=save]' },
      done: { appears: done, view: ['record'] },
      refused,
    },
    {
      kind: 'record-deleted',
      on: ['record'],
      by: { press: '[data-action=delete]' },
      confirm: '.modal [data-name=confirm]',
      done: { view: ['list'] },
      refused,
    },
    {
      kind: 'search-made',
      on: ['list'],
      by: { enter: '.search-container input.text-filter', press: '.search-container [data-action=search]' },
      done: { changes: '.list-container' },
    },
  ],
}
