import type { EventSigns } from '../../../core/crm-events/event-signs.ts'

/** The tab in front; the others stay in the page, hidden. */
const front = '#tabcontent > .tab-pane.active'
const told = `${front} .infobar.alert-info`
/** A word of the server's that something cannot be done is a dialog; one that asks is of another class. */
const failed = `${front} .infobar.alert-danger, .warning-dialog, .error-dialog`
/** Where it asks whether to save what was changed: Cancel, No, Yes. */
const asked = '.modal.in .modal-footer:has(.btn-link):has(.btn-default)'
/** Of a list, the rows that are ticked; a form is about the record that it shows. */
const meant = `${front} tr.selected, ${front} .selection-state input:checked, ${front} .screen-container > * > .form`

/** What Tryton's modules call the buttons that take a record on to its next state. */
const steps = [
  'draft',
  'quote',
  'confirm',
  'process',
  'done',
  'cancel',
  'lead',
  'opportunity',
  'lost',
  'post',
]
  .map((name) => `[name=${name}]`)
  .join(', ')

/**
 * By its source and by running 6.0 in English. It says that a record is saved even where nothing had changed, and has
 * one line for all messages. What a wizard does is not seen.
 */
export const trytonSigns: EventSigns = {
  drops: `${asked} .btn-default`,
  acts: [
    {
      kind: 'written',
      by: { press: `${front} button#save, ${front} a#save`, key: 's' },
      edited: true,
      done: { changes: told },
      refused: failed,
    },
    {
      kind: 'written',
      by: { press: `${asked} .btn-primary` },
      edited: true,
      done: { changes: told },
      refused: failed,
    },
    {
      kind: 'file-attached',
      on: ['record'],
      by: { file: `${front} .input-file` },
      done: { changes: `${front} button#attach .badge` },
    },
    {
      kind: 'record-created',
      on: ['list', 'record'],
      by: { press: `${front} button#copy, ${front} a#copy` },
      needs: meant,
      done: { changes: told },
      refused: failed,
    },
    {
      kind: 'record-deleted',
      by: { press: `${front} button#delete_, ${front} a#delete_`, key: 'd' },
      confirm: '.modal.in .modal-footer .btn-primary',
      // Where nothing is ticked it says all the same that it was removed; and what is new was not there yet.
      on: ['list', 'record'],
      needs: meant,
      done: { changes: told },
      refused: failed,
    },
    {
      kind: 'stage-changed',
      on: ['record'],
      by: { press: `${front} .form button:is(${steps})` },
      done: { hides: true },
      refused: failed,
    },
    {
      kind: 'search-made',
      on: ['list'],
      by: { enter: `${front} .filter-box input`, press: `${front} .filter-box button[type=submit]` },
      // Where nothing is found, the table gets another body and nothing in it.
      done: { changes: `${front} table.tree` },
    },
  ],
}
