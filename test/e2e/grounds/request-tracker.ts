import { findReasonToSkip } from '../../grounds/debian-packages.mjs'
import {
  requestTrackerPackages,
  requestTrackerUser,
  startRequestTracker,
} from '../../grounds/request-tracker/request-tracker.mjs'
import type { Tab } from '../support/under-test.ts'
import { isShown, waitForShown } from './drive.ts'
import { happenings } from './request-tracker-happenings.ts'
import type { StoryGround, Visit } from './story-ground.ts'

const list = "/Search/Results.html?Query=Status%20%3D%20'__Active__'&Rows=50"

/** Request Tracker 5: a page load for each step, a list of 8,000 elements, single keys as shortcuts, an editor in a frame. */
export const requestTracker: StoryGround = {
  name: 'Request Tracker',
  product: 'request-tracker',
  languages: ['en', 'fr'],
  findReasonToSkip: () => findReasonToSkip(requestTrackerPackages),
  start: () => startRequestTracker(),
  async open({ tab, origin, language }) {
    await tab.goto(`${origin}/Prefs/AboutMe.html`)
    if (await isShown(tab, 'input[name=user]')) await logIn(tab)
    await tab.goto(`${origin}/Prefs/AboutMe.html`)
    await waitForShown(tab, 'form[name=EditAboutMe]')
    // The select has a widget of its own over it.
    await tab.evaluate((tag) => {
      const select = document.querySelector<HTMLSelectElement>('select[name=Lang]')
      if (select !== null) select.value = tag
    }, language)
    await tab.evaluate(() => {
      document.querySelector<HTMLElement>('form[name=EditAboutMe] input[type=submit]:not([name])')?.click()
    }, undefined)
    await waitForShown(tab, `html[lang=${language}] body`)
  },
  scenes: [
    {
      pattern: { object: 'ticket', view: 'list' },
      reach: (visit) => go(visit, list, 'table.ticket-list'),
      targets: {
        'list-search': (page) => page.find('#simple-search input[name=q]'),
        'list-edit-search': (page) => page.find('a#page-edit_search'),
        'list-subject': (page) => page.find('table.ticket-list tr:first-child th:nth-child(2)'),
        'list-owner': (page) => page.find('table.ticket-list tr:first-child th:nth-child(5)'),
      },
    },
    {
      pattern: { object: 'ticket', view: 'record' },
      reach: (visit) => go(visit, `/Ticket/Display.html?id=${3 + visit.record}`, '#page-basics'),
      targets: {
        'record-basics': (page) => page.find('a#page-basics'),
        'record-people': (page) => page.find('a#page-people'),
        'record-reminder': (page) => page.find('input[name=NewReminder-Subject]'),
      },
    },
    {
      pattern: { object: 'ticket', view: 'edit' },
      reach: (visit) => go(visit, `/Ticket/Modify.html?id=${3 + visit.record}`, 'input[name=Subject]'),
      targets: {
        'edit-subject': (page) => page.find('input[name=Subject]'),
        'edit-time-left': (page) => page.find('input[name=TimeLeft]'),
        'edit-save': (page) => page.find('input[name=SubmitTicket]'),
      },
    },
    {
      pattern: { object: 'ticket', view: 'edit' },
      reach: (visit) =>
        go(visit, `/Ticket/Update.html?id=${3 + visit.record}&Action=Comment`, 'iframe.cke_wysiwyg_frame'),
      targets: { 'editor-text': (page) => page.find('body[contenteditable=true]') },
      frame: '/Ticket/Update.html',
    },
    {
      pattern: { object: 'ticket', view: 'list' },
      async reach(visit) {
        await go(visit, list, 'table.ticket-list')
        await openShortcuts(visit)
      },
      targets: { 'dialog-close': (page) => page.find('.modal.show a.close') },
    },
  ],
  modal: {
    async open(visit) {
      await go(visit, list, 'table.ticket-list')
      await openShortcuts(visit)
    },
    isOpen: ({ tab }) => isShown(tab, '.modal.show'),
  },
  pages: {
    records: Array.from({ length: 20 }, (_none, at) => `/Ticket/Display.html?id=${at + 1}`),
    others: [
      list,
      '/Ticket/Modify.html?id=3',
      '/Ticket/Create.html?Queue=1',
      '/User/Summary.html?id=14',
      '/',
    ],
  },
  happenings,
}

async function logIn(tab: Tab): Promise<void> {
  await tab.click('input[name=user]')
  await tab.type(requestTrackerUser.name)
  await tab.click('input[name=pass]')
  await tab.type(requestTrackerUser.password)
  await tab.press('Enter')
  await waitForShown(tab, '#page-menu, #preferences')
}

async function go({ tab, origin }: Visit, address: string, sign: string): Promise<void> {
  await tab.goto(`${origin}${address}`)
  await waitForShown(tab, sign)
}

// Its list of shortcuts is itself opened by one.
async function openShortcuts({ tab }: Visit): Promise<void> {
  if (!(await isShown(tab, '.modal.show'))) await tab.type('?')
  await waitForShown(tab, '.modal.show .keyboard-shortcuts')
}
