import type { EventSigns } from '../../../core/crm-events/event-signs.ts'

/**
 * Request Tracker 5, which loads a page for each step. By its templates; 5.0 is a test ground, but its events were not played
 * there yet. What it did and what it refused to do it says in one list, so that a change of which it took nothing counts
 * as well.
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
      // Its pages say what was changed, and show the form again.
      kind: 'record-saved',
      on: ['edit', 'record'],
      by: {
        submit:
          'form[name=TicketUpdate], form[name^=TicketModify], form[name=TicketPeople], form[name=TicketDates]',
      },
      done: { loads: { view: ['record', 'edit'], shows: '.action-results li' } },
    },
    {
      kind: 'search-made',
      object: 'ticket',
      by: { enter: '#simple-search input[name=q]' },
      done: { loads: { view: ['list'] } },
    },
  ],
}
