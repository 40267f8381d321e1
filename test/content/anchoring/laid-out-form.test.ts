import { afterEach, describe, expect, it } from 'vitest'
import type { Anchor } from '../../../src/core/anchor.ts'
import { readPage } from '../../../src/content/anchoring/read-page.ts'
import { lookFor } from '../../../src/content/anchoring/resolve.ts'
import { describeNow, requireElement, show } from '../../support/show-page.ts'

afterEach(() => document.body.replaceChildren())

const captions: Readonly<Record<string, string>> = {
  subject: 'Subject:',
  time_worked: 'Time worked:',
  due: 'Due:',
  started: 'Started:',
}
const fields = Object.entries(captions)

/** A form as servers laid it out: cells, no label that is tied to anything. */
function asTable(): string {
  const rows = fields.map(
    ([name, caption]) => `
      <tr><td class="label">${caption}</td><td class="value">
        <input name="${name}">${name === 'time_worked' ? '<select name="time_worked-unit"><option>Minutes</option></select>' : ''}
      </td></tr>`,
  )
  return `<main><form><table><tbody><tr><td><table>${rows.join('')}</table></td></tr></tbody></table>${notify}</form></main>`
}

/** The same form in the next design. */
function asBoxes(): string {
  const rows = fields.map(
    ([name, caption]) => `
      <div class="form-row"><div class="label col-3">${caption}</div><div class="value col-9"><div class="form-row">
        <div class="col-auto"><input type="text" name="${name}" class="form-control"></div>
        ${name === 'time_worked' ? '<div class="col-auto"><select name="time_worked-unit"><option>Minutes</option></select></div>' : ''}
      </div></div></div>`,
  )
  return `<main><div class="card"><div class="card-body">${rows.join('')}</div></div>${notify}</main>`
}

const notify = ['mail', 'call', 'visit']
  .map(
    (name) =>
      `<p>${name} first <input type="radio" name="${name}" value="1"> Yes <input type="radio" name="${name}" value="0"> No</p>`,
  )
  .join('')

function pick(selector: string): Anchor {
  show(asTable())
  return describeNow(requireElement(selector))
}

function point(anchor: Anchor): Element | undefined {
  const resolution = lookFor(anchor, readPage(document))
  return resolution.kind === 'found' ? resolution.target : undefined
}

describe('a field of a form that a server laid out', () => {
  it('is remembered by its caption and by what the CRM calls it, though a cell says the same', () => {
    const { names, trace } = pick('input[name=started]')
    expect(names).toEqual({ en: 'started' })
    expect(trace?.marks).toEqual(['name=started'])
  })

  it.each(Object.keys(captions))('is found in the next design: %s', (name) => {
    const anchor = pick(`input[name="${name}"]`)
    show(asBoxes())
    expect(point(anchor)).toBe(requireElement(`input[name="${name}"]`))
  })

  it('is not the unit that stands behind its caption when it is gone', () => {
    const anchor = pick('input[name=time_worked]')
    for (const form of [asTable(), asBoxes()]) {
      show(form)
      expect(point(anchor)).toBe(requireElement('input[name=time_worked]'))
      requireElement('input[name=time_worked]').remove()
      expect(point(anchor)).toBeUndefined()
    }
  })

  it.each(['mail', 'call', 'visit'])('is the one choice of its question: %s', (name) => {
    const anchor = pick(`input[name="${name}"][value="0"]`)
    show(asBoxes())
    expect(point(anchor)).toBe(requireElement(`input[name="${name}"][value="0"]`))
    requireElement(`input[name="${name}"][value="0"]`).remove()
    expect(point(anchor)).toBeUndefined()
  })
})

describe('a field whose caption only a class told from a value', () => {
  const choice = (option: string): string => `<select><option>${option}</option></select>`
  // What says that the language is the same.
  const menu = `<nav>${[
    'Home',
    'Search',
    'Tools',
    'Reports',
    'Articles',
    'Assets',
    'Queues',
    'Groups',
    'Logout',
  ]
    .map((title) => `<a href="/${title.toLowerCase()}">${title}</a>`)
    .join('')}</nav>`
  /** Without its classes nothing of it is called anything. */
  const asCells = (isStyled: boolean): string => {
    const cell = (name: string, content: string): string =>
      `<td${isStyled ? ` class="${name}"` : ''}>${content}</td>`
    const rows = ['Owner', 'Queue Name', 'Reply Address', 'Subject Tag'].map(
      (caption) => `<tr>${cell('label', caption)}${cell('value', `<input id="${caption}">`)}</tr>`,
    )
    const asked = `<tr>${cell('label', 'Time Left')}${cell('operator', choice('is'))}${cell('value', choice('-'))}</tr>`
    return `${menu}<main><h1>Queue</h1><form><table>${rows.join('')}${asked}</table><button>Save</button></form></main>`
  }
  const pickIn = (isStyled: boolean, selector: string): Anchor => {
    show(asCells(isStyled))
    return describeNow(requireElement(selector))
  }

  it('is found where the caption has lost it', () => {
    const anchor = pickIn(true, '[id="Reply Address"]')
    expect(anchor.names).toEqual({ en: 'reply address' })
    show(asCells(false))
    expect(point(anchor)).toBe(requireElement('[id="Reply Address"]'))
    requireElement('tr:has([id="Reply Address"])').remove()
    expect(point(anchor)).toBeUndefined()
  })

  it('is not the next one behind that caption, where it is gone itself', () => {
    const anchor = pickIn(true, 'select')
    for (const gone of ['select', 'td:has(select)']) {
      show(asCells(false))
      expect(point(anchor)).toBe(requireElement('select'))
      requireElement(gone).remove()
      expect(point(anchor)).toBeUndefined()
    }
  })

  it('is remembered without it where nothing says that it is one', () => {
    const { names, trace } = pickIn(false, '[id="Reply Address"]')
    expect([names, trace?.text, trace?.words]).toEqual([undefined, undefined, undefined])
  })
})

describe('a caption beside the label of its own box', () => {
  // As Lightning shows a box to tick on a record: what its components say is in the light DOM of a synthetic shadow.
  const shown = (caption: string): string => `
    <div><div class="test-id__field-label-container"><span class="${caption}">Active</span></div>
      <div><input type="checkbox" id="box" disabled><label for="box"><span>Active</span></label></div></div>`
  const says = (html: string): string | undefined => {
    show(html)
    return describeNow(requireElement('span')).trace?.says
  }

  it('is the CRM’s, where the page calls it so, and a value else', () => {
    expect(says(shown('test-id__field-label'))).toBe('label')
    expect(says(shown('test-id__field-value'))).toBe('record')
  })
})
