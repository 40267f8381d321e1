import type { EventSigns } from '../../../core/crm-events/event-signs.ts'

/** The tab in front; the others stay in the page, hidden. */
const front = '#tabcontent > .tab-pane.active'
const told = `${front} .infobar.alert-info`
const failed = `${front} .infobar.alert-danger, .modal.in .alert-danger, .modal.in .panel-danger`

/**
 * By its source and by running 6.0 in English. It says that a record is saved even where nothing had changed, and has
 * one line for all messages. What a wizard does is not seen.
 */
export const trytonSigns: EventSigns = {
  acts: [
    {
      kind: 'written',
      by: { press: `${front} button#save, ${front} a#save`, key: 's' },
      edited: true,
      done: { changes: told },
      refused: failed,
    },
    {
      kind: 'record-deleted',
      by: { press: `${front} button#delete_, ${front} a#delete_`, key: 'd' },
      confirm: '.modal.in .modal-footer .btn-primary',
      done: { changes: told },
      refused: failed,
    },
    {
      kind: 'stage-changed',
      on: ['record'],
      by: { press: `${front} .form button.form-button[name]` },
      done: { hides: true },
      refused: failed,
    },
    {
      kind: 'search-made',
      on: ['list'],
      by: { enter: `${front} .filter-box input`, press: `${front} .filter-box button[type=submit]` },
      done: { changes: `${front} tbody, ${front} .status` },
    },
  ],
}
