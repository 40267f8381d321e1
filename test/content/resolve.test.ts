import { afterEach, describe, expect, it, vi } from 'vitest'
import { resolveAnchors } from '../../src/content/anchoring/resolve.ts'
import type { Anchor } from '../../src/core/anchor.ts'
import { findRoots } from '../../src/content/anchoring/roots.ts'
import { createPointerWatch } from '../../src/content/anchoring/watch.ts'
import { createHost } from '../../src/content/overlay/host.ts'
import type { Pointer, ShownTip } from '../../src/content/overlay/overlay.ts'

afterEach(() => document.body.replaceChildren())

function show(html: string): void {
  document.body.innerHTML = html
}

const save = { role: 'button', names: { en: 'Save' } }
const kindOf = (anchor: Anchor): string | undefined =>
  resolveAnchors(document, [...findRoots(document)], [anchor], ['name'])[0]?.kind

describe('looking for an anchor on a page', () => {
  it.each([
    ['a button by its text', '<button>Save</button>', save, 'found'],
    ['a button by its label', '<button aria-label="Save">💾</button>', save, 'found'],
    ['an element that only plays a button', '<div role="button">Save</div>', save, 'found'],
    ['a submit button by its value', '<input type="submit" value="Save">', save, 'found'],
    [
      'a field by its label',
      '<label for="a">Email *</label><input id="a">',
      { role: 'textbox', names: { en: 'Email' } },
      'found',
    ],
    ['a field by its name alone', '<input name="email">', { role: 'textbox', field: 'email' }, 'found'],
    [
      'a column header',
      '<table><tr><th>Stage</th></tr><tr><td>x</td></tr></table>',
      { role: 'columnheader', names: { en: 'Stage' } },
      'found',
    ],
    ['nothing where the button is hidden', '<button hidden>Save</button>', save, 'lost'],
    [
      'nothing where it cannot be seen',
      '<div style="visibility: hidden"><button>Save</button></div>',
      save,
      'lost',
    ],
    [
      'nothing where it is hidden from everyone who listens',
      '<div aria-hidden="true"><button>Save</button></div>',
      save,
      'lost',
    ],
    ['nothing where it is inert', '<div inert><button>Save</button></div>', save, 'lost'],
    ['two of a kind, and takes neither', '<button>Save</button><button>Save</button>', save, 'doubtful'],
    ['nothing yet while a part is loading', '<div aria-busy="true"></div>', save, 'not-loaded-yet'],
  ])('finds %s', (_name, html, anchor, kind) => {
    show(html)
    expect(kindOf(anchor)).toBe(kind)
  })

  it('does not count a hidden twin', () => {
    show('<button hidden>Save</button><button id="right">Save</button>')
    expect(resolveAnchors(document, [...findRoots(document)], [save], [])[0]).toMatchObject({
      target: document.querySelector('#right'),
    })
  })

  it('looks into shadow roots, one inside the other', () => {
    show('<x-outer></x-outer>')
    const outer = document.querySelector('x-outer')?.attachShadow({ mode: 'open' })
    const inner = document.createElement('x-inner')
    outer?.append(inner)
    inner.attachShadow({ mode: 'open' }).innerHTML = '<button>Save</button>'
    expect(kindOf(save)).toBe('found')
  })
})

describe('our own boxes', () => {
  it('are never looked into', () => {
    const stop = new AbortController()
    const host = createHost(document, stop.signal)
    host.root.innerHTML = '<button>Save</button>'
    host.attach()
    expect(kindOf(save)).toBe('lost')
    stop.abort()
  })
})

describe('watching for pointers', () => {
  const tip: ShownTip = { id: 'a/b', anchor: save, title: 'Save', text: [] }

  it('points when the element is there, and not before', () => {
    const told = vi.fn<(pointers: readonly Pointer[]) => void>()
    const watch = createPointerWatch(document, told)
    watch.follow({ tips: [tip], fieldAttributes: [] })
    watch.look([document])
    expect(told).not.toHaveBeenCalled()
    show('<button>Save</button>')
    watch.look([document])
    expect(told).toHaveBeenLastCalledWith([{ tip, target: document.querySelector('button') }])
  })

  it('tells once while nothing changes', () => {
    const told = vi.fn<(pointers: readonly Pointer[]) => void>()
    const watch = createPointerWatch(document, told)
    show('<button>Save</button>')
    watch.follow({ tips: [tip], fieldAttributes: [] })
    watch.look([document])
    watch.look([document])
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('takes the pointer away when its element has left, without looking through the page', () => {
    const told = vi.fn<(pointers: readonly Pointer[]) => void>()
    const watch = createPointerWatch(document, told)
    show('<button>Save</button>')
    watch.follow({ tips: [tip], fieldAttributes: [] })
    watch.look([document])
    show('<button>Save</button>')
    watch.dropDetached()
    expect(told).toHaveBeenLastCalledWith([])
  })

  it('takes the pointer away when a twin appears', () => {
    const told = vi.fn<(pointers: readonly Pointer[]) => void>()
    const watch = createPointerWatch(document, told)
    show('<button>Save</button>')
    watch.follow({ tips: [tip], fieldAttributes: [] })
    watch.look([document])
    document.body.append(document.querySelector('button')?.cloneNode(true) ?? '')
    watch.look([document])
    expect(told).toHaveBeenLastCalledWith([])
  })
})

describe('behind a modal dialog', () => {
  it('points at nothing, and not at a namesake inside the dialog', () => {
    show(
      '<main aria-hidden="true"><button>Import</button></main><div role="dialog"><button>Import</button></div>',
    )
    expect(kindOf({ role: 'button', names: { en: 'Import' } })).toBe('doubtful')
    show('<main aria-hidden="true"><button>Import</button></main><div role="dialog"></div>')
    expect(kindOf({ role: 'button', names: { en: 'Import' } })).toBe('lost')
  })
})
