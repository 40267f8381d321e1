import { startLightning } from '../../grounds/lightning/build.mjs'
import { until, type Tab } from '../support/under-test.ts'
import { waitForShown } from './drive.ts'
import type { StoryGround, Visit } from './story-ground.ts'

const front = 'section.oneConsoleTab.active'
const dialog = 'lightning-overlay-container [data-modal]'
const ids = ['001Hu00003AbCdEIAV', '001Hu00009ZyXwVIAV'] as const
const list = '/lightning/o/Account/list'
const recordPage = (record: 0 | 1): string => `/lightning/r/Account/${ids[record]}/view`

/** A live page of Salesforce's own components: a console whose tabs stay in the document, a dialog with its focus trap. */
export function lightning(shadow: 'synthetic' | 'native'): StoryGround {
  return {
    name: `the Lightning page in ${shadow} shadow`,
    product: 'salesforce',
    languages: ['en', 'fr'],
    findReasonToSkip: () => Promise.resolve(undefined),
    start: () => startLightning(),
    async open(visit) {
      const search = `?shadow=${shadow}&language=${visit.language}`
      await visit.tab.goto(`${visit.origin}${list}${search}`)
      await waitForShown(visit.tab, 'lst-object-home')
    },
    scenes: [
      {
        pattern: { object: 'Account', view: 'list' },
        reach: (visit) => go(visit, list, `${front} lst-object-home`),
        targets: {
          'list-new': (page) => page.findDeep('button[name=New]', page.find('section.active') ?? null),
          'list-import': (page) => page.findDeep('button[name=Import]', page.find('section.active') ?? null),
          // A header cell has no height of its own.
          'list-type': (page) =>
            page.findDeep(
              '.slds-th__action',
              page.anyDeep('th[data-col-key-value^=Type]', page.find('section.active') ?? null) ?? null,
            ),
          'list-phone': (page) =>
            page.findDeep(
              '.slds-th__action',
              page.anyDeep('th[data-col-key-value^=Phone]', page.find('section.active') ?? null) ?? null,
            ),
          'list-search': (page) =>
            page.findDeep('input[name=Account-search-input]', page.find('section.active') ?? null),
        },
      },
      {
        pattern: { object: 'Account', view: 'record' },
        async reach(visit) {
          await go(visit, recordPage(visit.record), `${front} one-record-home-flexipage2`)
          await endEditing(visit)
        },
        targets: {
          'record-edit': (page) => page.findDeep('button[name=Edit]', page.find('section.active') ?? null),
          'record-delete': (page) =>
            page.findDeep('button[name=Delete]', page.find('section.active') ?? null),
          'record-stage': (page) =>
            page.findDeep('button.slds-path__mark-complete', page.find('section.active') ?? null),
          'record-tab': (page) =>
            page.findDeep('a[data-tab-value=activityTab]', page.find('section.active') ?? null),
        },
      },
      {
        pattern: { object: 'Account', view: 'record' },
        async reach(visit) {
          await go(visit, recordPage(visit.record), `${front} one-record-home-flexipage2`)
          await startEditing(visit)
        },
        leave: endEditing,
        targets: {
          'edit-name': (page) => page.findDeep('input[name=Name]', page.find('section.active') ?? null),
          'edit-employees': (page) =>
            page.findDeep('input[name=NumberOfEmployees]', page.find('section.active') ?? null),
          'edit-type': (page) => page.findDeep('button[name=Type]', page.find('section.active') ?? null),
          'edit-save': (page) => page.findDeep('button[name=SaveEdit]', page.find('section.active') ?? null),
        },
      },
      {
        pattern: {},
        async reach(visit) {
          await go(visit, recordPage(visit.record), `${front} one-record-home-flexipage2`)
          await endEditing(visit)
        },
        targets: {
          'frame-territory': (page) => page.find('input#territory'),
          'frame-assign': (page) => page.find('input#assign'),
        },
        frame: '/apex/Territory',
      },
      {
        pattern: { object: 'Account', view: 'create' },
        reach: (visit) => go(visit, '/lightning/o/Account/new', dialog),
        leave: (visit) => go(visit, list, `${front} lst-object-home`),
        targets: {
          'dialog-name': (page) =>
            page.findDeep('input[name=Name]', page.anyDeep('lightning-overlay-container') ?? null),
          'dialog-website': (page) =>
            page.findDeep('input[name=Website]', page.anyDeep('lightning-overlay-container') ?? null),
          'dialog-save': (page) =>
            page.findDeep('button[name=SaveEdit]', page.anyDeep('lightning-overlay-container') ?? null),
        },
      },
    ],
    modal: {
      open: (visit) => go(visit, '/lightning/o/Account/new', dialog),
      isOpen: ({ tab }) => isThere(tab, dialog),
    },
    goTo: ({ tab, origin, language }, address) =>
      tab.goto(`${origin}${address}?shadow=${shadow}&language=${language}`),
    pages: {
      records: Array.from(
        { length: 20 },
        (_none, at) => `/lightning/r/Account/001Hu0000${String(at).padStart(6, '0')}IAV/view`,
      ),
      others: [list, '/lightning/o/Account/new', '/lightning/o/Contact/list', '/lightning/search'],
    },
    happenings: [
      {
        name: 'a list is opened',
        events: ['view-opened Contact'],
        run: (visit) => go(visit, '/lightning/o/Contact/list', `${front} lst-object-home`),
      },
      {
        name: 'a record that is refused',
        events: [],
        async run(visit) {
          await go(visit, '/lightning/o/Account/new', dialog)
          await visit.tab.click('lightning-overlay-container button[name=SaveEdit]')
        },
      },
      {
        name: 'and taken when it has a name',
        events: ['record-created Account'],
        async run({ tab }) {
          await tab.click('lightning-overlay-container input[name=Name]')
          await tab.type('Nook')
          await tab.click('lightning-overlay-container button[name=SaveEdit]')
          await until(() => isThere(tab, `${front} one-record-home-flexipage2`), 'the record to be there')
        },
      },
      {
        name: 'that is edited and saved',
        events: ['record-saved Account'],
        async run(visit) {
          const { tab } = visit
          await go(visit, recordPage(0), `${front} one-record-home-flexipage2`)
          await startEditing(visit)
          await tab.click(`${front} input[name=Fax]`)
          await tab.type('1')
          await tab.click(`${front} button[name=SaveEdit]`)
        },
      },
      {
        name: 'deleting is asked and answered no',
        events: [],
        async run({ tab }) {
          await until(() => isThere(tab, `${front} button[name=Delete]`), 'the record to be read')
          await tab.click(`${front} button[name=Delete]`)
          await tab.click('[data-cancel-button]')
        },
      },
      {
        name: 'it is deleted',
        events: ['record-deleted Account'],
        async run({ tab }) {
          await tab.click(`${front} button[name=Delete]`)
          await tab.click('[data-ok-button]')
        },
      },
    ],
  }
}

