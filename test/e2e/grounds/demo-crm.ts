import { startDemoCrm } from '../support/crm.ts'
import { until } from '../support/under-test.ts'
import { isShown, waitForShown } from './drive.ts'
import type { StoryGround, Visit } from './story-ground.ts'

/** The demo CRM: one page with its address in the hash, ids by counter, a dialog that traps the focus. */
export const demoCrm: StoryGround = {
  name: 'the demo CRM',
  product: 'realtimex-crm',
  languages: ['en', 'fr'],
  findReasonToSkip: () => Promise.resolve(undefined),
  start: () => startDemoCrm(),
  async open({ tab, origin, language }) {
    await tab.goto(`${origin}/#/contacts`)
    await tab.evaluate((tag) => localStorage.setItem('RaStoreCRM.locale', JSON.stringify(tag)), language)
    await tab.reload()
    await waitForShown(tab, 'header a[href="#/contacts"]')
  },
  scenes: [
    {
      pattern: { object: 'contacts', view: 'list' },
      reach: (visit) => go(visit, '#/contacts', 'main h3:has(.lucide-trending-up)'),
      targets: {
        'list-create': (page) => page.find('main a[href="#/contacts/create"]'),
        'list-sort': (page) => page.find('main button:has(.lucide-arrow-up-down)'),
        'list-search': (page) => page.find('main input[name=q]'),
        'list-filter-heading': (page) => page.find('main h3:has(.lucide-trending-up)'),
      },
    },
    {
      pattern: { object: 'contacts', view: 'record' },
      reach: (visit) => go(visit, `#/contacts/${visit.record + 1}/show`, 'main textarea[name=text]'),
      targets: {
        'record-edit': (page) => page.find('main a[href^="#/contacts/"]:has(.lucide-pencil)'),
        'record-note': (page) => page.find('main textarea[name=text]'),
        'record-note-save': (page) => page.find('main form button:has(.lucide-save)'),
      },
    },
    {
      pattern: { object: 'contacts', view: 'edit' },
      reach: (visit) => go(visit, `#/contacts/${visit.record + 1}`, 'main input[name=first_name]'),
      targets: {
        'edit-first-name': (page) => page.find('main input[name=first_name]'),
        'edit-job-title': (page) => page.find('main input[name=title]'),
        'edit-save': (page) => page.find('main [role=toolbar] button[type=submit]'),
      },
    },
    {
      pattern: { object: 'deals', view: 'create' },
      reach: (visit) => go(visit, '#/deals/create', '[role=dialog] input[name=amount]'),
      targets: {
        'dialog-name': (page) => page.find('[role=dialog] input[name=name]'),
        'dialog-amount': (page) => page.find('[role=dialog] input[name=amount]'),
        'dialog-save': (page) => page.find('[role=dialog] button[type=submit]'),
      },
    },
  ],
  modal: {
    open: (visit) => go(visit, '#/deals/create', '[role=dialog] input[name=amount]'),
    isOpen: ({ tab }) => isShown(tab, '[role=dialog]'),
  },
  pages: {
    records: Array.from({ length: 20 }, (_none, at) => `/#/contacts/${at + 1}/show`),
    others: ['/#/contacts', '/#/contacts/create', '/#/contacts/3', '/#/companies/3/show', '/#/deals', '/'],
  },
  happenings: [
    {
      name: 'a list is opened',
      events: ['view-opened companies'],
      async run({ tab }) {
        await tab.click('header a[href="#/companies"]')
        await waitForShown(tab, 'main a[href="#/companies/create"]')
      },
    },
    {
      name: 'a record that is refused',
      events: [],
      async run(visit) {
        await go(visit, '#/companies/create', 'main input[name=website]')
        await visit.tab.click('main input[name=website]')
        await visit.tab.type('https://nook.example.com')
        await visit.tab.click('main button[type=submit]')
      },
    },
    {
      name: 'and taken when it has a name',
      events: ['record-created companies'],
      async run({ tab }) {
        await tab.click('main input[name=name]')
        await tab.type('Nook')
        await tab.click('main button[type=submit]')
        await waitForShown(tab, 'main [role=tab]')
      },
    },
    {
      name: 'a record that is changed and given up',
      events: [],
      async run(visit) {
        await go(visit, '#/contacts/5', 'main input[name=first_name]')
        await visit.tab.click('main input[name=title]')
        await visit.tab.type('x')
        await visit.tab.click('main [role=toolbar] button[type=button]')
        await until(
          async () => !(await isShown(visit.tab, 'main [role=toolbar] button[type=submit]')),
          'the form to close',
        )
      },
    },
    {
      name: 'one that is deleted, and taken back',
      events: [],
      async run(visit) {
        await go(visit, '#/contacts/21', 'main button:has(> .lucide-trash)')
        await visit.tab.click('main button:has(> .lucide-trash)')
        await visit.tab.click('[data-sonner-toast] button[data-action]')
      },
    },
    {
      name: 'one that is deleted',
      events: ['record-deleted contacts'],
      async run(visit) {
        await go(visit, '#/contacts/22', 'main button:has(> .lucide-trash)')
        await visit.tab.click('main button:has(> .lucide-trash)')
        await waitForShown(visit.tab, 'main a[href="#/contacts/create"]')
      },
    },
  ],
}

async function go({ tab }: Visit, hash: string, sign: string): Promise<void> {
  await tab.evaluate((to) => {
    location.hash = to
  }, hash)
  await waitForShown(tab, sign)
}
