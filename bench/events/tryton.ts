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
const objects = new Set(['party.party', 'sale.opportunity', 'ir.attachment'])

/** Tryton: one line for all messages, records that look the same shown and edited, deleting by a menu. */
export const tryton: EventGround = {
  product: 'tryton',
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
  const verb = { create: 'create', write: 'update', delete: 'delete' }[method]
  if (verb === undefined) return undefined
  const body = await response.text().catch(() => '"error":')
  return body.includes('"error":') ? undefined : `${verb} ${object}`
}

function playRound(round: number): readonly Action[] {
  return [...parties(round), ...opportunities(round), ...lists()]
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

function opportunities(round: number): readonly Action[] {
  return [
    does('the list again', '', (walker) => walker.press(`${front} button#switch_`)),
    does('list of opportunities', 'view-opened sale.opportunity', (walker) =>
      openList(walker, 'sale.opportunity'),
    ),
    does('an opportunity', '', (walker) => openOpportunity(walker, round)),
    does('its description is saved', 'record-saved sale.opportunity', async (walker) => {
      await walker.type(`${front} input[name=description]`, ' (new)')
      await walker.press(save)
    }),
    does('a change that is refused', '', async (walker) => {
      await walker.retype(`${front} input[name=conversion_probability]`, '')
      await walker.page.keyboard.press('Delete')
      await walker.press(save)
    }),
    does('what was refused is dropped', '', reload),
    does('its stage goes on', 'stage-changed sale.opportunity', (walker) => walker.press(stageButton)),
    does('another tab of the record', '', (walker) =>
      walker.press(`${front} ul.nav-tabs > li:nth-child(2) > a`),
    ),
    does('the menu of actions', '', async (walker) => {
      await walker.press(`${front} button#action`)
      await walker.page.keyboard.press('Escape')
    }),
  ]
}

const stageButton = `${front} .form button:is([name=opportunity], [name=lost])`

function lists(): readonly Action[] {
  return [
    does('back to the list', '', (walker) => walker.press(`${front} button#switch_`)),
    does('list of parties by its tab', 'view-opened party.party', (walker) =>
      openList(walker, 'party.party'),
    ),
    does('search for one', 'search-made party.party', (walker) => search(walker, 'Erika')),
    does('deleted', 'record-deleted party.party', async (walker) => {
      await walker.press(row)
      await walker.page.waitForTimeout(400)
      await remove(walker)
      await walker.press(yes)
    }),
    does('search by its button', 'search-made party.party', async (walker) => {
      await walker.retype(`${front} .filter-box input.form-control`, 'a')
      await walker.press(`${front} .filter-box button[type=submit]`)
    }),
    does('reload the list', '', reload),
    does('preferences, and away again', '', async (walker) => {
      await walker.press('#user-preferences a')
      await walker.press('.modal.in .modal-footer button.btn-link')
    }),
    does('list of opportunities again', 'view-opened sale.opportunity', (walker) =>
      openList(walker, 'sale.opportunity'),
    ),
  ]
}

/** A column that no other list has, by which it is known that the right one is in front. */
const columns: Readonly<Record<string, string>> = { 'party.party': 'Code', 'sale.opportunity': 'Amount' }

async function openList(walker: Walker, model: string): Promise<void> {
  const { page } = walker
  const list = page.locator(`${front} th label[title="${columns[model]}"]`).filter({ visible: true })
  // While it is still opening something, it puts the address of that in place of this one.
  for (let tries = 0; tries < 5 && (await list.count()) === 0; tries++) {
    await page.evaluate((to) => (location.hash = `#crm/model/${to}`), model)
    await list
      .first()
      .waitFor({ timeout: 5000 })
      .catch(() => undefined)
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
  await page.evaluate((to) => (location.hash = `#crm/model/sale.opportunity/${to}`), [2, 4, 7][round - 1])
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
