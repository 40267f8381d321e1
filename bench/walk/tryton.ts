import type { Page } from 'playwright'
import { startTryton, trytonUsers } from '../../test/grounds/tryton/tryton.mjs'
import type { Ground, Place, Step } from './ground.ts'
import type { Walker } from './walker.ts'

/** The record, or the list, that is in front; the others stay in the page, hidden. */
const front = '#tabcontent > .tab-pane.active'
const menu = '#menu .column-char'

/** Tryton: Bootstrap and jQuery, every open record in the page at once, ids by counter, icons that say nothing. */
export const tryton: Ground = {
  product: 'tryton',
  start: () => startTryton(),
  open: async (page, origin) => {
    await page.goto(`${origin}/#crm`)
    await logIn(page, 'en')
  },
  recover: (walker) => startAgain(walker, walker.language),
  get places() {
    return places
  },
  get steps() {
    return steps
  },
}

const places: readonly Place[] = [
  {
    pattern: {},
    reach: (walker) => openList(walker, 'party.party'),
    targets: {
      'menu-toggle': (page) => page.find('.navbar-header a.navbar-brand'),
      favorites: (page) => page.find('#user-favorites button'),
      'global-search': (page) => page.find('#global-search-entry'),
      preferences: (page) => page.find('#user-preferences a'),
      logout: (page) => page.find('#user-logout a'),
      'menu-party': (page) => page.find('#menu tbody > tr:nth-child(1) .column-char'),
      'menu-stock': (page) => page.find('#menu tbody > tr:nth-child(4) .column-char'),
      'menu-sales': (page) => page.find('#menu tbody > tr:nth-child(5) .column-char'),
      'menu-marketing': (page) => page.find('#menu tbody > tr:nth-child(6) .column-char'),
      'tab-close': (page) => page.find('#tablist li.active button.close'),
      'tool-menu': (page) => page.find('#tabcontent > .tab-pane.active nav.toolbar a.navbar-brand'),
      'tool-switch': (page) => page.find('#tabcontent > .tab-pane.active button#switch_'),
      'tool-previous': (page) => page.find('#tabcontent > .tab-pane.active button#previous'),
      'tool-next': (page) => page.find('#tabcontent > .tab-pane.active button#next'),
      'tool-new': (page) => page.find('#tabcontent > .tab-pane.active button#new_'),
      'tool-save': (page) => page.find('#tabcontent > .tab-pane.active button#save'),
      'tool-reload': (page) => page.find('#tabcontent > .tab-pane.active button#reload'),
      'tool-attach': (page) => page.find('#tabcontent > .tab-pane.active button#attach'),
      'tool-note': (page) => page.find('#tabcontent > .tab-pane.active button#note'),
      'tool-action': (page) => page.find('#tabcontent > .tab-pane.active button#action'),
      'tool-relate': (page) => page.find('#tabcontent > .tab-pane.active button#relate'),
      'tool-print': (page) => page.find('#tabcontent > .tab-pane.active button#print'),
      'tool-email': (page) => page.find('#tabcontent > .tab-pane.active button#email'),
      filters: (page) => page.find('#tabcontent > .tab-pane.active .filter-box button.btn-link'),
      'search-words': (page) => page.find('#tabcontent > .tab-pane.active .filter-box input.form-control'),
      'search-go': (page) => page.find('#tabcontent > .tab-pane.active .filter-box button[type=submit]'),
      bookmarks: (page) => page.find('#tabcontent > .tab-pane.active .filter-box button.dropdown-toggle'),
    },
  },
  {
    pattern: { object: 'party.party', view: 'list' },
    hash: /party\.party/,
    reach: (walker) => openList(walker, 'party.party'),
    targets: {
      'column-code': (page) => {
        const box = page.find('#tabcontent > .tab-pane.active')
        return box?.querySelector('input[name=code]') === null ? page.find('th:nth-child(2)', box) : undefined
      },
      'column-name': (page) => {
        const box = page.find('#tabcontent > .tab-pane.active')
        return box?.querySelector('input[name=code]') === null ? page.find('th:nth-child(3)', box) : undefined
      },
    },
  },
  {
    pattern: { object: 'sale.opportunity', view: 'list' },
    hash: /sale\.opportunity/,
    reach: (walker) => openList(walker, 'sale.opportunity'),
    targets: {
      'column-start': (page) => {
        const box = page.find('#tabcontent > .tab-pane.active')
        return box?.querySelector('input[name=amount]') === null
          ? page.find('th:nth-child(4)', box)
          : undefined
      },
      'column-description': (page) => {
        const box = page.find('#tabcontent > .tab-pane.active')
        return box?.querySelector('input[name=amount]') === null
          ? page.find('th:nth-child(7)', box)
          : undefined
      },
    },
  },
  {
    pattern: { object: 'party.party', view: 'record' },
    hash: /party\.party/,
    reach: (walker) => openRecord(walker, 'party.party', 7),
    targets: {
      'party-name': (page) => page.find('#tabcontent > .tab-pane.active input[name=name]'),
      'party-code': (page) => page.find('#tabcontent > .tab-pane.active input[name=code]'),
      'party-street': (page) => page.find('#tabcontent > .tab-pane.active textarea[name=street]'),
      'party-city': (page) => page.find('#tabcontent > .tab-pane.active input[name=city]'),
      'party-language': (page) => page.find('#tabcontent > .tab-pane.active select[name=lang]'),
      'party-identifiers': (page) =>
        page.find('#tabcontent > .tab-pane.active ul.nav-tabs > li:nth-child(2) > a'),
      'party-accounting': (page) =>
        page.find('#tabcontent > .tab-pane.active ul.nav-tabs > li:nth-child(3) > a'),
      'party-new-address': (page) => page.all('#tabcontent > .tab-pane.active .form-one2many button')[3],
      'party-categories': (page) => page.find('#tabcontent > .tab-pane.active input[name=categories]'),
    },
  },
  {
    pattern: { object: 'sale.opportunity', view: 'record' },
    hash: /sale\.opportunity/,
    reach: (walker) => openRecord(walker, 'sale.opportunity', 1),
    targets: {
      'sale-party': (page) => page.find('#tabcontent > .tab-pane.active input[name=party]'),
      'sale-contact': (page) => page.find('#tabcontent > .tab-pane.active input[name=contact]'),
      'sale-description': (page) => page.find('#tabcontent > .tab-pane.active input[name=description]'),
      'sale-amount': (page) => page.find('#tabcontent > .tab-pane.active input[name=amount]'),
      'sale-probability': (page) =>
        page.find('#tabcontent > .tab-pane.active input[name=conversion_probability]'),
      'sale-lines': (page) => page.find('#tabcontent > .tab-pane.active ul.nav-tabs > li:nth-child(2) > a'),
      'sale-comment': (page) => page.find('#tabcontent > .tab-pane.active textarea[name=comment]'),
      'sale-state': (page) => page.find('#tabcontent > .tab-pane.active select[name=state]'),
      'sale-lost': (page) => page.find('#tabcontent > .tab-pane.active button[name=lost]'),
      'sale-convert': (page) => page.find('#tabcontent > .tab-pane.active button[name=convert]'),
    },
  },
]

