import { afterEach, describe, expect, it } from 'vitest'
import { readPage, readPageInBatches } from '../../../src/content/anchoring/read-page.ts'
import { createHost } from '../../../src/content/overlay/host.ts'
import type { Outline } from '../../../src/core/anchoring/outline.ts'
import { attachShadow, openToExtensions, requireElement, show } from '../../support/show-page.ts'

afterEach(() => document.body.replaceChildren())

const namesOf = ({ elements }: Outline<Element>): string[] => elements.map(({ name }) => name)
const shown = (): string[] => namesOf(readPage(document).outline)

describe('reading a page', () => {
  it('takes what people use and find their way by, in the order of the page', () => {
    show(
      '<h1>Contacts</h1><p>Nothing yet</p><label for="a">Search</label><input id="a"><a href="/new">New</a>',
    )
    expect(readPage(document).outline.elements.map(({ kind, name }) => [kind, name])).toEqual([
      ['heading', 'contacts'],
      ['label', 'search'],
      ['field', 'search'],
      ['action', 'new'],
    ])
  })

  it('takes the shadow of an element after it and before its children, open and closed', () => {
    show(
      '<button>1</button><x-open><button>4</button></x-open><x-closed><button>6</button></x-closed><button>7</button>',
    )
    const open = attachShadow(requireElement('x-open'), '<button>2</button><x-inner></x-inner><slot></slot>')
    attachShadow(requireElement('x-inner', open), '<button>3</button>')
    attachShadow(requireElement('x-closed'), '<button>5</button><slot></slot>', 'closed')
    expect(shown()).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  })

  it('takes what is put into a slot once', () => {
    show('<x-card><button slot="foot">Save</button></x-card>')
    attachShadow(requireElement('x-card'), '<h2>Card</h2><slot name="foot"></slot>')
    expect(shown()).toEqual(['card', 'save'])
  })

  it('leaves out what has no slot to be shown in', () => {
    show('<x-card><button>Save</button></x-card>')
    attachShadow(requireElement('x-card'), '<h2>Card</h2>')
    expect(shown()).toEqual(['card'])
  })

  it('knows all roots, one inside the other', () => {
    show('<x-outer></x-outer>')
    const outer = attachShadow(requireElement('x-outer'), '<x-inner></x-inner>', 'closed')
    const inner = attachShadow(requireElement('x-inner', outer), '<b></b>')
    expect(readPage(document).roots).toEqual([document, outer, inner])
  })

  it.each([
    ['hidden', '<button hidden>Save</button>'],
    ['without a box', '<div style="display: none"><button>Save</button></div>'],
    ['not visible', '<div style="visibility: hidden"><button>Save</button></div>'],
    ['a control that is left out for those who listen', '<button aria-hidden="true">Save</button>'],
    ['in a closed section', '<details><button>Save</button></details>'],
  ])('keeps apart what is %s', (_title, html) => {
    show(`${html}<button>Cancel</button>`)
    const page = readPage(document)
    expect(namesOf(page.outline)).toEqual(['cancel'])
    expect(page.hidden().map(({ name }) => name)).toEqual(['save'])
  })

  it('takes what is behind a modal: it is there, and out of reach', () => {
    show('<main aria-hidden="true"><button>Import</button></main><div inert><button>Export</button></div>')
    expect(shown()).toEqual(['import', 'export'])
  })

  it('never looks into our own boxes', () => {
    const stop = new AbortController()
    const host = createHost(document, stop.signal)
    openToExtensions(host.root)
    host.root.innerHTML = '<button>Save</button>'
    host.attach()
    const page = readPage(document)
    expect(namesOf(page.outline)).toEqual([])
    expect(page.hidden()).toEqual([])
    expect(page.roots).toEqual([document])
    stop.abort()
  })

  it('leaves the page as it is', () => {
    show('<main id="m"><h1>Contacts</h1><button>Save</button></main>')
    const before = document.documentElement.outerHTML
    readPage(document).wideOutline()
    expect(document.documentElement.outerHTML).toBe(before)
  })
})

describe('what only says something', () => {
  it('is taken when it is asked for, in the order of the page', () => {
    show('<h1>Contacts</h1><p>Nothing yet</p><button>New</button><div>empty</div>')
    const page = readPage(document)
    expect(namesOf(page.outline)).toEqual(['contacts', 'new'])
    expect(page.wideOutline().elements.map(({ kind, name }) => [kind, name])).toEqual([
      ['heading', 'contacts'],
      ['text', 'nothing yet'],
      ['action', 'new'],
      ['text', 'empty'],
    ])
  })

  it.each([
    ['a part of a button', '<button>Save <b>now</b></button>', ['save now']],
    ['nothing but space', '<div> <button>Save</button> </div>', ['save']],
    ['hidden', '<p hidden>Nothing yet</p>', []],
    ['a script or a style', '<script>"Save"</script><style>b {}</style>', []],
  ])('is not taken where it is %s', (_title, html, names) => {
    show(html)
    expect(namesOf(readPage(document).wideOutline())).toEqual(names)
  })
})

