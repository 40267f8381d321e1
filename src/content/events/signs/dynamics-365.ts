import type { EventSigns } from '../../../core/crm-events/event-signs.ts'

const refused = '[data-id=errorDialogdialog], [data-id$="-error-message"], [aria-invalid=true]'
const sure = '#confirmButton, [data-id=confirmButton]'

/**
 * By the names that EasyRepro, Level Up and others' tests of Dynamics rely on. Create, save, delete on a form and the
 * word that all is saved were run on a page of its components; the rest, and a live environment, were not. What is saved
 * by itself is not seen.
 */
export const dynamics365Signs: EventSigns = {
  acts: [
    {
      kind: 'written',
      on: ['create', 'record', 'edit'],
      by: { press: '[data-id*="Mscrm.Save"], [data-id=edit-form-save-btn]', key: 's' },
      edited: true,
      done: { view: ['record', 'list'], changes: '[data-id=header_title], [data-id=header_saveStatus]' },
      refused,
    },
    {
      kind: 'record-created',
      by: { press: '[data-id^=quickCreateSave]' },
      done: { leaves: '[data-id=quickCreateRoot]' },
      refused,
    },
    {
      kind: 'record-deleted',
      on: ['record', 'edit'],
      by: { press: '[data-id*="|Form|Mscrm."][data-id$=".Delete"], [data-id$="Mscrm.DeletePrimaryRecord"]' },
      confirm: sure,
      done: { view: ['list'] },
      refused,
    },
    {
      kind: 'record-deleted',
      on: ['list'],
      by: { press: '[data-id*="|HomePageGrid|Mscrm."]:is([data-id*=".Delete"])' },
      confirm: sure,
      done: { leaves: sure },
      refused,
    },
    {
      kind: 'stage-changed',
      on: ['record'],
      by: { press: '[data-id*=nextButtonContainer] button, [data-id*=setActiveButton]' },
      done: { changes: '[id*=processHeaderStage]' },
      refused,
    },
    {
      kind: 'search-made',
      on: ['list'],
      by: { enter: '[data-id*=quickFind_text]' },
      done: { changes: '[data-id=data-set-body-container]' },
    },
    { kind: 'search-made', object: false, by: { enter: '#GlobalSearchBox' }, done: { view: ['search'] } },
  ],
}
