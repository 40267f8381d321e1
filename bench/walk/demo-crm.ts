import { startDemoCrm } from '../../test/e2e/support/crm.ts'
import type { Ground, Place, Step } from './ground.ts'
import type { Walker } from './walker.ts'

const ready = 'header a[href="#/contacts"]'

/** The demo CRM: React, Radix, ids by counter, one page with its address in the hash, seven languages. */
export const demoCrm: Ground = {
  product: 'realtimex-crm',
  start: () => startDemoCrm(),
  async open(page, origin) {
    await page.goto(`${origin}/#/contacts`)
    await page.locator(ready).waitFor({ timeout: 30_000 })
  },
  async recover(walker) {
    await walker.page.keyboard.press('Escape')
    await walker.page.setViewportSize({ width: 1280, height: 800 })
    await reload(walker, '#/contacts')
  },
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
    reach: (walker) => go(walker, '#/contacts', 'main a[href="#/contacts/create"]'),
    targets: {
      'nav-dashboard': (page) => page.find('header nav a[href="#/"]'),
      'nav-contacts': (page) => page.find('header nav a[href="#/contacts"]'),
      'nav-companies': (page) => page.find('header nav a[href="#/companies"]'),
      'nav-deals': (page) => page.find('header nav a[href="#/deals"]'),
      'nav-invoices': (page) => page.find('header nav a[href="#/invoices"]'),
      'nav-tasks': (page) => page.find('header nav a[href="#/tasks"]'),
      'language-menu': (page) => page.find('header nav + div > button:nth-of-type(1)'),
      'theme-menu': (page) => page.find('header button:has(.lucide-sun)'),
      refresh: (page) => page.find('header button:has(.lucide-rotate-cw)'),
      'user-menu': (page) => page.find('header button:has([data-slot=avatar])'),
    },
  },
  {
    pattern: { object: 'contacts', view: 'list' },
    hash: /^#\/contacts(\?|$)/,
    reach: (walker) => go(walker, '#/contacts', 'main h3:has(.lucide-trending-up)'),
    targets: {
      'contact-create': (page) => page.find('main a[href="#/contacts/create"]'),
      'contact-import': (page) => page.find('main button:has(.lucide-upload)'),
      'contact-export': (page) => page.find('main button:has(.lucide-download)'),
      'contact-sort': (page) => page.find('main button:has(.lucide-arrow-up-down)'),
      'contact-search': (page) => page.find('main input[name=q]'),
      'filter-hot': (page) => page.find('h3:has(.lucide-trending-up) + div > button:nth-of-type(3)'),
      'filter-pending': (page) => page.find('h3:has(.lucide-square-check-big) + div > button:nth-of-type(1)'),
      'per-page': (page) => page.find('main button[role=combobox]'),
      'next-page': (page) => page.all('main nav[data-slot=pagination] a').at(-1),
    },
  },
  {
    pattern: { object: 'contacts', view: 'create' },
    hash: /^#\/contacts\/create/,
    reach: (walker) => go(walker, '#/contacts/create', 'main input[name=first_name]'),
    targets: {
      'first-name': (page) => page.find('main input[name=first_name]'),
      'last-name': (page) => page.find('main input[name=last_name]'),
      'job-title': (page) => page.find('main input[name=title]'),
      linkedin: (page) => page.find('main input[name=linkedin_url]'),
      background: (page) => page.find('main textarea[name=background]'),
      'add-email': (page) => page.all('main button:has(.lucide-circle-plus)')[0],
      'add-phone': (page) => page.all('main button:has(.lucide-circle-plus)')[1],
      newsletter: (page) => page.find('main button[role=switch]'),
      'contact-save': (page) => page.find('main [role=toolbar] button[type=submit]'),
      'contact-cancel': (page) => page.find('main [role=toolbar] button[type=button]'),
    },
  },
  {
    pattern: { object: 'contacts', view: 'record' },
    hash: /^#\/contacts\/\d+\/show/,
    reach: (walker) => go(walker, '#/contacts/1/show', 'main textarea[name=text]'),
    targets: {
      'contact-edit': (page) => page.find('main a[href^="#/contacts/"]:has(.lucide-pencil)'),
      'note-text': (page) => page.find('main textarea[name=text]'),
      'note-save': (page) => page.find('main form button:has(.lucide-save)'),
      'tag-add': (page) => page.find('main button[aria-haspopup=menu]:has(.lucide-plus)'),
      'task-add': (page) => page.find('main button:not([aria-haspopup]):has(.lucide-plus)'),
    },
  },
  {
    pattern: { object: 'companies', view: 'create' },
    hash: /^#\/companies\/create/,
    reach: (walker) => go(walker, '#/companies/create', 'main input[name=name]'),
    targets: {
      'company-name': (page) => page.find('main input[name=name]'),
      'company-website': (page) => page.find('main input[name=website]'),
      'company-city': (page) => page.find('main input[name=city]'),
      'company-advanced': (page) => page.find('main button[data-slot=collapsible-trigger]'),
      'company-save': (page) => page.find('main [role=toolbar] button[type=submit]'),
    },
  },
  {
    pattern: { object: 'companies', view: 'record' },
    hash: /^#\/companies\/\d+\/show/,
    reach: (walker) => go(walker, '#/companies/1/show', 'main [role=tab]'),
    targets: {
      'company-edit': (page) => page.find('main a[href^="#/companies/"]:has(.lucide-pencil)'),
      'company-contacts': (page) => page.find('main [role=tab][id$="-trigger-contacts"]'),
      'company-notes': (page) => page.find('main [role=tab][id$="-trigger-notes"]'),
    },
  },
  {
    pattern: { object: 'deals', view: 'list' },
    hash: /^#\/deals(\?|$)/,
    reach: (walker) => go(walker, '#/deals', 'main a[href="#/deals/create"]'),
    targets: {
      'deal-create': (page) => page.find('main a[href="#/deals/create"]'),
      'deal-export': (page) => page.find('main button:has(.lucide-download)'),
    },
  },
  {
    pattern: { object: 'deals', view: 'create' },
    hash: /^#\/deals\/create/,
    reach: (walker) => go(walker, '#/deals/create', '[role=dialog] input[name=amount]'),
    targets: {
      'deal-name': (page) => page.find('[role=dialog] input[name=name]'),
      'deal-amount': (page) => page.find('[role=dialog] input[name=amount]'),
      'deal-save': (page) => page.find('[role=dialog] button[type=submit]'),
    },
  },
  {
    pattern: { object: 'tasks', view: 'list' },
    hash: /^#\/tasks(\?|$)/,
    reach: (walker) => go(walker, '#/tasks', 'main a[href="#/tasks/create"]'),
    targets: {
      'task-create': (page) => page.find('main a[href="#/tasks/create"]'),
      'task-table': (page) => page.find('main button:has(.lucide-layout-list)'),
      'task-kanban': (page) => page.find('main button:has(.lucide-kanban)'),
    },
  },
]

