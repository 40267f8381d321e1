import { afterEach, describe, expect, it } from 'vitest'
import { readPage } from '../../../src/content/anchoring/read-page.ts'
import { noToken, toToken } from '../../../src/core/anchoring/tokens.ts'
import { describeNow, requireElement, show } from '../../support/show-page.ts'

afterEach(() => document.body.replaceChildren())

/** What the CRM calls an element, as far as that is remembered. */
function marksOf(html: string, selector: string): readonly string[] | undefined {
  show(html)
  return describeNow(requireElement(selector)).trace?.marks
}

describe('a label that is tied to a control', () => {
  const field = (label: string, control = '<input id="f1" name="_timezone">'): string =>
    `<form><label for="f1">${label}</label>${control}</form>`

  it('is called after it', () => {
    expect(marksOf(field('Time zone'), 'label')).toEqual(['for=_timezone'])
    expect(marksOf(field('Zeitzone'), 'label')).toEqual(['for=_timezone'])
    expect(
      marksOf('<form><label>Time zone <select name="_timezone"></select></label></form>', 'label'),
    ).toEqual(['for=_timezone'])
  })

  it('is not where it says nothing: it draws the control', () => {
    expect(marksOf(field('<i></i>'), 'label')).toBeUndefined()
  })

  it('is not by an id, which goes with a design', () => {
    expect(marksOf(field('Time zone', '<input id="f1" autocomplete="email">'), 'label')).toBeUndefined()
  })

  it('is not where another is called so too, nor does it tell neighbours anything', () => {
    const address = (kind: string): string => `<form><h2>${kind}</h2>
      <label for="${kind}">Street</label><input id="${kind}" name="street"></form>`
    show(address('Billing') + address('Shipping'))
    expect(describeNow(requireElement('label')).trace?.marks).toBeUndefined()
    expect(describeNow(requireElement('h2')).trace?.after.slice(3, 6)).toBe(noToken)
    show(address('Billing'))
    expect(describeNow(requireElement('h2')).trace?.after.slice(3, 6)).toBe(toToken('for=street'))
  })

  it('is not where the choice may be a record', () => {
    const choice = (label: string): string =>
      field(label, '<input id="f1" type="radio" name="owner" value="jane-doe">')
    expect(marksOf(choice('Jane Doe'), 'label')).toBeUndefined()
    expect(marksOf(choice('nobody'), 'label')).toEqual(['for=owner/jane-doe'])
  })
})

describe('a cell with nothing but the label of the field beside it', () => {
  const row = (label: string, control: string): string =>
    `<form><table><tr><td class="title"><label for="f1">${label}</label></td><td>${control}</td></tr></table></form>`

  it('is no value, so that the field keeps its name', () => {
    const html = row('Time zone', '<select id="f1" name="_time_zone"><option>UTC</option></select>')
    expect(marksOf(html, 'select')).toEqual(['name=_time_zone'])
  })

  it('is one where it is written like a name, or may be one of several records to tick', () => {
    expect(marksOf(row('Jane Doe', '<input id="f1" name="jane_doe">'), 'input')).toBeUndefined()
    expect(marksOf(row('Acme', '<input id="f1" type="checkbox" name="acme">'), 'input')).toBeUndefined()
  })

  it.each([
    ['with a head', (heads: string) => `<thead>${heads}</thead>`],
    ['without one', (heads: string) => heads],
  ])('is one in a table of records %s', (_, wrap) => {
    const heads = wrap('<tr><th scope="col">Who</th><th scope="col">How many</th></tr>')
    const html = row('Acme', '<input id="f1" name="acme">').replace('<table>', `<table>${heads}`)
    expect(marksOf(html, 'input')).toBeUndefined()
  })
})

describe('what an element is called, as one token', () => {
  it('is its name, whatever its id is', () => {
    const tokens = ['<input name="email" id="rcm-email">', '<input name="email" id="compose-email">'].map(
      (html) => {
        show(html)
        return readPage(document).outline.slots.map(({ facts }) => facts.markToken)
      },
    )
    expect(tokens[0]).toEqual(tokens[1])
  })

  it('is its id where it has nothing else', () => {
    show('<button id="save">Save</button><button id="close">Close</button>')
    const { slots } = readPage(document).outline
    expect(new Set(slots.map(({ facts }) => facts.markToken)).size).toBe(2)
  })
})
