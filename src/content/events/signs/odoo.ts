import type { EventSigns } from '../../../core/crm-events/event-signs.ts'

const refused = '.o_field_invalid, .o_notification:has(.bg-danger), .modal .o_error_dialog, .o_error_dialog'

/**
 * Odoo 16 to 18, by its source; it was not run. What a form saves by itself when a person leaves it is not seen.
 * https://github.com/odoo/odoo/tree/18.0/addons/web/static/src/views
 */
export const odooSigns: EventSigns = {
  acts: [
    {
      kind: 'written',
      on: ['create', 'record'],
      by: { press: '.o_form_button_save' },
      done: { leaves: '.o_form_button_save' },
      refused,
    },
    {
      kind: 'stage-changed',
      on: ['record'],
      by: { press: '.o_statusbar_status .o_arrow_button:not(.o_arrow_button_current, [disabled])' },
      done: { changes: '.o_statusbar_status' },
      refused,
    },
    {
      kind: 'search-made',
      on: ['list'],
      by: { enter: '.o_searchview_input' },
      done: { appears: '.o_searchview_facet' },
    },
    {
      kind: 'file-attached',
      on: ['record'],
      by: { file: '.o-mail-Chatter, .o_Chatter' },
      done: { appears: '.o-mail-AttachmentCard, .o_AttachmentCard, .o-mail-AttachmentImage' },
      refused,
    },
  ],
}
