import { afterEach, describe, expect, it } from 'vitest'
import { readPage } from '../../../src/content/anchoring/read-page.ts'
import { lookFor, resolveAnchor } from '../../../src/content/anchoring/resolve.ts'
import { createHost } from '../../../src/content/overlay/host.ts'
import { salesforceElements } from '../../../src/content/sites/salesforce.ts'
import type { Anchor, Resolution } from '../../../src/core/anchor.ts'
import { attachShadow, openToExtensions, describeNow, requireElement, show } from '../../support/show-page.ts'

afterEach(() => document.body.replaceChildren())

const save: Anchor = { role: 'button', names: { en: 'Save' } }
const imports: Anchor = { role: 'button', names: { en: 'Import' } }
const resolve = (anchor: Anchor): Resolution<Element> =>
  resolveAnchor(anchor, readPage(document, salesforceElements))
/** The outcome; elements are compared by `toBe` alone, because two that look alike are equal. */
const targetOf = (resolution: Resolution<Element>): Element | undefined =>
  'target' in resolution ? resolution.target : undefined
const revealerOf = (resolution: Resolution<Element>): Element | undefined =>
  'revealedBy' in resolution ? resolution.revealedBy : undefined
const point = (anchor: Anchor): Element | undefined => {
  const resolution = lookFor(anchor, readPage(document))
  return resolution.kind === 'found' ? resolution.target : undefined
}

describe('looking for an anchor that was written by hand', () => {
  it.each<[string, string, Anchor, string]>([
    ['a button by its text', '<button it>Save</button>', save, 'found'],
    ['a button by its text, whatever its case and space', '<button it> SAVE\n</button>', save, 'found'],
    ['a button by its label', '<button it aria-label="Save">💾</button>', save, 'found'],
    ['an element that only plays a button', '<div it role="button">Save</div>', save, 'found'],
    ['a submit button by its value', '<input it type="submit" value="Save">', save, 'found'],
    [
      'a field by its label',
      '<label for="a">Email *</label><input it id="a">',
      { role: 'textbox', names: { en: 'Email' } },
      'found',
    ],
    ['a field by its name alone', '<input it name="email">', { role: 'textbox', field: 'email' }, 'found'],
    [
      'a column header',
      '<table><tr><th it>Stage</th></tr><tr><td>x</td></tr></table>',
      { role: 'columnheader', names: { en: 'Stage' } },
      'found',
    ],
    ['a button that is hidden, and does not point at it', '<button it hidden>Save</button>', save, 'hidden'],
    [
      'a button that cannot be seen, and does not point at it',
      '<div style="visibility: hidden"><button it>Save</button></div>',
      save,
      'hidden',
    ],
    [
      'a button that is hidden from everyone who listens, and does not point at it',
      '<div aria-hidden="true"><button it>Save</button></div>',
      save,
      'hidden',
    ],
    [
      'a button that is inert, and does not point at it',
      '<div inert><button it>Save</button></div>',
      save,
      'hidden',
    ],
  ])('finds %s', (_title, html, anchor, kind) => {
    show(html)
    expect(resolve(anchor).kind).toBe(kind)
    expect(targetOf(resolve(anchor))).toBe(requireElement('[it]'))
    expect(point(anchor)).toBe(kind === 'found' ? requireElement('[it]') : undefined)
  })

  it.each<[string, string, string]>([
    ['two of a kind, and takes neither', '<button>Save</button><button>Save</button>', 'doubtful'],
    ['nothing where nothing is', '<button>Cancel</button>', 'lost'],
    ['nothing where only a text says so', '<p>Save</p>', 'lost'],
    ['nothing yet while a part is loading', '<div aria-busy="true"></div>', 'not-loaded-yet'],
  ])('finds %s', (_title, html, kind) => {
    show(html)
    expect(resolve(save).kind).toBe(kind)
    expect(point(save)).toBeUndefined()
  })

  it('says of what is hidden what was alike among what is shown', () => {
    show('<main><h1>Contact</h1><button it data-action="save">Save</button><button>Print</button></main>')
    const anchor = describeNow(requireElement('[it]'))
    show('<main><h1>Contact</h1><button hidden data-action="save">Save</button><button>Print</button></main>')
    const resolution = resolve(anchor)
    expect(resolution.kind).toBe('hidden')
    expect('candidates' in resolution && (resolution.candidates ?? []).length).toBeGreaterThan(0)
  })

  it('does not count a hidden twin', () => {
    show('<button hidden>Save</button><button id="right">Save</button>')
    expect(resolve(save).kind).toBe('found')
    expect(targetOf(resolve(save))).toBe(requireElement('#right'))
  })

  it('does not name what was hidden beside the element when it was picked', () => {
    const closed = '<div hidden><button data-action="save">Save</button></div>'
    show(`${closed}<button it data-action="save">Save</button>`)
    const anchor = describeNow(requireElement('[it]'))
    show(closed)
    expect(targetOf(resolve(anchor))).toBeUndefined()
  })

  it('names the native choice that is hidden now, not the box that stands in for it', () => {
    const form = (industry: string): string =>
      `<form><label>Name <input name="name"></label><div><label for="i">Industry</label>${industry}</div>
        <label>Phone <input name="phone"></label><label>City <input name="city"></label></form>`
    show(form('<select id="i" name="industry"><option>Trade</option></select>'))
    const anchor = describeNow(requireElement('select'))
    show(form('<select hidden name="industry"><option>Trade</option></select><input id="i">'))
    const resolution = resolve(anchor)
    expect(resolution.kind).toBe('hidden')
    expect(targetOf(resolution)).toBe(requireElement('select'))
  })

  it('names what is hidden now and was shown alone when it was picked', () => {
    show('<button it data-action="save">Save</button>')
    const anchor = describeNow(requireElement('[it]'))
    show('<div hidden><button it data-action="save">Save</button></div>')
    expect(resolve(anchor).kind).toBe('hidden')
    expect(targetOf(resolve(anchor))).toBe(requireElement('[it]'))
  })

  it('looks into shadow roots, one inside the other, open and closed', () => {
    show('<x-outer></x-outer>')
    const outer = attachShadow(requireElement('x-outer'), '<x-inner></x-inner>')
    const inner = attachShadow(requireElement('x-inner', outer), '<button>Save</button>', 'closed')
    expect(resolve(save).kind).toBe('found')
    expect(targetOf(resolve(save))).toBe(requireElement('button', inner))
  })

  it('never looks into our own boxes', () => {
    const stop = new AbortController()
    const host = createHost(document, stop.signal)
    openToExtensions(host.root)
    host.root.innerHTML = '<button>Save</button>'
    host.attach()
    expect(resolve(save).kind).toBe('lost')
    stop.abort()
  })
})

