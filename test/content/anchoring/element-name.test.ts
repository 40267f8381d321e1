import { afterEach, describe, expect, it } from 'vitest'
import { readHint, readName } from '../../../src/content/anchoring/element-name.ts'
import { attachShadow, requireElement, show } from '../../support/show-page.ts'

afterEach(() => document.body.replaceChildren())

/** The name of the element that has `it` as an attribute. */
function nameIn(html: string): string {
  show(html)
  return readName(requireElement('[it]'))
}

describe('the name of a field', () => {
  it.each([
    ['is its label', '<label for="a">Email *</label><input it id="a">', 'email'],
    ['is the label around it', '<label>Email <input it value="jane"></label>', 'email'],
    [
      'is the label around it without what the field holds',
      '<label>City <textarea it>Paris</textarea></label>',
      'city',
    ],
    [
      'is the label around it without what is chosen',
      '<label>Stage <select it><option>Won</option></select></label>',
      'stage',
    ],
    [
      'is both of its labels',
      '<label for="a">Phone</label><label for="a">home</label><input it id="a">',
      'phone home',
    ],
    [
      'is stated by aria-label before all else',
      '<label for="a">Email</label><input it id="a" aria-label="Work email">',
      'work email',
    ],
    ['is stated by another element', '<b id="l">Email</b><input it aria-labelledby="l">', 'email'],
    [
      'is stated by several elements',
      '<b id="l">Email</b><b id="m">of work</b><input it aria-labelledby="l m">',
      'email of work',
    ],
    [
      'leaves out an element that is not there',
      '<b id="l">Email</b><input it aria-labelledby="gone l">',
      'email',
    ],
    ['is its title where it has no label', '<input it title="Search">', 'search'],
    ['is its placeholder where it has no title', '<input it placeholder="Search…">', 'search...'],
    [
      'is the one label beside it',
      '<div><div><label>Email</label></div><div><input it></div></div>',
      'email',
    ],
    [
      'is none where two labels stand beside it',
      '<div><label>Email</label><label>Phone</label><input it></div>',
      '',
    ],
    [
      'is the cell before its own',
      '<table><tr><td class="label">Starts</td><td><input it></td></tr></table>',
      'starts',
    ],
    [
      'is the part before its own',
      '<div><b class="fieldLabel">Starts</b><div><p><input it></p></div></div>',
      'starts',
    ],
    ['is the text before it that ends in a colon', '<p>Starts: <input it></p>', 'starts'],
    [
      'is the choice behind a radio button',
      '<p>No <input type="radio" it> Yes <input type="radio"> No</p>',
      'yes',
    ],
    [
      'is the caption before a box',
      '<dl><dt>Opted out</dt><dd><input type="checkbox" it></dd></dl>',
      'opted out',
    ],
    ['is no text before it', '<p>Starts <input it></p>', ''],
    ['is no cell that is not called so', '<table><tr><td>Seedbarn</td><td><input it></td></tr></table>', ''],
    ['is no badge', '<div><b class="label label-success">Won</b><input it></div>', ''],
    ['is nobody who says something', '<p>Jane Doe: <input it></p>', ''],
    ['is not the caption of the field before it', '<p>Time: <input> <select it></select></p>', ''],
    [
      'is none where two captions stand before it',
      '<p><b class="label">A</b><b class="label">B</b><input it></p>',
      '',
    ],
    ['is never what it holds', '<input it value="jane">', ''],
    ['is never what was written into it', '<div it contenteditable="true">Jane</div>', ''],
    ['is never what was chosen in it', '<button it role="combobox">Won</button>', ''],
    ['is never what was chosen in a list', '<button it aria-haspopup="listbox">Won</button>', ''],
  ])('%s', (_title, html, name) => {
    expect(nameIn(html)).toBe(name)
  })

  it('is stated within its own shadow root', () => {
    show('<b id="l">Outside</b><x-field></x-field>')
    const root = attachShadow(requireElement('x-field'), '<b id="l">Email</b><input aria-labelledby="l">')
    expect(readName(requireElement('input', root))).toBe('email')
  })

  it('is the label beside the component that it is in', () => {
    show('<div><label>Email</label><x-field></x-field></div>')
    const root = attachShadow(requireElement('x-field'), '<div><input></div>')
    expect(readName(requireElement('input', root))).toBe('email')
  })
})

