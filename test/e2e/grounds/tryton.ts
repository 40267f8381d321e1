import { findReasonToSkip } from '../../grounds/debian-packages.mjs'
import { startTryton, trytonPackages } from '../../grounds/tryton/tryton.mjs'
import { until } from '../support/under-test.ts'
import { isShown, waitForShown } from './drive.ts'
import type { StoryGround, Visit } from './story-ground.ts'
import { go, logIn } from './tryton-drive.ts'
import { happenings } from './tryton-happenings.ts'

/** Tryton: what was open stays in the page, hidden; every button is an icon; a language for each person. No frames. */
export const tryton: StoryGround = {
  name: 'Tryton',
  product: 'tryton',
  languages: ['en', 'fr'],
  findReasonToSkip: () => findReasonToSkip(trytonPackages),
  start: () => startTryton(),
  async open({ tab, origin, language }) {
    await tab.goto(`${origin}/#crm`)
    await tab.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    }, undefined)
    // Only another document in between makes it a load, and makes it forget what was open.
    await tab.goto('about:blank')
    await tab.goto(`${origin}/#crm`)
    await logIn(tab, language === 'fr' ? 'fr' : 'en')
  },
  scenes: [
    {
      pattern: { object: 'party.party', view: 'list' },
      reach: (visit) => go(visit, 'party.party', '#tabcontent > .active .filter-box'),
      targets: {
        'list-new': (page) => page.find('#tabcontent > .tab-pane.active button#new_'),
        'list-filters': (page) => page.find('#tabcontent > .tab-pane.active .filter-box button.btn-link'),
        'list-search': (page) => page.find('#tabcontent > .tab-pane.active .filter-box input.form-control'),
        'list-column': (page) => {
          const front = page.find('#tabcontent > .tab-pane.active')
          return front?.querySelector('input[name=code]') === null
            ? page.find('th:nth-child(3)', front)
            : undefined
        },
      },
    },
    {
      pattern: { object: 'party.party', view: 'record' },
      reach: (visit) =>
        go(visit, `party.party/${7 + visit.record}`, '#tabcontent > .active input[name=code]'),
      targets: {
        'record-save': (page) =>
          page.find('#tabcontent > .tab-pane.active input[name=code]') &&
          page.find('#tabcontent > .tab-pane.active button#save'),
        'record-name': (page) =>
          page.find('#tabcontent > .tab-pane.active input[name=code]') &&
          page.find('#tabcontent > .tab-pane.active input[name=name]'),
        'record-language': (page) => page.find('#tabcontent > .tab-pane.active select[name=lang]'),
        'record-accounting': (page) =>
          page.find('#tabcontent > .tab-pane.active input[name=code]') &&
          page.find('#tabcontent > .tab-pane.active ul.nav-tabs > li:nth-child(3) > a'),
      },
    },
    {
      pattern: { object: 'sale.opportunity', view: 'record' },
      reach: (visit) =>
        go(visit, `sale.opportunity/${4 + visit.record * 3}`, '#tabcontent > .active input[name=amount]'),
      targets: {
        'deal-amount': (page) => page.find('#tabcontent > .tab-pane.active input[name=amount]'),
        'deal-description': (page) => page.find('#tabcontent > .tab-pane.active input[name=description]'),
        'deal-lost': (page) => page.find('#tabcontent > .tab-pane.active button[name=lost]'),
      },
    },
    {
      pattern: { object: 'party.party', view: 'list' },
      async reach(visit) {
        await go(visit, 'party.party', '#tabcontent > .active .filter-box')
        await openExport(visit)
      },
      async leave({ tab }) {
        await tab.click('.modal.in .modal-footer button.btn-link')
        await until(async () => !(await isShown(tab, '.modal.in')), 'the dialog to close')
      },
      targets: {
        'dialog-cancel': (page) => page.find('.modal.in .modal-footer .btn-link'),
        'dialog-ok': (page) => page.find('.modal.in .modal-footer .btn-primary'),
      },
    },
  ],
  modal: {
    async open(visit) {
      await go(visit, 'party.party', '#tabcontent > .active .filter-box')
      await openExport(visit)
    },
    isOpen: ({ tab }) => isShown(tab, '.modal.in'),
  },
  goTo: (visit, address) => go(visit, address.replace('/#crm/model/', ''), '#tabcontent > .active'),
  pages: {
    records: Array.from({ length: 20 }, (_none, at) => `/#crm/model/party.party/${at + 3}`),
    others: ['/#crm/model/party.party', '/#crm/model/sale.opportunity', '/#crm/model/sale.opportunity/4'],
  },
  happenings,
}

async function openExport({ tab }: Visit): Promise<void> {
  if (await isShown(tab, '.modal.in .modal-footer')) return
  await tab.click('#tabcontent > .active nav.toolbar a.navbar-brand')
  await tab.click('#tabcontent > .active .dropdown-menu a#export')
  await waitForShown(tab, '.modal.in .modal-footer .btn-primary')
  // It takes the focus when it has come in.
  await until(
    () =>
      tab.evaluate(
        () => document.querySelector('.modal.in')?.contains(document.activeElement) === true,
        undefined,
      ),
    'the dialog to have the focus',
  )
}
