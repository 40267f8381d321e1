import { afterEach, describe, expect, it } from 'vitest'
import { findBetter } from '../../../src/content/anchoring/better.ts'
import { findColumnHeader } from '../../../src/content/anchoring/column-header.ts'
import { pickElement } from '../../../src/content/anchoring/describe.ts'
import { readPage } from '../../../src/content/anchoring/read-page.ts'
import { attachShadow, requireElement, show } from '../../support/show-page.ts'

afterEach(() => document.body.replaceChildren())

const options = { locale: 'en', fieldAttributes: ['name'] }
const frame = (html: string): string =>
  `<nav><a href="/contacts">Contacts</a><a href="/deals">Deals</a></nav>
  <main><h1>New contact</h1><label>First name <input name="first_name"></label>${html}
  <button>Save</button><button>Cancel</button></main>`

/** The grade of what is picked, and what is offered in its place. */
function offer(
  selector: string,
  root: ParentNode = document,
): { grade: string; better: Element | undefined } {
  const picked = requireElement(selector, root)
  const page = readPage(document)
  const better = findBetter(picked, page, options)
  return { grade: pickElement(picked, page, options).grading.grade, better }
}

describe('a better element than a weak one', () => {
  const team = '<ul><li><a id="x" href="/people/17">Jane</a></li><li><a href="/people/18">Paul</a></li></ul>'
  const wideHead = '<thead><tr><th colspan="2">Product</th><th>Price</th></tr></thead>'

  it.each<[string, string, string]>([
    ['the heading of its section, for one of two alike links', `<h2>Team</h2>${team}`, 'Team'],
    [
      'the heading of its section, for a link to a record',
      '<h2>Owner</h2><p><a id="x" href="/people/17">Jane Planted</a></p>',
      'Owner',
    ],
    [
      'its label, for a field in a row',
      `<label for="x">Discount</label><table>${wideHead}<tr><td>Planted</td><td><input id="x"></td><td>9</td></tr></table>`,
      'Discount',
    ],
    ['what is in it, for a box', '<div id="x"><button>Import</button><p>From a file</p></div>', 'Import'],
    ['what is around it, for a part of it', '<button>Import <i id="x"></i></button>', 'Import'],
  ])('is %s', (_title, html, text) => {
    show(frame(html))
    const { grade, better } = offer('#x')
    expect(grade).toBe('weak')
    expect(better?.textContent?.trim()).toBe(text)
  })

  it('is a neighbour where there is neither label nor heading', () => {
    show(
      '<main><button>Import</button><p><a id="x" href="/people/17">Jane</a></p><button>Save</button></main>',
    )
    expect(offer('#x').better?.textContent).toBe('Import')
  })

  it('is around it through a shadow root', () => {
    show(frame('<button id="host"><x-icon></x-icon> Import</button>'))
    const root = attachShadow(requireElement('x-icon'), '<span id="x"></span>')
    expect(offer('#x', root).better?.id).toBe('host')
  })

  it('is none where all that is near is weak as well', () => {
    show('<main><p><a id="x" href="/people/17">Jane</a></p><p><a href="/people/18">Paul</a></p></main>')
    expect(offer('#x')).toMatchObject({ grade: 'weak', better: undefined })
  })
})

describe('the head of a column', () => {
  const cells = (count: number, id: number): string =>
    Array.from({ length: count }, (_, at) => `<td${at === id ? ' id="x"' : ''}>Planted ${at}</td>`).join('')
  const table = (head: string, body: string): string =>
    `<table><thead>${head}</thead><tbody>${body}<tr>${cells(3, -1)}</tr></tbody></table>`

  it.each<[string, string, string | undefined]>([
    [
      'stands above the cell',
      table('<tr><th>Name</th><th>Stage</th><th>Owner</th></tr>', `<tr>${cells(3, 1)}</tr>`),
      'Stage',
    ],
    [
      'is the lowest of two',
      table(
        '<tr><th rowspan="2">Name</th><th colspan="2">Deal</th></tr><tr><th>Stage</th><th>Owner</th></tr>',
        `<tr>${cells(3, 2)}</tr>`,
      ),
      'Owner',
    ],
    [
      'is found behind a cell of several columns',
      table(
        '<tr><th>Name</th><th>Stage</th><th>Owner</th></tr>',
        '<tr><td colspan="2">Planted</td><td id="x">Planted</td></tr>',
      ),
      'Owner',
    ],
    [
      'is found beside a cell of several rows',
      table(
        '<tr><th>Name</th><th>Stage</th><th>Owner</th></tr>',
        '<tr><td rowspan="2">Planted</td><td>a</td><td>b</td></tr><tr><td id="x">Planted</td><td>c</td></tr>',
      ),
      'Stage',
    ],
    [
      'is none where it stands above several',
      table('<tr><th>Name</th><th colspan="2">Deal</th></tr>', `<tr>${cells(3, 2)}</tr>`),
      undefined,
    ],
    [
      'is that of its own table, not of the one around it',
      table(
        '<tr><th>Name</th><th>Stage</th></tr>',
        `<tr><td>Planted</td><td>${table('<tr><th>City</th><th>Street</th></tr>', `<tr>${cells(2, 1)}</tr>`)}</td></tr>`,
      ),
      'Street',
    ],
    [
      'goes by the number that the grid gives, where columns are pinned',
      `<div role="grid"><div role="row"><div role="columnheader" aria-colindex="3">Owner</div></div>
      <div role="row"><div role="columnheader" aria-colindex="1">Name</div><div role="columnheader" aria-colindex="2">Stage</div></div>
      <div role="row"><div role="gridcell" aria-colindex="3" id="x">Planted</div></div></div>`,
      'Owner',
    ],
    [
      'is none in a grid of several parts without numbers',
      `<div role="grid"><div role="row"><div role="columnheader">Owner</div></div>
      <div role="row"><div role="columnheader">Name</div></div>
      <div role="row"><div role="gridcell" id="x">Planted</div></div></div>`,
      undefined,
    ],
    [
      'is found in a grid of one part',
      `<div role="grid"><div role="row"><div role="columnheader">Name</div><div role="columnheader">Stage</div></div>
      <div role="row"><div role="gridcell">a</div><div role="gridcell" id="x">Planted</div></div></div>`,
      'Stage',
    ],
  ])('%s', (_title, html, text) => {
    show(html)
    expect(findColumnHeader(requireElement('#x'))?.textContent).toBe(text)
  })

  it('is what is offered in place of a cell', () => {
    show(frame(table('<tr><th>Name</th><th>Stage</th><th>Owner</th></tr>', `<tr>${cells(3, 1)}</tr>`)))
    const { grade, better } = offer('#x')
    expect([grade, better?.textContent]).toEqual(['weak', 'Stage'])
  })

  it('is found from within a component in the cell', () => {
    show(table('<tr><th>Name</th><th>Stage</th></tr>', '<tr><td>a</td><td><x-cell></x-cell></td></tr>'))
    const root = attachShadow(requireElement('x-cell'), '<b>Planted</b>')
    expect(findColumnHeader(requireElement('b', root))?.textContent).toBe('Stage')
  })
})