const row = `${front} tbody tr:has(td.selection-state)`

const steps: readonly Step[] = [
  { kind: 'navigation', name: 'parties', run: (walker) => openList(walker, 'party.party') },
  { kind: 'filter', name: 'by words', run: (walker) => search(walker, 'er') },
  { kind: 'scroll', name: 'down the list', run: (walker) => scroll(walker, 3000) },
  { kind: 'filter', name: 'all', run: (walker) => search(walker, '') },
  { kind: 'record', name: 'a party of the list', run: (walker) => openRow(walker, 'input[name=code]') },
  press('record', 'the next', `${front} button#next`),
  { kind: 'tab', name: 'accounting', run: (walker) => openPart(walker, 3) },
  { kind: 'tab', name: 'identifiers', run: (walker) => openPart(walker, 2) },
  { kind: 'tab', name: 'general', run: (walker) => openPart(walker, 1) },
  { kind: 'scroll', name: 'down the record', run: (walker) => scroll(walker, 500) },
  { kind: 'scroll', name: 'up the record', run: (walker) => scroll(walker, -500) },
  {
    kind: 'edit',
    name: 'the party’s name',
    run: (walker) => walker.type(`${front} input[name=name]`, ' & Co'),
  },
  press('edit', 'save', `${front} button#save`),
  press('record', 'back to the list', `${front} button#switch_`),
  { kind: 'window', name: '1000×700', run: ({ page }) => page.setViewportSize({ width: 1000, height: 700 }) },
  { kind: 'navigation', name: 'opportunities', run: (walker) => openList(walker, 'sale.opportunity') },
  {
    kind: 'record',
    name: 'an opportunity of the list',
    run: (walker) => openRow(walker, 'input[name=amount]'),
  },
  { kind: 'tab', name: 'lines', run: (walker) => openPart(walker, 2) },
  { kind: 'tab', name: 'the first again', run: (walker) => openPart(walker, 1) },
  {
    kind: 'edit',
    name: 'its description',
    run: (walker) => walker.type(`${front} input[name=description]`, ' (new)'),
  },
  press('edit', 'save the opportunity', `${front} button#save`),
  { kind: 'dialog', name: 'look for a contact', run: lookForContact },
  { kind: 'dialog', name: 'no contact', run: closeDialog },
  press('menu', 'open the record’s', `${front} nav.toolbar a.navbar-brand`),
  press('menu', 'close the record’s', `${front} nav.toolbar a.navbar-brand`),
  press('menu', 'open what is related', `${front} button#relate`),
  press('menu', 'close what is related', `${front} button#relate`),
  {
    kind: 'window',
    name: '1600×1000',
    run: ({ page }) => page.setViewportSize({ width: 1600, height: 1000 }),
  },
  press('navigation', 'the first tab', '#tablist li:first-child a'),
  press('create', 'a party', `${front} button#new_`),
  {
    kind: 'create',
    name: 'its name',
    run: (walker) => walker.type(`${front} input[name=name]`, 'Erika Example'),
  },
  press('create', 'save the party', `${front} button#save`),
  { kind: 'window', name: '640×900', run: ({ page }) => page.setViewportSize({ width: 640, height: 900 }) },
  press('menu', 'put the menu aside', '.navbar-header a.navbar-brand'),
  press('menu', 'bring the menu back', '.navbar-header a.navbar-brand'),
  { kind: 'window', name: '1280×800', run: ({ page }) => page.setViewportSize({ width: 1280, height: 800 }) },
  { kind: 'history', name: 'back', run: ({ page }) => page.evaluate(() => history.back()) },
  {
    kind: 'navigation',
    name: 'a record by its address',
    run: (walker) => openAny(walker, 'sale.opportunity', 16),
  },
  { kind: 'navigation', name: 'a party by its address', run: (walker) => openAny(walker, 'party.party', 26) },
  press('dialog', 'preferences', '#user-preferences a'),
  { kind: 'dialog', name: 'close preferences', run: closeDialog },
  press('navigation', 'close the tab', '#tablist li.active button.close'),
  { kind: 'language', name: 'the next person', run: (walker) => startAgain(walker, nextLanguage(walker)) },
]

