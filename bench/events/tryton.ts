import type { Page } from 'playwright'
import { startTryton } from '../../test/grounds/tryton/tryton.mjs'
import { logIn } from '../walk/tryton.ts'
import { does, type Action, type EventGround } from './ground.ts'
import {
  attach,
  drop,
  front,
  leave,
  no,
  openList,
  openOpportunity,
  openRow,
  remove,
  row,
  search,
  startNew,
  yes,
} from './tryton-drive.ts'

const save = `${front} button#save`
const objects = new Set(['party.party', 'sale.opportunity', 'ir.attachment'])
/** Tryton: one line for all messages, records that look the same shown and edited, deleting by a menu. */
export const tryton: EventGround = {
  product: 'tryton',
  rounds: 5,
  start: () => startTryton(),
  async open(page, origin) {
    await page.goto(`${origin}/#crm`)
    await logIn(page, 'en')
  },
  rest: waitForAnswers,
  // Its client asks the server by JSON-RPC: what the server was asked and did not refuse was written.
  hearWrites(page, onWrite) {
    page.on('response', (response) => {
      void readWrite(response).then((write) => write !== undefined && onWrite(write))
    })
  },
  playRound,
}

/** Its client asks by jQuery, which counts what was not answered yet; one answer leads to the next question. */
async function waitForAnswers(page: Page): Promise<void> {
  for (let quiet = 0, looks = 0; quiet < 5 && looks < 200; looks++) {
    await page.waitForTimeout(100)
    quiet = (await page.evaluate('jQuery.active')) === 0 ? quiet + 1 : 0
  }
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
  return [...parties(round), ...leads(), ...opportunities(round), ...lists(round)]
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
    does('changed, and left with saving', 'record-saved party.party', (walker) => leave(walker, yes)),
    does('changed, and left without saving', '', (walker) => leave(walker, no)),
    does('saved where nothing was written', '', (walker) => walker.press(save)),
    does('changed, and what was written dropped', '', async (walker) => {
      await walker.type(`${front} input[name=name]`, ' Ltd')
      await drop(walker)
    }),
    does('saved after that', '', (walker) => walker.press(save)),
    does('a new party', '', (walker) => startNew(walker, 'name')),
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

function leads(): readonly Action[] {
  return [
    does('the list of parties again', '', (walker) => walker.press(`${front} button#switch_`)),
    does('list of opportunities', 'view-opened sale.opportunity', (walker) =>
      openList(walker, 'sale.opportunity'),
    ),
    does('a new opportunity', '', (walker) => startNew(walker, 'description')),
    does('that lacks what it needs', '', async (walker) => {
      await walker.retype(`${front} input[name=conversion_probability]`, '')
      await walker.page.keyboard.press('Delete')
      await walker.press(save)
    }),
    does('and lacks it still', '', (walker) => walker.press(save)),
    does('that is complete and saved by keys', 'record-created sale.opportunity', async (walker) => {
      await walker.retype(`${front} input[name=conversion_probability]`, '40')
      await walker.page.keyboard.press('Control+s')
    }),
    does('is renamed', 'record-saved sale.opportunity', async (walker) => {
      await walker.type(`${front} input[name=description]`, 's')
      await walker.press(save)
    }),
    does('is renamed and dropped', '', async (walker) => {
      await walker.type(`${front} input[name=description]`, 'x')
      await drop(walker)
    }),
    does('is deleted from its form', 'record-deleted sale.opportunity', async (walker) => {
      await remove(walker)
      await walker.press(yes)
    }),
    does('the list again', '', (walker) => walker.press(`${front} button#switch_`)),
  ]
}

function opportunities(round: number): readonly Action[] {
  return [
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
    does('what was refused is dropped', '', drop),
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
