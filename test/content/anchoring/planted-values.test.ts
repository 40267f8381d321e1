import { afterEach, describe, expect, it } from 'vitest'
import type { Trace } from '../../../src/core/anchor.ts'
import { unpackNeighbours } from '../../../src/core/anchoring/neighbours.ts'
import { foldText, splitTokens, toNameToken, toWordTokens } from '../../../src/core/anchoring/tokens.ts'
import { readPage } from '../../../src/content/anchoring/read-page.ts'
import { attachShadow, describeNow, requireElement, show } from '../../support/show-page.ts'

const person = 'Jorinde Plantedsky'
const mail = 'jorinde.plantedsky@seededmail.example'
const phone = '+49 30 5550199'
const company = 'Plantwerk Seeded GmbH'
const firm = 'Seedbarn'
const city = 'Seedenhausen'
const amount = '48,125.50'
const note = 'Wants the greenhouse offer by Friday'
const planted = [person, mail, phone, company, firm, city, amount, note]

const slug = (value: string, separator: string): string =>
  value.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, separator)

/** Nothing but letters and digits, in lower case: whatever stood between two words is gone. */
const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** The elements whose anchors hold a planted value, with what they hold. */
function findLeaks(roots: readonly ParentNode[] = [document.body]): string[] {
  const page = readPage(document)
  return roots
    .flatMap((root) => [...root.querySelectorAll('*')])
    .flatMap((element) => {
      const written = JSON.stringify(describeNow(element, page))
      const held = planted.filter((value) => bare(written).includes(bare(value)))
      return held.length === 0
        ? []
        : [`${element.outerHTML.slice(0, 200)} holds ${held.join()}: ${written.slice(0, 200)}`]
    })
}

afterEach(() => {
  document.body.replaceChildren()
  document.title = ''
})

const record = `
  <header><h1 title="${person}">${person}</h1><h2>${company}</h2><a href="mailto:${mail}">${mail}</a></header>
  <nav><a href="/contacts">Contacts</a><a href="/contacts/${slug(person, '-')}">${person}</a></nav>`

const form = `
  <form>
    <label for="name">Name</label><input id="name" name="name" value="${person}" placeholder="${person}">
    <label>Email <input name="email" type="email" value="${mail}"></label>
    <div><label>Phone</label><input name="phone" value="${phone}"></div>
    <label for="city">City</label> <span>${city}</span><input id="city" name="${city}" value="${city}">
    <label for="note">Note</label><textarea id="note" name="note">${note}</textarea>
    <label for="of">Company</label>
    <select id="of" name="company"><option value="1">${company}</option><option>Other</option></select>
    <button type="button" role="combobox" aria-label="Company">${company}</button>
    <button type="button" aria-haspopup="listbox">${company}</button>
    <div contenteditable="true">${note}</div>
    <div contenteditable="true" data-field="${slug(company, '_')}">${company}</div>
    <input type="radio" name="owner" value="${slug(person, '_')}"><input type="checkbox" value="${person}" aria-label="${person}">
    <button type="submit">Save</button>
  </form>`

const list = `
  <table>
    <thead><tr><th>Name</th><th>Company</th><th>Amount</th><th></th></tr></thead>
    <tbody>
      <tr id="${slug(person, '-')}" data-name="${slug(person, '-')}" class="row-${slug(company, '-')}">
        <td><a href="/contacts/17" title="${person}">${person}</a></td>
        <td><a href="/companies/${slug(company, '-')}?owner=${slug(person, '+')}">${company}</a></td>
        <td title="${amount}">${amount} €</td>
        <td><button aria-label="Edit ${person}">✎</button><button title="Delete ${person}">✕</button>
          <button data-id="${slug(person, '_')}" name="${slug(person, '-')}">…</button></td>
      </tr>
      <tr><td><a href="mailto:${mail}">${mail}</a></td><td>${city}</td><td>${phone}</td><td><img alt="${person}" title="${person}"></td></tr>
    </tbody>
  </table>
  <div role="grid"><div role="row"><span role="columnheader">Name</span><span role="columnheader">City</span></div>
    <div role="row" aria-label="${person}"><div role="gridcell" tabindex="0">${person}</div><div role="gridcell">${city}</div></div></div>
  <ul><li><a href="/deals/3">${company} ${amount}</a><button aria-label="Open ${company}">›</button></li></ul>
  <ul class="cards"><li tabindex="0"><h3>${person}</h3><p>${company}, ${city}</p><dl><dt>Phone</dt><dd>${phone}</dd></dl></li></ul>`