describe('the name of a button', () => {
  it.each([
    ['is what it says', '<button it>  Save\n contact </button>', 'save contact'],
    ['is what its parts say', '<button it><svg></svg><span>Save</span></button>', 'save'],
    ['is stated by aria-label before what it says', '<button it aria-label="Save">💾</button>', 'save'],
    ['is the value of a submit button', '<input it type="submit" value="Save">', 'save'],
    ['is the value of an input that is a button', '<input it type="button" value="Cancel">', 'cancel'],
    ['is its title where it says nothing', '<button it title="Save"><svg></svg></button>', 'save'],
    ['is what it says before its title', '<button it title="Saves the contact">Save</button>', 'save'],
    ['is the alternative of its picture', '<button it><img alt="Save"></button>', 'save'],
    ['is the title of its icon', '<button it><i title="Save"></i></button>', 'save'],
    ['is the label of its icon', '<button it><svg aria-label="Save"></svg></button>', 'save'],
    ['is none where nothing has a name', '<button it><svg></svg></button>', ''],
    ['is none where it says too much for one', `<a it href="/">${'word '.repeat(17)}</a>`, ''],
    ['is as long as eighty letters', `<a it href="/">${'x'.repeat(79)}y</a>`, `${'x'.repeat(79)}y`],
    ['is not what it would be where aria-label is empty', '<button it aria-label="">Save</button>', 'save'],
  ])('%s', (_title, html, name) => {
    expect(nameIn(html)).toBe(name)
  })

  it.each<ShadowRootMode>(['open', 'closed'])('is what the component in it says in its %s root', (mode) => {
    show('<button><x-text></x-text></button>')
    attachShadow(requireElement('x-text'), '<style>b { color: red }</style><b>Save</b>', mode)
    expect(readName(requireElement('button'))).toBe('save')
  })

  it('is what a component inside of a component says', () => {
    show('<button><x-outer></x-outer></button>')
    const outer = attachShadow(requireElement('x-outer'), '<span><x-inner></x-inner></span>')
    attachShadow(requireElement('x-inner', outer), '<b>Save</b>')
    expect(readName(requireElement('button'))).toBe('save')
  })
})

describe('the name of a label, a heading, a column', () => {
  it.each([
    ['is what a label says without its field', '<label it>Email <input value="jane"></label>', 'email'],
    ['is what a label says without its button', '<label it>Email <button>?</button></label>', 'email'],
    ['is what a heading says', '<h2 it>Contact <em>details</em></h2>', 'contact details'],
    ['is what a column says', '<table><tr><th it>Stage</th></tr></table>', 'stage'],
  ])('%s', (_title, html, name) => {
    expect(nameIn(html)).toBe(name)
  })
})

describe('what an element says beside its name', () => {
  it.each([
    ['is its title', '<button it title="Print the contact">Print</button>', 'print the contact'],
    [
      'is the title that a library took away to show it itself',
      '<button it title="" data-bs-original-title="Print the contact">Print</button>',
      'print the contact',
    ],
    [
      'is its placeholder',
      '<label for="a">Find</label><input it id="a" placeholder="Name or mail">',
      'name or mail',
    ],
    [
      'is its text where its code names it',
      '<button it aria-label="Print the contact">Print</button>',
      'print',
    ],
    ['is nothing where its title is its name', '<button it title="Print"></button>', ''],
    ['is nothing where it says the same again', '<button it title="Print">Print</button>', ''],
    ['is nothing where it is an address', '<button it title="jane@example.com">Jane</button>', ''],
    ['is nothing where it is a number', '<button it aria-label="Page 2">2</button>', ''],
    ['is not what a field holds', '<textarea it aria-label="Note">Called twice.</textarea>', ''],
  ])('%s', (_, html, hint) => {
    show(html)
    const element = requireElement('[it]')
    expect(readHint(element, readName(element))).toBe(hint)
  })
})

describe('the name of a link', () => {
  it('is said once where its icon says it too', () => {
    expect(nameIn('<a it href="/mail"><b>Mail</b><i>Mail</i></a>')).toBe('mail')
  })
})