const steps: readonly Step[] = [
  toList('contacts', 'main a[href="#/contacts/create"]'),
  press('filter', 'a status', 'h3:has(.lucide-trending-up) + div > button'),
  { kind: 'filter', name: 'by words', run: (walker) => walker.retype('main input[name=q]', 'an') },
  { kind: 'scroll', name: 'to the filters further down', run: (walker) => scroll(walker, 600) },
  { kind: 'scroll', name: 'to the end of the list', run: (walker) => scroll(walker, 6000) },
  { kind: 'scroll', name: 'back up', run: (walker) => scroll(walker, -6000) },
  press('filter', 'no status', 'h3:has(.lucide-trending-up) + div > button'),
  toList('companies', 'main a[href="#/companies/create"]'),
  { kind: 'record', name: 'a company', run: (walker) => openRecord(walker, 'companies', '[role=tab]') },
  press('tab', 'contacts of the company', 'main [role=tab] >> nth=1'),
  press('tab', 'notes of the company', 'main [role=tab] >> nth=2'),
  { kind: 'edit', name: 'a company', run: (walker) => openForm(walker, 'companies') },
  type('edit', 'type into it', 'main input[name=name]', ' & Co'),
  press('edit', 'save', 'main [role=toolbar] button[type=submit]'),
  { kind: 'history', name: 'back', run: (walker) => travel(walker, 'back') },
  { kind: 'history', name: 'forward', run: (walker) => travel(walker, 'forward') },
  resize(1000, 700),
  toList('contacts', 'main a[href="#/contacts/create"]'),
  press('menu', 'open sorting', 'main button:has(.lucide-arrow-up-down)'),
  { kind: 'menu', name: 'close it', run: (walker) => close(walker, '[role=menu]') },
  press('dialog', 'open import', 'main button:has(.lucide-upload)'),
  { kind: 'dialog', name: 'close import', run: (walker) => close(walker, '[role=dialog]') },
  {
    kind: 'record',
    name: 'a contact',
    run: (walker) => openRecord(walker, 'contacts', 'textarea[name=text]'),
  },
  type('edit', 'type a note', 'main textarea[name=text]', 'Called, no answer'),
  press('edit', 'save the note', 'main form button:has(.lucide-save)'),
  press('menu', 'open tags', 'main button[aria-haspopup=menu]:has(.lucide-plus)'),
  { kind: 'menu', name: 'close tags', run: (walker) => close(walker, '[role=menu]') },
  press('dialog', 'open a task', 'main button:not([aria-haspopup]):has(.lucide-plus)'),
  type('dialog', 'type the task', '[role=dialog] textarea', 'Send the offer'),
  { kind: 'dialog', name: 'close the task', run: (walker) => close(walker, '[role=dialog]') },
  { kind: 'edit', name: 'a contact', run: (walker) => openForm(walker, 'contacts') },
  { kind: 'edit', name: 'discard', run: (walker) => travel(walker, 'back') },
  resize(640, 900),
  toCreate('contacts', 'main input[name=first_name]'),
  type('create', 'first name', 'main input[name=first_name]', 'Erika'),
  press('create', 'an email', 'main button:has(.lucide-circle-plus)'),
  { kind: 'scroll', name: 'down the form', run: (walker) => scroll(walker, 400) },
  type('create', 'last name', 'main input[name=last_name]', 'Example'),
  press('create', 'save', 'main [role=toolbar] button[type=submit]'),
  resize(1600, 1000),
  toList('deals', 'main a[href="#/deals/create"]'),
  toCreate('deals', '[role=dialog] input[name=amount]'),
  type('create', 'name the deal', '[role=dialog] input[name=name]', 'Signs'),
  { kind: 'dialog', name: 'close the deal', run: (walker) => close(walker, '[role=dialog]') },
  toList('tasks', 'main a[href="#/tasks/create"]'),
  press('tab', 'tasks as a board', 'main button:has(.lucide-kanban)'),
  press('tab', 'tasks as a table', 'main button:has(.lucide-layout-list)'),
  toCreate('companies', 'main input[name=name]'),
  press('create', 'open what is advanced', 'main [data-slot=collapsible-trigger]'),
  type('create', 'city', 'main input[name=city]', 'Bath'),
  resize(1280, 800),
  press('navigation', 'dashboard', 'header nav a[href="#/"]'),
  press('tab', 'pipeline', 'main [role=tab] >> nth=1'),
  press('menu', 'open the user’s', 'header button:has([data-slot=avatar])'),
  { kind: 'menu', name: 'close the user’s', run: (walker) => close(walker, '[role=menu]') },
  { kind: 'language', name: 'the next, by the menu', run: switchLanguage },
  { kind: 'language', name: 'and a reload', run: (walker) => reload(walker, '#/contacts') },
]