const chips = `
  <section><h2>Owner</h2>
    <button class="chip" title="${person}">${person} ✕</button><span class="badge" tabindex="0">${company}</span>
    <div class="MuiChip-root" role="button">${person}</div>
    <button data-owner="${slug(person, '-')}" id="owner-${slug(person, '-')}" class="owner-${slug(person, '_')}">Change</button>
    <button data-owner="${slug(person, '_').toUpperCase()}">Reassign</button>
    <a href="/reports#${slug(person, '-')}">Report</a><a href="/${slug(company, '_')}">Site</a>
    <a href="https://${slug(company, '-')}.example/${slug(person, '-')}">Website</a>
    <button><img src="/faces/${slug(person, '-')}.png" alt="${person}"></button>
    <button><svg aria-label="${company}"><title>${company}</title></svg></button>
    <p>Created by ${person}</p><output>${amount}</output><time datetime="2026-01-01">${note}</time>
    <x-name data-part="${slug(person, '-')}"><slot>${person}</slot></x-name>
  </section>`

const whole = `<main>${record}${form}${list}${chips}</main>`

describe('the anchor of any element of a page that is full of customers', () => {
  it('holds nothing of them', () => {
    document.title = `${person} | Contacts – CRM`
    show(whole)
    expect(document.querySelectorAll('body *').length).toBeGreaterThan(90)
    expect(findLeaks()).toEqual([])
  })

  it('holds nothing of them where they stand in shadow roots', () => {
    document.title = `${company} - CRM`
    show('<x-open></x-open><x-closed></x-closed>')
    const open = attachShadow(requireElement('x-open'), record + form)
    const closed = attachShadow(requireElement('x-closed'), list + chips, 'closed')
    expect(findLeaks([document.body, open, closed])).toEqual([])
  })

  it('holds nothing of what was typed since the page was built', () => {
    show(
      '<label>Name <input name="name"></label><button data-draft="jorinde-plantedsky" aria-label="Discard Jorinde Plantedsky">✕</button>',
    )
    Object.assign(requireElement('input'), { value: person })
    expect(findLeaks()).toEqual([])
  })
})

