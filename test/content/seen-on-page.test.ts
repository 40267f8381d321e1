import { afterEach, expect, it } from 'vitest'
import { hostName } from '../../src/content/overlay/host-name.ts'
import { readSeenOnPage } from '../../src/content/overlay/seen-on-page.ts'
import { redactSeenNames } from '../../src/core/redaction/redact-seen-names.ts'
import { attachShadow, requireElement, show } from '../support/show-page.ts'

const titleBefore = document.title
afterEach(() => {
  document.title = titleBefore
  show('')
})

it('knows the titles of records on the page, and the CRM’s own words beside them', () => {
  document.title = 'Blue Harbor Ltd | Accounts | CRM'
  show(`
    <nav><ul><li><a href="#">Accounts</a></li></ul></nav>
    <h1>Blue Harbor Ltd</h1>
    <button>Save</button>
    <table><tr><th>Owner</th></tr><tr><td><a href="#">Mira Costa</a></td><td>1,250</td></tr></table>`)
  const seen = readSeenOnPage(document)
  expect(seen.names).toEqual(['Blue Harbor Ltd', 'Accounts', 'CRM', 'Mira Costa'])
  expect(seen.words).toEqual(['Accounts', 'Owner', 'Save'])
  expect(redactSeenNames('can Costa save the accounts of blue harbor?', seen).text).toBe(
    'can [name] save the accounts of [name]?',
  )
})

it('takes a link to a record for a name wherever it stands, and headings of sections for the CRM’s own words', () => {
  document.title = ''
  show(`
    <nav aria-label="Breadcrumb"><a href="#/accounts">Accounts</a><a href="#/accounts/4711/show">Blue Harbor Ltd</a></nav>
    <h2>Order history</h2>
    <ul><li><a href="/reports">Quarterly numbers</a></li><li><a href="/lightning/r/003Hn00002abcDEIAY/view">Mira Costa</a></li></ul>`)
  const seen = readSeenOnPage(document)
  expect(seen.names).toEqual(['Blue Harbor Ltd', 'Mira Costa'])
  expect(redactSeenNames('where is the history of the quarterly numbers of Costa?', seen).text).toBe(
    'where is the history of the quarterly numbers of [name]?',
  )
})

it.each([
  ['Al Ryan', 'move Al Ryan to another firm', 'move [name] to another firm'],
  ['Abernathy, Gusikowski and Farrell', 'who is Gusikowski?', 'who is [name]?'],
  ['Acme', 'where is acme', 'where is [name]'],
  ['Contact Health', 'what is contact health', 'what is contact health'],
  ['My Tasks', 'where are my tasks', 'where are my tasks'],
])(
  'takes %j, the first heading of the page’s main part, for a name where it may be one',
  (title, text, stored) => {
    document.title = ''
    show(`<header><h1>CRM</h1></header><main><h2> </h2><h5>${title}</h5><h3>Activity Timeline</h3></main>`)
    expect(redactSeenNames(text, readSeenOnPage(document)).text).toBe(stored)
  },
)

it('takes the names out of a row that is one link, and leaves what else it says', () => {
  document.title = ''
  show(`<a href="#/contacts/188/show"><span>CC</span><div><div>Christopher Cronin</div>
    <div>Interactive at <span>Sauer - Bogisich</span> - 1 task</div></div><div>last activity today at 9:50 AM</div></a>`)
  expect(readSeenOnPage(document).names).toEqual(['Christopher Cronin', 'Sauer - Bogisich'])
})

it('looks into closed shadow roots, where Lightning keeps its titles', () => {
  show('<x-record></x-record>')
  attachShadow(requireElement('x-record'), '<h1>Mira Costa</h1>', 'closed')
  expect(readSeenOnPage(document).names).toContain('Mira Costa')
})

it('takes at most so much of a long list', () => {
  show(
    `<ul>${Array.from({ length: 1_000 }, (_, index) => `<li><a href="/contacts/${index}">Record ${index}</a></li>`).join('')}</ul>`,
  )
  expect(readSeenOnPage(document).names.length).toBeLessThanOrEqual(300)
})