function press(kind: string, name: string, selector: string): Step {
  return { kind, name, run: (walker) => walker.press(selector) }
}

type Language = keyof typeof trytonUsers

/** Logs in as the person who speaks the language. */
export async function logIn(page: Page, language: Language): Promise<void> {
  const { name, password } = trytonUsers[language]
  await page.locator('#login').waitFor({ timeout: 30_000 })
  // Entered too early it is not heard.
  for (let tries = 0; tries < 8 && !(await page.locator('#ask-dialog-entry').isVisible()); tries++) {
    await page.locator('#login').fill(name)
    await page.locator('.modal button[type=submit]').click()
    await page.waitForTimeout(1500)
  }
  await page.locator('#ask-dialog-entry').fill(password)
  await page.keyboard.press('Enter')
  await page.locator(menu).first().waitFor({ timeout: 30_000 })
}

function nextLanguage({ language }: Walker): Language {
  return language === 'en' ? 'de' : language === 'de' ? 'fr' : 'en'
}

/** A fresh load, as somebody who speaks the language. */
async function startAgain(walker: Walker, language: Language): Promise<void> {
  const { page, origin } = walker
  walker.language = language
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  // Only another document in between makes it a load, and makes it forget what was open.
  await page.goto('about:blank')
  await page.goto(`${origin}/#crm`)
  await logIn(page, language)
}

async function openList(walker: Walker, model: string): Promise<void> {
  await goTo(walker, model, row)
}

async function openRecord(walker: Walker, model: string, id: number): Promise<void> {
  await goTo(walker, `${model}/${id}`, `${front} input[name=${model === 'party.party' ? 'code' : 'amount'}]`)
}

async function openAny(walker: Walker, model: string, count: number): Promise<void> {
  await openRecord(walker, model, 1 + walker.choose(count))
}

async function goTo(walker: Walker, address: string, sign: string): Promise<void> {
  const { page } = walker
  // While it is still opening something, it puts the address of that in place of this one.
  for (let tries = 0; tries < 3; tries++) {
    await page.evaluate((to) => (location.hash = `#crm/model/${to}`), address)
    await page.waitForTimeout(1200)
    if (page.url().includes(`model/${address};`)) break
  }
  await walker.see(sign)
}

async function openRow({ page }: Walker, sign: string): Promise<void> {
  const rows = page.locator(row).filter({ visible: true })
  await rows.nth(1).dblclick({ position: { x: 60, y: 12 } })
  await page.locator(`${front} ${sign}`).first().waitFor()
}

async function openPart(walker: Walker, part: number): Promise<void> {
  await walker.press(`${front} ul.nav-tabs > li:nth-child(${part}) > a`)
}

async function search(walker: Walker, words: string): Promise<void> {
  await walker.retype(`${front} .filter-box input.form-control`, words)
  if (words === '') await walker.page.keyboard.press('Delete')
  await walker.page.keyboard.press('Enter')
}

async function lookForContact(walker: Walker): Promise<void> {
  await walker.page.locator(`${front} input[name=contact]`).focus()
  await walker.page.keyboard.press('F2')
  await walker.see('.modal.in')
}

async function closeDialog(walker: Walker): Promise<void> {
  await walker.press('.modal.in .modal-footer button.btn-link')
  await walker.seeNone('.modal.in')
}

async function scroll({ page }: Walker, by: number): Promise<void> {
  const size = page.viewportSize()
  if (size !== null) await page.mouse.move(size.width * 0.7, size.height * 0.6)
  await page.mouse.wheel(0, by)
}