describe('a value that stands in one place of a page alone', () => {
  it.each<[string, string]>([
    ['in a field', `<label for="a">Name</label><input id="a" value="${person}">`],
    [
      'in a field with a placeholder',
      `<label for="a">Email</label><input id="a" placeholder="${mail}" value="${mail}">`,
    ],
    ['in a text field', `<label for="a">Note</label><textarea id="a">${note}</textarea>`],
    ['in a label around a field', `<label>Note <textarea>${note}</textarea></label>`],
    ['in a choice', `<label>Company <select><option>${company}</option></select></label>`],
    ['in a choice that is a button', `<button role="combobox">${company}</button>`],
    ['in a choice that opens a list', `<button aria-haspopup="listbox">${company}</button>`],
    ['in something to write into', `<div contenteditable="true">${note}</div>`],
    ['in a cell', `<table><tr><td>${person}</td></tr></table>`],
    [
      'in a cell that is used',
      `<div role="grid"><div role="row"><div role="gridcell" tabindex="0">${person}</div></div></div>`,
    ],
    [
      'in the label of a button in a row',
      `<table><tr><td><button aria-label="Edit ${person}">✎</button></td></tr></table>`,
    ],
    ['in the title of a button in a list', `<ul><li><button title="Edit ${person}">✎</button></li></ul>`],
    ['in a link to a record', `<a href="/contacts/17">${person}</a>`],
    ['in a link to a mail', `<a href="mailto:${mail}">${mail}</a>`],
    ['in a link to a call', `<a href="tel:${phone}">${phone}</a>`],
    ['in a link to a site', `<a href="https://seeded.example">${company}</a>`],
    ['in the path of a link', `<a href="/contacts/${slug(person, '-')}">Open</a>`],
    ['in the query of a link', `<a href="/contacts?name=${slug(person, '+')}">Open</a>`],
    ['in a heading', `<h1>${person}</h1>`],
    ['in a heading of a section', `<h3>${company}</h3>`],
    ['in a text', `<p>Created by ${person}</p>`],
    ['in the text beside a label', `<label>City</label><span>${city}</span>`],
    ['on a chip', `<span class="chip" role="button">${person}</span>`],
    ['on a card of a board', `<div role="button" tabindex="0" draggable="true">${firm} renewal</div>`],
    ['on a card', `<article tabindex="0">${person}</article>`],
    ['in the name of a picture', `<img title="${person}" alt="${person}">`],
    ['in the label of a picture in a list', `<ul><li><button><img alt="${person}"></button></li></ul>`],
    ['in a class', `<button class="owner-${slug(person, '-')}">Change</button>`],
    ['in what a checkbox stands for', `<input type="checkbox" value="${slug(person, '_')}">`],
    ['in what a radio button stands for', `<input type="radio" name="owner" value="${slug(person, '_')}">`],
    ['behind a radio button', `<input type="radio" name="owner" value="1"> ${person}`],
    [
      'in the label of a radio button',
      `<label><input type="radio" name="owner" value="${slug(person, '_')}"> ${person}</label>`,
    ],
    ['in a cell before a field', `<table><tr><td>${firm}</td><td><input name="amount"></td></tr></table>`],
    ['in a text before a field', `<p>${person}: <input name="answer"></p>`],
    [
      'behind a radio button, with what the person does',
      `<input type="radio" name="owner" value="1"> ${person} - Sales Manager`,
    ],
    [
      'in the label of a radio button, with what the person does',
      `<label><input type="radio" name="owner" value="1"> ${person} (Account Manager)</label>`,
    ],
    ['behind a checkbox', `<input type="checkbox" name="members" value="1"> ${person}`],
    [
      'on a badge that is called a label, before a field',
      `<div><span class="ui label">${firm}</span><input name="tags"></div>`,
    ],
    [
      'on a badge of Bootstrap 2, before a field',
      `<div><span class="label">${person}</span><input name="tags"></div>`,
    ],
    [
      'in the title of a record that is called a label, before a field',
      `<div><span class="recordLabel">${firm}</span><input name="tags"></div>`,
    ],
    [
      'in what is chosen, called a label, before a field',
      `<div><span class="select__value-label">${firm}</span><input name="tags"></div>`,
    ],
    [
      'in the head of a row, before a field',
      `<form><table><tr><th scope="row">${person}</th><td><input name="amount"></td></tr></table></form>`,
    ],
    ['in a term before a field', `<dl><dt>${person}</dt><dd><textarea name="answer"></textarea></dd></dl>`],
    ['on a button in the place of a value', `<div><label>Company</label> <button>${firm}</button></div>`],
    ['on a button that is like any other', `<button>${person}</button>`],
    ['on a button, with the legal form of the firm', `<button>${company}</button>`],
    ['on the button of whoever is signed in', `<header><button class="user-menu">${firm}</button></header>`],
    [
      'on a link that leads to an address of that name',
      `<a href="/companies/${slug(firm, '-')}">${firm}</a>`,
    ],
    ['in the label of a button without a text', `<button aria-label="Remove ${person}">✕</button>`],
    ['in the title of a button without a text', `<button title="Remove ${company}"><svg></svg></button>`],
    ['in the title of a button that says what it does', `<button title="Edit ${person}">Edit</button>`],
    [
      'in the title of a link that says what it does',
      `<a href="/contacts/new" title="Call ${person}">Call</a>`,
    ],
    ['in the hint of a field', `<label>Owner <input placeholder="${person}"></label>`],
    ['in the title of a field', `<label>Owner <input title="${company}"></label>`],
    ['behind the name of a button', `<button aria-label="Change owner">${company}</button>`],
    ['in the address of a picture', `<button><img src="/faces/${slug(person, '-')}.png"></button>`],
  ])('is not written down: %s', (_title, html) => {
    show(`<main>${html}<button>Save</button></main>`)
    expect(findLeaks()).toEqual([])
  })
})

