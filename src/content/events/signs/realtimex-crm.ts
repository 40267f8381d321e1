import type { EventSigns } from '../../../core/crm-events/event-signs.ts'

const toast = '[data-sonner-toast]:not([data-type=error], [data-removed=true])'
const failed = '[data-sonner-toast][data-type=error], [aria-invalid=true]'
const undo = '[data-sonner-toast]:not([data-removed=true]) [data-action]'

const ofNotes = { contacts: 'contactNotes', companies: 'companyNotes', deals: 'dealNotes' }

/** By its source and by running 0.49 in English and French. What is saved or deleted can be taken back for some seconds. */
export const realtimexCrmSigns: EventSigns = {
  acts: [
    {
      kind: 'record-created',
      object: ofNotes,
      on: ['record'],
      by: { press: 'main form:has(textarea[name=text]) button:has(.lucide-save)' },
      done: { appears: toast },
      refused: failed,
    },
    {
      kind: 'record-deleted',
      object: ofNotes,
      on: ['record'],
      by: { press: 'main button:has(> .lucide-trash-2)' },
      done: { appears: toast },
      refused: failed,
      undo,
    },
    {
      kind: 'stage-changed',
      on: ['edit'],
      by: { choose: 'button[data-slot=select-trigger]:has(+ select option[value=won])' },
      rides: true,
    },
    {
      kind: 'file-attached',
      on: ['record'],
      by: { file: 'main form:has(textarea[name=text])' },
      rides: true,
    },
    {
      kind: 'record-created',
      object: 'tasks',
      on: ['record', 'list', 'dashboard'],
      by: { submit: '[role=dialog] form:has([name=text])' },
      done: { appears: toast },
      refused: failed,
    },
    {
      kind: 'written',
      on: ['create', 'edit'],
      by: { submit: 'form' },
      done: { view: ['record', 'list'] },
      refused: failed,
      undo,
    },
    {
      kind: 'record-deleted',
      on: ['record', 'edit', 'list'],
      by: { press: 'button:has(> .lucide-trash)' },
      done: { view: ['list'], appears: toast },
      refused: failed,
      undo,
    },
    { kind: 'search-made', on: ['list'], by: { type: 'main input[name=q]' }, done: { view: ['list'] } },
  ],
  board: { card: 'data-rfd-draggable-id', column: 'data-rfd-droppable-id' },
}
