import type { Page } from 'playwright'
import { startTryton } from '../../test/grounds/tryton/tryton.mjs'
import { logIn } from '../walk/tryton.ts'
import type { Walker } from '../walk/walker.ts'
import { does, type Action, type EventGround } from './ground.ts'

/** The tab in front; the others stay in the page, hidden. */
const front = '#tabcontent > .tab-pane.active'
const row = `${front} tbody tr:has(td.selection-state)`
const save = `${front} button#save`
const yes = '.modal.in .modal-footer .btn-primary'
const objects = new Set(['party.party', 'party.category', 'sale.opportunity', 'ir.attachment'])
/** Opportunities that are leads when a session begins, one for each round. */
const leads = [2, 4, 7, 12, 14]

/** Tryton: one line for all messages, records that look the same shown and edited, deleting by a menu. */
export const tryton: EventGround = {
  product: 'tryton',
  rounds: 5,
  start: () => startTryton(),
  async open(page, origin) {
    await page.goto(`${origin}/#crm`)
    await logIn(page, 'en')
  },
  // Its client asks the server by JSON-RPC: what the server was asked and did not refuse was written.
  hearWrites(page, onWrite) {
    page.on('response', (response) => {
      void readWrite(response).then((write) => write !== undefined && onWrite(write))
    })
  },
  playRound,
}

async function readWrite(
  response: Awaited<ReturnType<Page['waitForResponse']>>,
): Promise<string | undefined> {
  const call = /"method":"model\.([\w.]+)\.(create|write|delete|[a-z_]+)"/.exec(
    response.request().postData() ?? '',
  )
  const [, object = '', method = ''] = call ?? []
  if (!objects.has(object)) return undefined
  const verb = { create: 'create', copy: 'create', write: 'update', delete: 'delete' }[method]
  if (verb === undefined) return undefined
  const body = await response.text().catch(() => '"error":')
  return body.includes('"error":') ? undefined : `${verb} ${object}`
}

function playRound(round: number): readonly Action[] {
  return [...parties(round), ...categories(round), ...opportunities(round), ...lists(round)]
}

function parties(round: number): readonly Action[] {
  return [
    does('list of parties', 'view-opened party.party', (walker) => openList(walker, 'party.party')),
    does('search by words', 'search-made party.party', (walker) => search(walker, 'er')),
    does('search for all', '', (walker) => search(walker, '')),
    does('Enter in an empty search', '', (walker) => search(walker, '')),
    does('a party of the list', '', (walker) => openRow(walker, 'input[name=code]')),
    does('saved without a change', '', (walker) => walker.press(save)),
    does('its name is changed and saved', 'record-saved party.party', async (walker) => {
      await walker.type(`${front} input[name=name]`, ' & Co')
      await walker.press(save)
    }),
    does('changed and saved by keys', 'record-saved party.party', async (walker) => {
      await walker.type(`${front} input[name=name]`, '.')
      await walker.page.keyboard.press('Control+s')
    }),
    does('the next record', '', (walker) => walker.press(`${front} button#next`)),
    does('changed, and left with saving', 'record-saved party.party', async (walker) => {
      await walker.type(`${front} input[name=name]`, ' Ltd')
      await walker.press(`${front} button#next`)
      await walker.press(yes)
      await walker.page.waitForTimeout(3000)
    }),
    does('changed, and left without saving', '', async (walker) => {
      await walker.type(`${front} input[name=name]`, ' Ltd')
      await walker.page.waitForTimeout(500)
      await walker.press(`${front} button#next`)
      await walker.press('.modal.in .modal-footer .btn:not(.btn-primary):not(.btn-link)')
    }),
    does('and what was written dropped', '', reload),
    does('a new party', '', async (walker) => {
      await walker.press(`${front} button#new_`)
      await walker.page.waitForTimeout(700)
    }),
    does('that is named and saved', 'record-created party.party', async (walker) => {
      await walker.type(`${front} input[name=name]`, `Erika Example ${round}`)
      await walker.press(save)
    }),
    does('a file is attached', 'file-attached party.party', attach),
    does('deleting is asked and answered no', '', async (walker) => {
      await remove(walker)
      await walker.press('.modal.in .modal-footer .btn-link')
    }),
  ]
}