// What is known to be written down and should not be. Whoever mends one moves its line into the table above.
describe('a value of which the page says that it is one', () => {
  it.each<[string, string]>([
    [
      'with its words run together in an attribute',
      `<h1>${company}</h1><button data-company="${slug(company, '')}">Change</button>`,
    ],
    [
      'with its words run together in an id',
      `<h1>${person}</h1><button id="${person.replace(' ', '')}">Change</button>`,
    ],
    [
      'in the text of a link that leads to it by its name',
      `<a href="/contacts/${slug(person, '-')}">${person}</a>`,
    ],
    [
      'in the label of a button, under a heading of a section',
      `<h2>${person}</h2><button aria-label="Edit ${person}">✎</button>`,
    ],
    [
      'in the label of a button, beside something that has it as its title',
      `<i title="${person}">i</i><button aria-label="Edit ${person}">✎</button>`,
    ],
    [
      'in the label of a button, with a cell that says more',
      `<table><tr><td><b>${person}</b> <i>Owner</i></td></tr></table><button aria-label="Edit ${person}">✎</button>`,
    ],
  ])('is not written down: %s', (_title, html) => {
    show(`<main>${html}<button>Save</button></main>`)
    expect(findLeaks()).toEqual([])
  })
})

/** The tokens of a text: of all of it, of its words. */
const tokensOf = (text: string): string[] => [
  toNameToken(text),
  toNameToken(`Edit ${text}`),
  ...toWordTokens(foldText(text)),
]

describe('a trace', () => {
  it.each<[string, string]>([
    ['the title of a record', `<h1>${person}</h1>`],
    ['a title that the document is called after', `<h2>${person}</h2>`],
    ['a value beside its label', `<h2>Details</h2><div><label>City</label> <span>${person}</span></div>`],
    ['the hint of a field', `<label>Owner <input placeholder="${person}"></label>`],
    ['the title of a field', `<label>Owner <input title="${person}"></label>`],
    ['the title of a button with a text', `<button title="${person}">Owner</button>`],
    ['the title of a button that says to whom it is done', `<button title="Edit ${person}">Edit</button>`],
    ['the text of a button with another name', `<button aria-label="Change owner">${person}</button>`],
    ['what a list of terms says', `<dl><dt>Owner</dt><dd>${person}</dd></dl>`],
  ])('does not even hold a token of %s', (_title, html) => {
    document.title = `${person} | CRM`
    show(`<nav><a href="/contacts">Contacts</a></nav><main>${html}<button>Save</button></main>`)
    const page = readPage(document)
    const traces = [...document.body.querySelectorAll('*')].map((element) => {
      const { trace } = describeNow(element, page)
      return trace === undefined ? [] : listTokens(trace)
    })
    expect(traces.flat().length).toBeGreaterThan(20)
    expect(traces.flat().filter((token) => tokensOf(person).includes(token))).toEqual([])
  })

  it("keeps the token of a title that is one of the CRM's own pages", () => {
    document.title = 'Contacts | CRM'
    show('<nav><a href="/contacts">Contacts</a></nav><main><h1>Contacts</h1><button>New</button></main>')
    const { trace } = describeNow(requireElement('button'), readPage(document))
    expect(trace?.heading).toBe(toNameToken('Contacts'))
  })
})

function listTokens({ text, hint, words, heading, before, after, page }: Trace): string[] {
  const near = [...unpackNeighbours(before), ...unpackNeighbours(after)].map((neighbour) => neighbour.text)
  return [text ?? '', hint ?? '', heading ?? '', ...splitTokens(words), ...near, ...splitTokens(page.texts)]
}