async function go({ tab }: Visit, path: string, sign: string): Promise<void> {
  await tab.evaluate((to) => {
    if (location.pathname === to) return
    history.pushState(null, '', to + location.search)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await until(() => isThere(tab, sign), `${sign} to be there`)
}

async function startEditing({ tab }: Visit): Promise<void> {
  await until(async () => {
    if (await isThere(tab, `${front} button[name=SaveEdit]`)) return true
    await tab.ours.readBeside(`() => (${source})('${front}', 'button[name=Edit]')?.click()`)
    return false
  }, 'the form to be edited')
}

async function endEditing({ tab }: Visit): Promise<void> {
  await until(async () => {
    if (!(await isThere(tab, `${front} button[name=SaveEdit]`))) return true
    await tab.ours.readBeside(`() => (${source})('${front}', 'button[name=CancelEdit]')?.click()`)
    return false
  }, 'the form to be read')
}

// In the page's own world synthetic shadow hides what is in a component, and in native shadow no selector reaches it.
async function isThere(tab: Tab, selector: string): Promise<boolean> {
  const [outer = '', inner = '*'] = selector.split(' ')
  const found = await tab.ours.readBeside<boolean>(
    `() => (${source})(${JSON.stringify(outer)}, ${JSON.stringify(inner)}) !== undefined`,
  )
  return found === true
}

/** Finds what is shown of a selector inside another, through shadow roots; the source of it. */
const source = `(outer, inner) => {
  const walk = (top) => [top, ...[...(top.shadowRoot?.children ?? []), ...top.children].flatMap(walk)]
  const all = walk(document.documentElement)
  const holder = all.find((one) => one.matches(outer))
  return holder && walk(holder).find((one) => one.matches(inner) && one.checkVisibility({ visibilityProperty: true }))
}`