it('takes the name of a record that stands behind more values that are written as names than are kept', () => {
  document.title = ''
  const letters = 'abcdefghijklmnopqrst'
  const nameOf = (index: number): string =>
    `Ann${letters[Math.floor(index / 20)] ?? ''} Bee${letters[index % 20] ?? ''}`
  const rows = Array.from({ length: 400 }, (_, index) => `<tr><td>${nameOf(index)}</td></tr>`).join('')
  show(`<table>${rows}</table><a href="/contacts/003Hn00002abcDEIAY">Mira Costa</a>`)
  const { names } = readSeenOnPage(document)
  expect(names[0]).toBe('Mira Costa')
  expect(names.length).toBe(301)
})

it('does not take a name for the CRM’s own word because a list, a button or a heading says it too', () => {
  document.title = ''
  show(`
    <h1>Acme</h1><h2>Mira Costa</h2><button>Edit Acme</button><button>Acme</button>
    <select><option>None</option><option>Mira Costa</option><option>Acme</option></select>
    <a href="/contacts/003Hn00002abcDEIAY">Mira Costa</a>`)
  const seen = readSeenOnPage(document)
  expect(redactSeenNames('edit costa of acme, or none', seen).text).toBe('edit [name] of [name], or none')
})

it('takes the names that stand in fields and cells, and not what else stands there', () => {
  document.title = ''
  show(`
    <form>
      <label>Last name <input value="Okafor"></label><label>Password <input type="password" value="Hunter"></label>
      <label>City <input value="springfield 12"></label><textarea>call back on Monday about the offer</textarea>
      <label>Owner <select><option>Jane Doe</option><option selected>Mira Costa</option></select></label>
      <label>Stage <select><option selected>Negotiation</option></select></label>
    </form>
    <dl><dt>Account</dt><dd>Blue Harbor Ltd</dd><dt>Rating</dt><dd>Hot</dd></dl>
    <table><tr><th>Contact</th><th>State</th></tr><tr><td>José Núñez</td><td>Qualified</td><td>古谷 あゆみ</td></tr></table>`)
  const seen = readSeenOnPage(document)
  expect(seen.names).toEqual(['Okafor', 'Mira Costa', 'Blue Harbor Ltd', 'José Núñez', '古谷 あゆみ'])
  expect(
    redactSeenNames('is Okafor qualified, and nunez hot? what of blue harbor and 古谷様', seen).text,
  ).toBe('is [name] qualified, and [name] hot? what of [name] and [name]様')
})

it('takes one word for a name where its label says who or which firm, or where the card of a record begins with it', () => {
  document.title = ''
  show(`
    <dl><dt>Account</dt><dd>Zenith</dd><dt>Account status</dt><dd>Dormant</dd></dl>
    <table><tr><th>Customer</th><td>Halcyon</td></tr><tr><th>Stage</th><td>Proposal</td></tr></table>
    <table><thead><tr><th>Priority</th><th>Company</th></tr></thead>
      <tbody><tr><td>Urgent</td><td>Okapi <span>Gold</span></td></tr><tr><td colspan="2">Nothing</td></tr></tbody></table>
    <div role="grid"><div role="row"><span role="columnheader">Owner</span><span role="columnheader">Kind</span></div>
      <div role="row"><span role="gridcell">Mira</span><span role="gridcell">Renewable</span></div></div>
    <section><h3>Won</h3><div draggable="true"><b>Quokka</b><i>Blazing</i></div></section>`)
  expect(readSeenOnPage(document).names).toEqual(['Zenith', 'Halcyon', 'Okapi', 'Mira', 'Quokka'])
})

it('reads what is written now, and does not ask a table of layout for all that it holds', () => {
  document.title = ''
  const many = '<p>Some Body</p>'.repeat(40)
  show(`<input><table><tr><td>${many}</td></tr></table>`)
  const field = requireElement('input')
  if (field instanceof HTMLInputElement) field.value = 'Mira Costa'
  expect(readSeenOnPage(document).names).toEqual(['Mira Costa'])
})

it('reads nothing of what is written into our own box', () => {
  document.title = ''
  const host = document.createElement(hostName)
  host.attachShadow({ mode: 'open' }).innerHTML = '<input value="Blue Harbor Ltd">'
  show('<input value="Mira Costa">')
  document.body.append(host)
  const seen = readSeenOnPage(document)
  host.remove()
  expect(seen.names).toEqual(['Mira Costa'])
})