describe('behind a modal dialog', () => {
  it.each(['aria-hidden="true"', 'inert'])(
    'points at nothing that is %s, and not at a namesake in the dialog',
    (attribute) => {
      show(
        `<main ${attribute}><button>Import</button></main><div role="dialog"><button>Import</button></div>`,
      )
      expect(resolve(imports).kind).toBe('doubtful')
      show(`<main ${attribute}><button>Import</button></main><div role="dialog"></div>`)
      expect(resolve(imports).kind).toBe('hidden')
      expect(targetOf(resolve(imports))).toBe(requireElement('button'))
    },
  )
})

// `closest` ends at a shadow root.
describe('a component behind a modal dialog', () => {
  it.each(['aria-hidden="true"', 'inert'])('is not pointed at where it is %s', (attribute) => {
    show(`<main ${attribute}><x-card></x-card></main>`)
    attachShadow(requireElement('x-card'), '<button>Save</button>')
    expect(resolve(save).kind).toBe('hidden')
  })
})

describe('something that is on the page and not shown', () => {
  const menu = (attributes: string): string =>
    `<button id="more" aria-controls="menu">More</button><ul id="menu" ${attributes}><li role="menuitem">Merge</li></ul>`
  const merge: Anchor = { role: 'menuitem', names: { en: 'Merge' } }

  it('is told with the button of its menu', () => {
    show(menu('hidden'))
    expect(resolve(merge).kind).toBe('hidden')
    expect(targetOf(resolve(merge))).toBe(requireElement('li'))
    expect(revealerOf(resolve(merge))).toBe(requireElement('#more'))
  })

  it('is told with the head of its section', () => {
    show('<details><summary>More</summary><button>Save</button></details>')
    expect(resolve(save).kind).toBe('hidden')
    expect(revealerOf(resolve(save))).toBe(requireElement('summary'))
  })

  it('is told without what shows it where the page does not say', () => {
    show('<button hidden>Save</button>')
    expect(resolve(save).kind).toBe('hidden')
    expect(revealerOf(resolve(save))).toBe(undefined)
  })

  it('is not told where there are several', () => {
    show('<button hidden>Save</button><button hidden>Save</button>')
    expect(resolve(save).kind).toBe('lost')
  })

  it('is not told where two that are shown are meant as well', () => {
    show('<button hidden>Save</button><button>Save</button><button>Save</button>')
    expect(resolve(save).kind).toBe('doubtful')
  })

  it('is told by a field in which something is counted', () => {
    show('<input hidden name="phones.0.number">')
    expect(resolve({ role: 'textbox', field: 'phones.0.number' }).kind).toBe('hidden')
  })

  it('is found as soon as its menu is open', () => {
    show(menu(''))
    expect(resolve(merge).kind).toBe('found')
    expect(targetOf(resolve(merge))).toBe(requireElement('li'))
  })

  it('is told by the button beside its menu where the page ties them by place alone', () => {
    show(
      '<div><a data-toggle="dropdown">Actions</a><ul class="dropdown-menu" style="display: none"><li><button>Save</button></li></ul></div>',
    )
    expect(revealerOf(resolve(save))).toBe(requireElement('a'))
  })

  it('is told by the button of its menu alone where it will be in the page only then', () => {
    show('<button data-target-selection-name="sfdc:Merge">Merge</button><button>Save</button>')
    const anchor = describeNow(requireElement('button'))
    show('<button id="more" data-target-reveals="sfdc:Edit, sfdc:Merge">More</button><button>Save</button>')
    expect(resolve(anchor).kind).toBe('hidden')
    expect(targetOf(resolve(anchor))).toBeUndefined()
    expect(revealerOf(resolve(anchor))).toBe(requireElement('#more'))
  })
})

