import type { EventSigns } from '../../../core/crm-events/event-signs.ts'

/** What stands beside a field of 7 that is refused, and the message of 8. */
const refused = '.validation-message, .required.validation-message, scrm-message-ui .alert-danger'

/**
 * SuiteCRM 7, which loads a page for each step, and 8. By their sources alone; neither was run. The browser asks whether one is
 * sure to delete, which no page hears: where the answer is no, nothing is loaded.
 */
export const suitecrmSigns: EventSigns = {
  acts: [
    {
      kind: 'written',
      on: ['create', 'edit'],
      by: { press: 'input[name=button][id^=SAVE], #save_and_continue, .save-button, scrm-button.save' },
      done: { view: ['record', 'list'], loads: { view: ['record', 'list'] } },
      refused,
    },
    {
      kind: 'record-deleted',
      on: ['record'],
      by: { press: '#delete_button, input[name=Delete]' },
      done: { loads: { view: ['list'] } },
      refused,
    },
    {
      kind: 'search-made',
      on: ['list', 'search'],
      by: { press: '#search_form_submit, #search_form_submit_advanced' },
      done: { loads: { view: ['list'] } },
    },
  ],
}
