import { afterEach, describe, expect, it } from 'vitest'
import { findKind, isInputButton, readRole } from '../../../src/content/anchoring/element-kind.ts'
import { requireElement, show } from '../../support/show-page.ts'

afterEach(() => document.body.replaceChildren())

function showOne(html: string): Element {
  show(html)
  return requireElement('body > *')
}

describe('the kind and the role of an element', () => {
  it.each<[string, string | undefined, string]>([
    ['<button>Save</button>', 'action', 'button'],
    ['<summary>More</summary>', 'action', 'button'],
    ['<a href="/contacts">Contacts</a>', 'action', 'link'],
    ['<a>Contacts</a>', 'action', ''],
    ['<input type="submit">', 'action', 'button'],
    ['<input type="BUTTON">', 'action', 'button'],
    ['<input type="image" alt="Go">', 'action', 'button'],
    ['<div role="button">Save</div>', 'action', 'button'],
    ['<li role="menuitem">Merge</li>', 'action', 'menuitem'],
    ['<li role="menuitem"><a href="/x">Merge</a></li>', undefined, 'menuitem'],
    ['<li role="menuitem" tabindex="-1"><a href="/x">Merge</a></li>', 'action', 'menuitem'],
    ['<li role="tab">Details</li>', 'action', 'tab'],
    ['<li role="treeitem">Contacts</li>', 'action', 'treeitem'],
    ['<div tabindex="0">Open</div>', 'action', ''],
    ['<img alt="" title="Help">', 'action', ''],
    ['<img aria-label="Help">', 'action', ''],
    ['<input>', 'field', 'textbox'],
    ['<input type="email">', 'field', 'textbox'],
    ['<input type="checkbox">', 'field', 'checkbox'],
    ['<input type="radio">', 'field', 'radio'],
    ['<input type="number">', 'field', 'spinbutton'],
    ['<input type="search">', 'field', 'searchbox'],
    ['<input type="range">', 'field', 'slider'],
    ['<input list="cities">', 'field', 'combobox'],
    ['<select></select>', 'field', 'combobox'],
    ['<textarea></textarea>', 'field', 'textbox'],
    ['<button role="combobox">Stage</button>', 'field', 'combobox'],
    ['<button role="switch">On</button>', 'field', 'switch'],
    ['<button aria-haspopup="listbox">Stage</button>', 'field', 'combobox'],
    ['<div tabindex="0" role="button" aria-haspopup="listbox">Won</div>', 'field', 'combobox'],
    ['<div tabindex="0" role="button" aria-haspopup="menu">More</div>', 'action', 'button'],
    ['<div contenteditable="true"></div>', 'field', ''],
    ['<label>Email</label>', 'label', ''],
    ['<h1>Contacts</h1>', 'heading', 'heading'],
    ['<h6>Contacts</h6>', 'heading', 'heading'],
    ['<div role="heading">Contacts</div>', 'heading', 'heading'],
    ['<legend>Address</legend>', 'heading', ''],
    ['<div role="columnheader">Stage</div>', 'column', 'columnheader'],
    ['<div role="presentation button">Save</div>', undefined, 'presentation'],
    ['<div role="button presentation">Save</div>', 'action', 'button'],
    ['<input type="hidden">', undefined, 'textbox'],
    ['<div>Save</div>', undefined, ''],
    ['<p>Nothing yet</p>', undefined, ''],
    ['<img alt="Jane">', undefined, ''],
    ['<div tabindex="-1">Scroll</div>', undefined, ''],
    ['<div tabindex="0"><button>Save</button></div>', undefined, ''],
  ])('of %s are %s and %j', (html, kind, role) => {
    const element = showOne(html)
    expect(findKind(element)).toBe(kind)
    expect(readRole(element)).toBe(role)
  })

  it('of a header cell are column and columnheader', () => {
    show('<table><tr><th>Stage</th></tr></table>')
    expect(findKind(requireElement('th'))).toBe('column')
    expect(readRole(requireElement('th'))).toBe('columnheader')
  })
})

describe('a button that is an input', () => {
  it.each([
    ['<input type="submit">', true],
    ['<input type="reset">', true],
    ['<input type="text">', false],
    ['<input>', false],
    ['<button type="submit"></button>', false],
  ])('is %s: %s', (html, is) => {
    expect(isInputButton(showOne(html))).toBe(is)
  })
})