describe('a wrapper that was picked', () => {
  const page = (inside: string): string =>
    `<h1>Contacts</h1><div id="toolbar"><span>${inside}</span></div><button>Cancel</button>`

  it('is pointed at, and not what it wraps', () => {
    show(page('<button>Save</button>'))
    const anchor = describeNow(requireElement('span'))
    expect(anchor).toMatchObject({ role: 'button', trace: { wrapper: { tag: 'span', levels: 1 } } })
    expect(resolve(anchor).kind).toBe('found')
    expect(targetOf(resolve(anchor))).toBe(requireElement('span'))
  })

  it('is told by the one control in it where neither says anything', () => {
    const form = (wrapper: string): string =>
      `<form><label for="n">Newsletter</label>${wrapper}<button>Save</button></form>`
    show(form('<span id="w"><input id="n" name="has_newsletter" type="checkbox"><i></i></span>'))
    const anchor = describeNow(requireElement('#w'))
    expect(anchor).toMatchObject({ role: 'checkbox', field: 'has_newsletter' })
    show(form('<span id="w"><input id="n" name="has_newsletter" type="checkbox"></span>'))
    expect(point(anchor)).toBe(requireElement('#w'))
  })

  it('is not pointed at where it says more than what it wraps', () => {
    show(page('<button>Save</button>'))
    const anchor = describeNow(requireElement('span'))
    show(page('<button>Save</button> or cancel'))
    expect(resolve(anchor).kind).toBe('found')
    expect(targetOf(resolve(anchor))).toBe(requireElement('button'))
  })

  it('is not pointed at where something else wraps it', () => {
    show(page('<button>Save</button>'))
    const anchor = describeNow(requireElement('span'))
    show(page('<b><button>Save</button></b>'))
    expect(resolve(anchor).kind).toBe('found')
    expect(targetOf(resolve(anchor))).toBe(requireElement('button'))
  })
})
