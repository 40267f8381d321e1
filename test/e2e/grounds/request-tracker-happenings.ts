import { until } from '../support/under-test.ts'
import { isShown, waitForShown } from './drive.ts'
import type { Happening, Visit } from './story-ground.ts'

/** The list of what was done, and of what was wrong. */
const said = '.action-results li'

/** What a person does in Request Tracker, where each step is a load: what happened is known on the next page alone. */
export const happenings: readonly Happening[] = [
  {
    name: 'the start page',
    events: [],
    run: (visit) => go(visit, '/', '#simple-search'),
  },
  {
    name: 'a list is opened',
    events: ['view-opened ticket'],
    run: (visit) =>
      go(visit, "/Search/Results.html?Query=Status%20%3D%20'__Active__'&Rows=50", 'table.ticket-list'),
  },
  {
    name: 'a search',
    events: ['search-made'],
    async run({ tab }) {
      await tab.click('#simple-search input[name=q]')
      await tab.type('door')
      await tab.press('Enter')
      await until(async () => (await readPath({ tab })) === '/Search/Simple.html', 'what was found')
    },
  },
  {
    name: 'a record that is refused',
    events: [],
    async run(visit) {
      await go(visit, '/Ticket/Create.html?Queue=1', 'form[name=TicketCreate] input[name=Subject]')
      await write(visit, 'Subject', 'A door that sticks')
      await create(visit, 'long')
      await waitForShown(visit.tab, said)
    },
  },
  {
    name: 'and taken when its time is a number',
    events: ['record-created ticket'],
    async run(visit) {
      await create(visit, '5')
      await until(async () => (await readPath(visit)) === '/Ticket/Display.html', 'the ticket')
    },
  },
  {
    name: 'loaded anew',
    events: [],
    async run({ tab }) {
      await tab.reload()
      await waitForShown(tab, '#page-basics')
    },
  },
  {
    name: 'a ticket that is changed and saved',
    events: ['record-saved ticket'],
    async run(visit) {
      await go(visit, '/Ticket/Modify.html?id=3', 'input[name=Subject]')
      await write(visit, 'Subject', 'A gate that sticks')
      await send(visit, 'TicketModify')
      await waitForShown(visit.tab, said)
    },
  },
  {
    name: 'saved without a change',
    events: [],
    async run(visit) {
      await send(visit, 'TicketModify')
      await until(async () => !(await isShown(visit.tab, said)), 'the form without a word')
    },
  },
  {
    name: 'changed to what is refused',
    events: [],
    async run(visit) {
      await write(visit, 'TimeLeft', 'long')
      await send(visit, 'TicketModify')
      await waitForShown(visit.tab, said)
    },
  },
  {
    name: 'time that is written down with a comment',
    events: ['record-saved ticket'],
    async run(visit) {
      await go(visit, '/Ticket/Update.html?id=3&Action=Comment', 'input[name=UpdateTimeWorked]')
      await write(visit, 'UpdateTimeWorked', '5')
      await send(visit, 'TicketUpdate')
      await until(async () => (await readPath(visit)) === '/Ticket/Display.html', 'the ticket')
    },
  },
  {
    name: 'a comment that is given up',
    events: [],
    async run(visit) {
      await go(visit, '/Ticket/Update.html?id=3&Action=Comment', 'input[name=UpdateTimeWorked]')
      await write(visit, 'UpdateTimeWorked', '5')
      await visit.tab.click('#page-menu a#page-display')
      await until(async () => (await readPath(visit)) === '/Ticket/Display.html', 'the ticket')
    },
  },
]

async function go({ tab, origin }: Visit, address: string, sign: string): Promise<void> {
  await tab.goto(`${origin}${address}`)
  await waitForShown(tab, sign)
}

/** Writes into a field in place of what it holds. */
async function write({ tab }: Visit, name: string, text: string): Promise<void> {
  await tab.evaluate((of) => {
    const field = document.querySelector<HTMLInputElement>(`input[name=${of}]`)
    if (field !== null) field.value = ''
  }, name)
  await tab.click(`input[name=${name}]`)
  await tab.type(text)
}

/** Creates the ticket, with this time worked, from the second half of the form. */
async function create(visit: Visit, worked: string): Promise<void> {
  await visit.tab.click('#page-menu a[href="#details"]')
  await write(visit, 'TimeWorked', worked)
  await visit.tab.click('#Ticket-Create-details input[name=SubmitTicket]')
}

function send({ tab }: Visit, form: string): Promise<void> {
  return tab.click(`form[name=${form}] input[name=SubmitTicket]`)
}

function readPath({ tab }: Pick<Visit, 'tab'>): Promise<string> {
  return tab.evaluate(() => location.pathname, undefined).catch(() => '')
}
