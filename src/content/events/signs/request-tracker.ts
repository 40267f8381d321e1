import type { EventSigns } from '../../../core/crm-events/event-signs.ts'

/** By which tickets are changed, those that open in the ticket's own page among them. */
const forms = [
  'form[name=TicketUpdate]',
  'form[name^=TicketModify]',
  'form[name=TicketPeople]',
  'form[name=TicketDates]',
  'form[name=ModifyLinks]',
  'form.inline-edit',
].join(', ')

/**
 * Request Tracker 5, which loads a page for each step. By its templates and by running 5.0: tickets that are created,
 * changed and searched for. What it did and what it could not do it says in one list, so that a change of which it took
 * nothing counts as well.
 */
export const requestTrackerSigns: EventSigns = {
  acts: [
    {
      kind: 'record-created',
      on: ['create'],
      by: { submit: 'form[name=TicketCreate]' },
      done: { loads: { view: ['record'] } },
    },
    {
      // Its pages say what was changed, and show the form again; and what is wrong in one that was not taken.
      kind: 'record-saved',
      on: ['edit', 'record'],
      by: { submit: forms },
      done: { loads: { view: ['record', 'edit'], isSentOn: true, shows: '.action-results li' } },
    },
    {
      // A number leads to that ticket.
      kind: 'search-made',
      object: false,
      by: { enter: '#simple-search input[name=q]' },
      done: { loads: { view: ['search', 'list', 'record'] } },
    },
  ],
}
