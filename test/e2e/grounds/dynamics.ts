import { startDynamics } from '../../grounds/dynamics/dynamics.mjs'
import { isShown, waitForShown } from './drive.ts'
import type { StoryGround, Visit } from './story-ground.ts'

const idOf = (record: number): string => `a16b3f4b-1be7-e611-8101-${String(record).padStart(12, '0')}`
const listPage = '/main.aspx?pagetype=entitylist&etn=account'
const formPage = (record: number): string => `/main.aspx?pagetype=entityrecord&etn=account&id=${idOf(record)}`

/** A page of Dynamics' components: ids made anew for each form, a grid that is really virtual, dialogs outside the tree. */
export const dynamics: StoryGround = {
  name: 'the Dynamics page',
  product: 'dynamics-365',
  languages: ['en', 'de'],
  findReasonToSkip: () => Promise.resolve(undefined),
  start: () => startDynamics(),
  open: (visit) => go(visit, listPage, '.ag-header-cell'),
  scenes: [
    {
      pattern: { object: 'account', view: 'list' },
      reach: (visit) => go(visit, listPage, '.ag-header-cell'),
      targets: {
        'list-new': (page) => page.find('[data-id$="Mscrm.HomepageGrid.account.NewRecord"]'),
        'list-chart': (page) => page.find('[data-id$="Mscrm.HomepageGrid.account.ShowChart"]'),
        'list-accounts': (page) => page.find('[data-id=sitemap-entity-accounts] a'),
        'list-phone': (page) => page.find('.ag-header-cell[col-id=telephone1]'),
        'list-city': (page) => page.find('.ag-header-cell[col-id=address1_city]'),
      },
    },
    {
      pattern: { object: 'account', view: 'record' },
      reach: (visit) => step(visit, formPage(visit.record), '[data-id=header_title]'),
      targets: {
        'record-name': (page) => page.find('[data-id="name.fieldControl-text-box-text"]'),
        'record-phone': (page) => page.find('[data-id="telephone1.fieldControl-text-box-text"]'),
        'record-save': (page) => page.find('[data-id$="|Form|Mscrm.SavePrimary"]'),
        'record-details': (page) => page.find('[data-id=tablist-DETAILS_TAB]'),
      },
    },
    {
      pattern: { object: 'account', view: 'create' },
      reach: (visit) => step(visit, '/main.aspx?pagetype=entityrecord&etn=account', '[data-id=header_title]'),
      targets: {
        'create-name': (page) => page.find('[data-id="name.fieldControl-text-box-text"]'),
        'create-close': (page) => page.find('[data-id$="|Form|Mscrm.SaveAndClosePrimary"]'),
      },
    },
    {
      pattern: {},
      reach: (visit) => go(visit, formPage(visit.record), 'iframe#WebResource_notes'),
      targets: {
        'frame-note': (page) => page.find('textarea#note'),
        'frame-add': (page) => page.find('button#addNote'),
      },
      frame: '/notes.html',
    },
    {
      pattern: { object: 'account', view: 'record' },
      async reach(visit) {
        await go(visit, formPage(visit.record), '[data-id=header_title]')
        await visit.tab.click('[data-id$="Mscrm.Form.account.Deactivate"]')
        await waitForShown(visit.tab, '[data-id=SetStateDialog]')
      },
      targets: {
        'dialog-reason': (page) => page.find('[data-id=SetStateDialog] input'),
        'dialog-ok': (page) => page.find('[data-id=ok_id]'),
      },
    },
    {
      pattern: { object: 'account', view: 'record' },
      async reach(visit) {
        await go(visit, formPage(visit.record), '[data-id=header_title]')
        await visit.tab.click('[data-id$="Mscrm.Form.account.Delete"]')
        await waitForShown(visit.tab, '#confirmButton')
      },
      targets: {
        'confirm-delete': (page) => page.find('#confirmButton'),
        'confirm-cancel': (page) => page.find('#cancelButton'),
      },
    },
  ],
  modal: {
    async open(visit) {
      await go(visit, formPage(3), '[data-id=header_title]')
      await visit.tab.click('[data-id$="Mscrm.Form.account.Deactivate"]')
      await waitForShown(visit.tab, '[data-id=SetStateDialog]')
    },
    isOpen: ({ tab }) => isShown(tab, '[data-id=SetStateDialog]'),
  },
  pages: {
    records: Array.from({ length: 20 }, (_none, at) => formPage(at)),
    others: [
      listPage,
      '/main.aspx?pagetype=entityrecord&etn=account',
      '/main.aspx?pagetype=entitylist&etn=contact',
      '/main.aspx?pagetype=dashboard&type=system',
    ],
  },
  happenings: [
    {
      name: 'a record is made',
      events: ['record-created account'],
      async run(visit) {
        await step(visit, '/main.aspx?pagetype=entityrecord&etn=account', '[data-id=header_title]')
        await visit.tab.click('[data-id="name.fieldControl-text-box-text"]')
        await visit.tab.type('Nook')
        await visit.tab.click('[data-id$="|Form|Mscrm.SavePrimary"]')
      },
    },
    {
      name: 'and changed and saved',
      events: ['record-saved account'],
      async run({ tab }) {
        await tab.click('[data-id="telephone1.fieldControl-text-box-text"]')
        await tab.type('1')
        await tab.click('[data-id$="|Form|Mscrm.SavePrimary"]')
      },
    },
    {
      name: 'changed, and left without saving',
      events: [],
      async run(visit) {
        await step(visit, formPage(4), '[data-id=header_title]')
        await visit.tab.click('[data-id="telephone1.fieldControl-text-box-text"]')
        await visit.tab.type('1')
        await visit.tab.click('[data-id=sitemap-entity-accounts] a')
        await waitForShown(visit.tab, '.ag-header-cell')
      },
    },
    {
      name: 'saved where nothing was written',
      events: [],
      async run(visit) {
        await step(visit, formPage(5), '[data-id=header_title]')
        await visit.tab.click('[data-id$="|Form|Mscrm.SavePrimary"]')
      },
    },
    {
      name: 'deleting is asked and answered no',
      events: [],
      async run({ tab }) {
        await tab.click('[data-id$="Mscrm.Form.account.Delete"]')
        await tab.click('#cancelButton')
      },
    },
    {
      name: 'it is deleted',
      events: ['record-deleted account'],
      async run({ tab }) {
        await tab.click('[data-id$="Mscrm.Form.account.Delete"]')
        await tab.click('#confirmButton')
      },
    },
  ],
}

function inLanguage(address: string, language: string): string {
  return language === 'de' ? `${address}&lcid=1031` : address
}

async function go({ tab, origin, language }: Visit, address: string, sign: string): Promise<void> {
  await tab.goto(`${origin}${inLanguage(address, language)}`)
  await waitForShown(tab, sign)
}

// As the page itself goes on: without a load.
async function step({ tab, language }: Visit, address: string, sign: string): Promise<void> {
  await tab.evaluate(
    (to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    },
    inLanguage(address, language),
  )
  await waitForShown(tab, sign)
}