describe('the state of a page', () => {
  it('is settled', () => {
    show('<button>Save</button>')
    expect(readPage(document).state).toBe('settled')
  })

  it('is loading while a part that is shown says that it is busy', () => {
    show('<div aria-busy="true"></div>')
    expect(readPage(document).state).toBe('loading')
  })

  it('is loading while a part in a shadow root does', () => {
    show('<x-card></x-card>')
    attachShadow(requireElement('x-card'), '<div aria-busy="true"></div>', 'closed')
    expect(readPage(document).state).toBe('loading')
  })

  it.each([
    ['hidden', '<div aria-busy="true" hidden></div>'],
    ['in what is hidden', '<div style="display: none"><div aria-busy="true"></div></div>'],
    ['out of reach', '<div aria-busy="true" aria-hidden="true"></div>'],
  ])('is settled where what is busy is %s', (_title, html) => {
    show(html)
    expect(readPage(document).state).toBe('settled')
  })
})

describe('reading a page in batches', () => {
  it('yields on a long page, and reads the same', () => {
    show('<button>Save</button>'.repeat(500))
    const steps = readPageInBatches(document)
    let yields = 0
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) yields++
    expect(yields).toBeGreaterThanOrEqual(5)
    expect(namesOf(step.value.outline)).toEqual(shown())
  })
})

describe('what belongs to a record', () => {
  const table = (headers: string, cell: string): string =>
    `<table><thead><tr>${headers}</tr></thead><tbody><tr><td>${cell}</td><td></td></tr></tbody></table>`
  const recordsIn = (html: string): string[] => {
    show(html)
    return readPage(document)
      .outline.elements.filter(({ isRecord }) => isRecord)
      .map(({ name }) => name)
  }

  it.each([
    [
      'is what stands in a table with columns',
      table('<th>Name</th><th>Stage</th>', '<button>Jane</button>'),
      ['jane'],
    ],
    ['is what leads to a record', '<a href="/contacts/17">Jane</a><a href="/contacts">All</a>', ['jane']],
    [
      'is a card that is dragged over a board',
      '<div role="button" tabindex="0" data-rfd-draggable-id="7">Jane</div><div role="button" draggable="true">Paul</div>',
      ['jane', 'paul'],
    ],
    [
      'is what is called by a mail address',
      '<label><input type="checkbox">jane@customer.example</label><button>Remove paul@customer.example</button>',
      ['jane@customer.example', 'jane@customer.example', 'remove paul@customer.example'],
    ],
    ['is not a field that shows how an address is written', '<input placeholder="you@company.example">', []],
    ['is not a tab that is dragged', '<button role="tab" draggable="true">Sales</button>', []],
    [
      'is the title of a page that no menu names',
      '<nav><a href="/contacts">Contacts</a></nav><h1>Jane</h1>',
      ['jane'],
    ],
    [
      'is not the title of a page of the CRM',
      '<nav><a href="/contacts">Contacts</a></nav><h1>Contacts</h1>',
      [],
    ],
    [
      'is not what stands in a table that lays out a form',
      '<table><tr><td><button>Save</button></td></tr></table>',
      [],
    ],
    ['is not what stands in a table of one column', table('<th>Name</th>', '<button>Save</button>'), []],
    ['is not the head of a column', table('<th><button>Name</button></th><th>Stage</th>', ''), []],
  ])('%s', (_title, html, names) => {
    expect(recordsIn(html)).toEqual(names)
  })

  it('is what a component in a cell shows', () => {
    show(table('<th>Name</th><th>Stage</th>', '<x-cell></x-cell>'))
    attachShadow(requireElement('x-cell'), '<button>Jane</button>')
    expect(readPage(document).outline.elements.at(-1)).toMatchObject({ name: 'jane', isRecord: true })
  })

  it('is what stands in a table whose columns came later', () => {
    const cell = table('<th>Name</th><th>Stage</th>', '<button>Jane</button>').replace(
      '<thead',
      '<thead hidden',
    )
    expect(recordsIn(cell)).toEqual([])
    requireElement('thead').removeAttribute('hidden')
    expect(readPage(document).outline.elements.at(-1)).toMatchObject({ name: 'jane', isRecord: true })
  })

  it('says nothing: what it says is not read', () => {
    show('<a href="/contacts/17">Jane</a>')
    expect(readPage(document).outline.elements[0]).toMatchObject({
      isRecord: true,
      text: '',
      textToken: '...',
    })
  })
})