function press(kind: string, name: string, selector: string): Step {
  return { kind, name, run: (walker) => walker.press(selector) }
}

function type(kind: string, name: string, selector: string, text: string): Step {
  return { kind, name, run: (walker) => walker.type(selector, text) }
}

function toList(object: string, sign: string): Step {
  return {
    kind: 'navigation',
    name: `list of ${object}`,
    async run(walker) {
      await walker.press(`header nav a[href="#/${object}"]`)
      await walker.see(sign)
    },
  }
}

function toCreate(object: string, sign: string): Step {
  return { kind: 'create', name: `new of ${object}`, run: (walker) => go(walker, `#/${object}/create`, sign) }
}

function resize(width: number, height: number): Step {
  const run = ({ page }: Walker): Promise<void> => page.setViewportSize({ width, height })
  return { kind: 'window', name: `${width}×${height}`, run }
}

async function openRecord(walker: Walker, object: string, sign: string): Promise<void> {
  const links = walker.page.locator(`main a[href^="#/${object}/"][href$="/show"]`)
  await walker.press(links.nth(walker.choose(Math.min(await links.count(), 8))))
  await walker.see(`main ${sign}`)
}

async function openForm(walker: Walker, object: string): Promise<void> {
  await walker.press(`main a[href^="#/${object}/"]:has(.lucide-pencil)`)
  await walker.see('main [role=toolbar] button[type=submit]')
}

async function close(walker: Walker, what: string): Promise<void> {
  await walker.see(what)
  await walker.page.keyboard.press('Escape')
  await walker.seeNone(what)
}

async function scroll({ page }: Walker, by: number): Promise<void> {
  const size = page.viewportSize()
  if (size !== null) await page.mouse.move(size.width / 2, size.height / 2)
  await page.mouse.wheel(0, by)
}

async function travel({ page }: Walker, where: 'back' | 'forward'): Promise<void> {
  await page.evaluate((to) => (to === 'back' ? history.back() : history.forward()), where)
}

// Endonyms stand in the menu in this order; Japanese and Korean have no texts of their own here.
const languagesAtAll = 4

async function switchLanguage(walker: Walker): Promise<void> {
  await walker.press('header nav + div > button:nth-of-type(1)')
  await walker.see('[role=menu]')
  const lang = await walker.page.evaluate(() => localStorage.getItem('RaStoreCRM.locale'))
  const at = ['"en"', '"fr"', '"es"', '"vi"'].indexOf(lang ?? '"en"')
  await walker.press(`[role=menuitem] >> nth=${(at + 1) % languagesAtAll}`)
  await walker.seeNone('[role=menu]')
}

async function reload({ page }: Walker, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
  await page.reload()
  await page.locator(ready).waitFor({ timeout: 30_000 })
}

async function go(walker: Walker, hash: string, sign: string): Promise<void> {
  await walker.page.evaluate((to) => (location.hash = to), hash)
  await walker.see(sign)
}
