import type { EventSigns } from '../../../core/crm-events/event-signs.ts'

/** Toasts of Aura, of Lightning components, and by SLDS's own classes. */
const done = [
  '.forceToastMessage[data-key=success]',
  'lightning-toast [data-variant=success]',
  '.slds-notify_toast.slds-theme_success',
].join(', ')
const refused = [
  '.forceToastMessage[data-key=error]',
  '.slds-notify_toast.slds-theme_error',
  '.slds-has-error',
  'records-record-edit-error',
  '.pageLevelErrors',
  // Classic
  '#errorDiv_ep',
  '.errorMsg',
].join(', ')
const sure =
  '.uiModal.active .modal-footer .forceActionButton, [data-ok-button], lightning-modal-footer .slds-button_brand'

/**
 * Lightning Experience, by captured pages and published tests; a page of its components was run, in synthetic shadow, a
 * live org was not. A save is proven by the toast, so that one in a dialog over another object's page counts for that
 * page's object.
 */
export const salesforceSigns: EventSigns = {
  acts: [
    {
      kind: 'written',
      by: {
        press:
          'button[name=SaveEdit], button[name=SaveAndNew], records-form-footer .save-button, input[name=save]',
      },
      // Of Classic, which loads a page, by its documents alone.
      done: { appears: done, loads: { view: ['record', 'list'] } },
      refused,
    },
    {
      kind: 'record-deleted',
      by: { press: '[data-target-selection-name$=".Delete"], button[name=Delete], [apiname=Delete]' },
      confirm: sure,
      done: { appears: done },
      refused,
    },
    {
      kind: 'stage-changed',
      on: ['record'],
      by: { press: '.slds-path__mark-complete' },
      done: { appears: done },
      refused,
    },
    {
      kind: 'search-made',
      on: ['list'],
      by: { enter: 'force-list-view-manager-search-bar input, .forceListViewManager input[type=search]' },
      done: { changes: 'lst-list-view-manager, .listViewContent' },
    },
    {
      kind: 'search-made',
      object: false,
      by: { enter: '.forceSearchDesktopHeader input, .slds-global-header input[type=search]' },
      done: { view: ['search'] },
    },
    {
      kind: 'file-attached',
      on: ['record'],
      by: { file: 'lightning-file-upload, lightning-input, .slds-file-selector' },
      done: { appears: done },
      refused,
    },
  ],
}