function categories(round: number): readonly Action[] {
  return [
    does('list of categories', 'view-opened party.category', (walker) => openList(walker, 'party.category')),
    does('a new category', '', async (walker) => {
      await walker.press(`${front} button#new_`)
      await walker.page.waitForTimeout(700)
    }),
    does('that has no name', '', (walker) => walker.press(save)),
    does('that is named and saved by keys', 'record-created party.category', async (walker) => {
      await walker.type(`${front} input[name=name]`, `Guild ${round}`)
      await walker.page.keyboard.press('Control+s')
    }),
    does('is renamed', 'record-saved party.category', async (walker) => {
      await walker.type(`${front} input[name=name]`, 's')
      await walker.press(save)
    }),
    does('is renamed and dropped', '', async (walker) => {
      await walker.type(`${front} input[name=name]`, 'x')
      await reload(walker)
    }),
    does('is deleted from its form', 'record-deleted party.category', async (walker) => {
      await remove(walker)
      await walker.press(yes)
    }),
  ]
}

function opportunities(round: number): readonly Action[] {
  return [
    does('the list again', '', (walker) => walker.press(`${front} button#switch_`)),
    does('list of opportunities', 'view-opened sale.opportunity', (walker) =>
      openList(walker, 'sale.opportunity'),
    ),
    does('search in it', 'search-made sale.opportunity', (walker) => search(walker, 'r')),
    does('search for all of it', '', (walker) => search(walker, '')),
    does('an opportunity', '', (walker) => openOpportunity(walker, round)),
    does('its description is saved', 'record-saved sale.opportunity', async (walker) => {
      await walker.type(`${front} input[name=description]`, ' (new)')
      await walker.press(save)
    }),
    does('and by keys', 'record-saved sale.opportunity', async (walker) => {
      await walker.type(`${front} input[name=description]`, '!')
      await walker.page.keyboard.press('Control+s')
    }),
    does('a change that is refused', '', async (walker) => {
      await walker.retype(`${front} input[name=conversion_probability]`, '')
      await walker.page.keyboard.press('Delete')
      await walker.press(save)
    }),
    does('what was refused is dropped', '', reload),
    does('its stage goes on', 'stage-changed sale.opportunity', (walker) =>
      walker.press(`${front} .form button[name=opportunity]`),
    ),
    does('and back', 'stage-changed sale.opportunity', (walker) =>
      walker.press(`${front} .form button[name=lead]`),
    ),
    does('it is lost', 'stage-changed sale.opportunity', (walker) =>
      walker.press(`${front} .form button[name=lost]`),
    ),
    does('a file is attached to it', 'file-attached sale.opportunity', attach),
    does('it is copied', 'record-created sale.opportunity', async (walker) => {
      await walker.press(`${front} nav.toolbar a.navbar-brand`)
      await walker.press(`${front} .dropdown-menu a#copy`)
      await walker.page.waitForTimeout(1500)
    }),
    does('another tab of the record', '', (walker) =>
      walker.press(`${front} ul.nav-tabs > li:nth-child(2) > a`),
    ),
    does('the menu of actions', '', async (walker) => {
      await walker.press(`${front} button#action`)
      await walker.page.keyboard.press('Escape')
    }),
  ]
}

