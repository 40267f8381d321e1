import { until, type Tab } from '../support/under-test.ts'
import { isShown, waitForShown } from './drive.ts'
import type { Happening } from './story-ground.ts'
import { go, waitForAnswers } from './tryton-drive.ts'

const front = '#tabcontent > .active'

/** What a person does in Tryton, which has one line for all that it says. */
export const happenings: readonly Happening[] = [
  {
    name: 'a list is opened',
    events: ['view-opened sale.opportunity'],
    run: (visit) => go(visit, 'sale.opportunity', `${front} .filter-box`),
  },
  {
    name: 'a record is saved',
    events: ['record-saved sale.opportunity'],
    async run(visit) {
      await go(visit, 'sale.opportunity/5', `${front} input[name=amount]`)
      await visit.tab.click(`${front} input[name=description]`)
      await visit.tab.type('x')
      await visit.tab.click(`${front} button#save`)
    },
  },
  {
    name: 'and saved again without a change',
    events: [],
    run: ({ tab }) => tab.click(`${front} button#save`),
  },
  {
    name: 'the list again',
    events: [],
    run: (visit) => go(visit, 'sale.opportunity', `${front} .filter-box`),
  },
  {
    name: 'a record that is made',
    events: ['record-created sale.opportunity'],
    async run({ tab }) {
      await tab.click(`${front} button#new_`)
      await waitForAnswers(tab)
      await tab.click(`${front} input[name=description]`)
      await tab.type('Guild')
      await tab.click(`${front} button#save`)
    },
  },
  {
    name: 'deleting is asked and answered no',
    events: [],
    async run({ tab }) {
      await remove(tab)
      await tab.click('.modal.in .modal-footer .btn-link')
      await until(async () => !(await isShown(tab, '.modal.in')), 'the dialog to close')
    },
  },
  {
    name: 'it is deleted',
    events: ['record-deleted sale.opportunity'],
    async run({ tab }) {
      await remove(tab)
      await tab.click('.modal.in .modal-footer .btn-primary')
    },
  },
]

async function remove(tab: Tab): Promise<void> {
  await tab.click(`${front} nav.toolbar a.navbar-brand`)
  await tab.click(`${front} .dropdown-menu a#delete_`)
  await waitForShown(tab, '.modal.in .modal-footer')
}
