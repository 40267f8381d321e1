import { afterEach, describe, expect, it } from 'vitest'
import { readPage } from '../../../src/content/anchoring/read-page.ts'
import { resolveAnchor } from '../../../src/content/anchoring/resolve.ts'
import { describeNow, requireElement, show } from '../../support/show-page.ts'

afterEach(() => document.body.replaceChildren())

const heads = '<thead><tr><th></th><th>Name</th><th>Mail</th><th></th></tr></thead>'
const row = (name: string): string =>
  `<tr><td><input type="checkbox" name="pick"></td><td><a href="/contacts/${name.length}7">${name}</a></td>` +
  `<td><a href="mailto:${name}@x.org">${name}@x.org</a></td><td><button>Edit</button></td></tr>`
const table = (...names: string[]): string =>
  `<table>${heads}<tbody>${names.map(row).join('')}</tbody></table>`
const list = (...names: string[]): string =>
  `<ul>${names.map((name) => `<li><button>Call</button><a href="/contacts/${name.length}7">${name}</a></li>`).join('')}</ul>`
const boxes = (...names: string[]): string =>
  names
    .map((name) => `<div><input type="checkbox"><a href="/contacts/${name.length}7">${name}</a></div>`)
    .join('')

const frame = (html: string): string =>
  `<nav><a href="/contacts">Contacts</a><a href="/deals">Deals</a></nav>
  <main><h1>Contacts</h1><button>Create</button>${html}<button>Export</button></main>`

describe('an element of a row of records', () => {
  it.each<[string, (...names: string[]) => string, string]>([
    ['a name in a table', table, 'td a'],
    ['a mail address in one', table, 'td a[href^=mailto]'],
    ['a button in one', table, 'td button'],
    ['a name in a list', list, 'li a'],
    ['a name in boxes', boxes, 'div a'],
  ])('is not pointed at, however few they are: %s', (_title, draw, selector) => {
    for (const names of [
      ['Ada', 'Robert', 'Cleopatra'],
      ['Ada', 'Robert'],
    ]) {
      show(frame(draw(...names)))
      const anchor = describeNow(requireElement(selector))
      expect(resolveAnchor(anchor, readPage(document)).kind).not.toBe('found')
      show(frame(draw(...names.toReversed())))
      expect(resolveAnchor(anchor, readPage(document)).kind).not.toBe('found')
    }
  })

  it('is not pointed at where it is the only one of its list', () => {
    show(frame(list('Ada')))
    const anchor = describeNow(requireElement('li a'))
    show(frame(list('Robert')))
    expect(resolveAnchor(anchor, readPage(document)).kind).not.toBe('found')
  })

  it('is told from a menu whose entries lead to different things of one record', () => {
    const menu = (id: number): string =>
      frame(
        `<ul><li><a href="/contacts/${id}/edit">Edit</a></li><li><a href="/contacts/${id}/history">History</a></li></ul>`,
      )
    show(menu(17))
    const anchor = describeNow(requireElement('li a'))
    show(menu(18))
    expect(resolveAnchor(anchor, readPage(document)).kind).toBe('found')
  })
})