function lists(round: number): readonly Action[] {
  return [
    does('list of parties by its tab', 'view-opened party.party', (walker) =>
      openList(walker, 'party.party'),
    ),
    does('search for one', 'search-made party.party', (walker) => search(walker, `Erika Example ${round}`)),
    does('deleting without one that is ticked', '', async (walker) => {
      await remove(walker)
      await walker.press(yes)
    }),
    does('deleted', 'record-deleted party.party', async (walker) => {
      await walker.press(`${row} .selection-state input`)
      await walker.page.waitForTimeout(400)
      await remove(walker)
      await walker.press(yes)
    }),
    does('search by its button', 'search-made party.party', async (walker) => {
      await walker.page.waitForTimeout(1000)
      await walker.retype(`${front} .filter-box input.form-control`, 'Wren')
      await walker.press(`${front} .filter-box button[type=submit]`)
    }),
    does('one that others need is not deleted', '', async (walker) => {
      await walker.page.waitForTimeout(1000)
      await walker.press(`${row} .selection-state input`)
      await walker.page.waitForTimeout(400)
      await remove(walker)
      await walker.press(yes)
      await walker.page.waitForTimeout(1500)
      await walker.press('.warning-dialog .modal-footer .btn')
      await walker.seeNone('.warning-dialog')
    }),
    does('preferences, and away again', '', async (walker) => {
      await walker.press('#user-preferences a')
      await walker.press('.modal.in .modal-footer button.btn-link')
    }),
    does('list of opportunities again', 'view-opened sale.opportunity', (walker) =>
      openList(walker, 'sale.opportunity'),
    ),
  ]
}

/** The list of a model, whatever is in front: through its own tab, where it is open, shown as a list again. */
async function openList(walker: Walker, model: string): Promise<void> {
  const { page } = walker
  const isThere = async (): Promise<boolean> => {
    const hash = await page.evaluate(() => location.hash)
    return new RegExp(`/model/${model.replace('.', '\\\\.')}(;|$)`).test(hash) && (await walker.isThere(row))
  }
  // While it is still opening something, it puts the address of that in place of this one.
  for (let tries = 0; tries < 6 && !(await isThere()); tries++) {
    const hash = await page.evaluate(() => location.hash)
    if (hash.includes(`/model/${model}/`)) await walker.press(`${front} button#switch_`)
    else await page.evaluate((to) => (location.hash = `#crm/model/${to}`), model)
    await page.waitForTimeout(1500)
  }
  await walker.see(row)
}

async function openRow({ page }: Walker, sign: string): Promise<void> {
  await page
    .locator(row)
    .filter({ visible: true })
    .nth(1)
    .dblclick({ position: { x: 60, y: 12 } })
  await page.locator(`${front} ${sign}`).first().waitFor()
  await page.waitForTimeout(600)
}

async function openOpportunity(walker: Walker, round: number): Promise<void> {
  const { page } = walker
  await page.evaluate((to) => (location.hash = `#crm/model/sale.opportunity/${to}`), leads[round - 1])
  await page.waitForTimeout(1200)
  await walker.see(`${front} input[name=amount]`)
}

async function search(walker: Walker, words: string): Promise<void> {
  // A list that was just opened is filled by its own search first.
  await walker.page.waitForTimeout(1000)
  await walker.retype(`${front} .filter-box input.form-control`, words)
  if (words === '') await walker.page.keyboard.press('Delete')
  await walker.page.keyboard.press('Enter')
}

async function reload(walker: Walker): Promise<void> {
  await walker.press(`${front} button#reload`)
  await walker.page.waitForTimeout(500)
  const no = '.modal.in .modal-footer .btn:not(.btn-primary):not(.btn-link)'
  if (await walker.isThere(no)) await walker.press(no)
}

async function remove(walker: Walker): Promise<void> {
  await walker.press(`${front} nav.toolbar a.navbar-brand`)
  await walker.press(`${front} .dropdown-menu a#delete_`)
  await walker.see('.modal.in .modal-footer')
}

async function attach(walker: Walker): Promise<void> {
  const { page } = walker
  await walker.press(`${front} button#attach`)
  await page.locator(`${front} .dropdown-menu .input-file input[type=file]`).setInputFiles('LICENSE')
  await walker.see('.modal.in .modal-footer')
  await page.waitForTimeout(800)
  await walker.press(yes)
  await walker.seeNone('.modal.in')
}
