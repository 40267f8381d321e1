import { afterEach, describe, expect, it } from 'vitest'
import { readPage } from '../../../src/content/anchoring/read-page.ts'
import { createPictures } from '../../../src/content/picture/take-picture.ts'
import { hostName } from '../../../src/content/overlay/host-name.ts'
import { labelsOf, type PagePicture } from '../../../src/core/picture/page-picture.ts'
import { pagePictureSchema } from '../../../src/contract/page-picture.ts'
import { attachShadow, recordsOf, requireElement, show } from '../../support/show-page.ts'

afterEach(() => {
  show('')
  for (const ours of document.querySelectorAll(hostName)) ours.remove()
})

function take(selector?: string): PagePicture {
  const target = selector === undefined ? undefined : requireElement(selector)
  const picture = createPictures(document, readPage(document))(target)
  if (picture === undefined) throw new Error('no picture could be made')
  return picture
}

/** Every place in which a page shows a value: `name` is of a person or a firm, `word` a name of one word. */
const places: Readonly<Record<string, (name: string, word: string) => string>> = {
  'a link to a record': (name) => `<nav><a href="/contacts/003xx00000Ab12CQAR">${name}</a></nav>`,
  'a link by a name': (_name, word) => `<nav><a href="/companies/${word.toLowerCase()}">${word}</a></nav>`,
  'who is signed in': (name, word) =>
    `<header><button class="user-menu">${word}</button><button>${name}</button></header>`,
  'the heading': (name, word) => `<h1>${name}</h1><h2>${word}</h2>`,
  'a text': (name, word) => `<p>${name} called about <b>${word}</b>.</p>`,
  fields: (name, word) =>
    `<label for="n">Phone</label><input id="n" value="${name}" placeholder="${word}"><textarea>${name}</textarea>` +
    `<select><option>${word}</option></select><div contenteditable="true">${name}</div>` +
    `<div role="combobox" tabindex="0" aria-label="Stage">${word}</div><div role="textbox" tabindex="0">${name}</div>`,
  'a button in the place of a value': (name, word) =>
    `<div><label>Parent</label><span><button>${name}</button><button aria-label="Remove ${name}">x</button></span></div>` +
    `<div><label>Firm</label><div><button>${word}</button></div></div>`,
  'a button that looks like a text': (name, word) =>
    `<button style="background:none;border:none">${word}</button><button style="background:none;border:none">${name}</button>`,
  'a button that opens a choice': (name, word) =>
    `<button aria-haspopup="menu">${word}</button><button aria-haspopup="listbox">${name}</button>`,
  'a button that is called otherwise': (name, word) =>
    `<button aria-label="Call ${name}">${name}</button><button aria-label="Owner">${word}</button>`,
  'a link without an address': (name, word) =>
    `<a tabindex="0" role="link">${word}</a><a role="link">${name}</a>`,
  'what takes the focus': (name, word) => `<div tabindex="0">${word}</div><div tabindex="0">${name}</div>`,
  'a chip': (_name, word) => `<span class="chip"><button>${word}</button></span>`,
  'a choice of people': (name) => `<label><input type="checkbox"> ${name}</label>`,
  'a tab of a record': (name) => `<div role="tablist"><button role="tab">${name}</button></div>`,
  'a table': (name, word) =>
    `<table><thead><tr><th>Name</th><th>City</th></tr></thead><tbody><tr><td><a href="#/x/1">${name}</a></td><td><button>${word}</button></td></tr></tbody></table>`,
  'a list': (name, word) =>
    `<dl><dt>Name</dt><dd><button>${word}</button></dd></dl><ul><li><a href="/show/one">${name}</a></li></ul>`,
  'what is behind a picture': (name) =>
    `<img alt="${name}" width="20" height="20"><svg width="90" height="20"><text y="15">${name}</text></svg>`,
  'a title': (name) => `<div title="${name}" role="tooltip">${name}</div>`,
  figures: () => `<button>Call 030 1234567</button><button>ada@susanna.example</button>`,
}

const ownWords = '<div role="toolbar"><button type="button">Save</button><button>Log a call</button></div>'

describe('a picture of a page', () => {
  it.each(Object.keys(places))('does not show a value in %s, and shows labels beside it', (place) => {
    show(ownWords + (places[place]?.('Susanna Stubberod', 'Contoso') ?? ''))
    const picture = take()
    expect(JSON.stringify(picture)).not.toMatch(/susanna|stubberod|contoso|1234567/i)
    expect(labelsOf(picture)).toEqual(expect.arrayContaining(['Save', 'Log a call']))
    expect(pagePictureSchema.safeParse(picture).success).toBe(true)
  })

  it('looks into shadow trees, open and closed, and shows no value of theirs', () => {
    show('<svg-host></svg-host><b-host></b-host>')
    const inner = '<p>Susanna Stubberod</p><button style="background:#eee">Log a call</button>'
    attachShadow(requireElement('svg-host'), inner, 'closed')
    attachShadow(requireElement('b-host'), inner)
    const picture = take()
    expect(labelsOf(picture)).toEqual(['Log a call', 'Log a call'])
    expect(JSON.stringify(picture)).not.toContain('Susanna')
  })

  it('shows the names of fields that stand beside them in another element', () => {
    show('<div>Main phone</div><div><input aria-label="Main phone"></div>')
    expect(labelsOf(take())).toEqual(['Main phone'])
  })

  it('is the same for two values that are about as long, and for fields that hold nothing like each other', () => {
    const style = '<style>* { font: 16px/1.4 monospace }</style>'
    const pictures = (['Susanna Stubberod', 'Geraldo Mackenzie'] as const).map((value) => {
      show(`${style}<label for="n">Full name</label><input id="n" value="${value}${value}"><p>${value}</p>`)
      return take()
    })
    expect(pictures[0]).toEqual(pictures[1])
    show(`${style}<label for="n">Full name</label><input id="n" value=""><p>Susanna Stubberod</p>`)
    expect(take()).toEqual(pictures[0])
  })

  it.each([
    ['checkbox', '<label><input type="checkbox"> Newsletter</label>', 'input', 'checked'],
    ['radio', '<label><input type="radio"> Newsletter</label>', 'input', 'checked'],
    ['bar', '<progress max="10"></progress>', 'progress', 'value'],
  ] as const)('does not tell what a %s says', (_kind, html, selector, attribute) => {
    show(html)
    const before = take()
    requireElement(selector).setAttribute(attribute, '7')
    expect(take()).toEqual(before)
  })

  it('does not tell how a switch or a slider stands that a design draws by itself', () => {
    const at = (left: number, colour: string): PagePicture => {
      show(
        `<p>Send mails</p><div style="position:relative;width:60px;height:20px;background:${colour}">` +
          `<span role="switch" tabindex="0" style="position:absolute;left:${left}px;width:20px;height:20px;background:#fff"></span></div>` +
          `<p>Chance</p><div style="position:relative;width:200px;height:20px">` +
          `<span role="slider" tabindex="0" style="position:absolute;left:${left}%;width:9px;height:9px;background:red"></span></div>`,
      )
      return take()
    }
    expect(at(0, '#cccccc')).toEqual(at(40, '#00aa00'))
  })

  it('shows a label in its place, in its colour', () => {
    show(
      '<button style="position:absolute;left:100px;top:50px;padding:0;border:0;background:#112233;color:#fefefe;font:bold 20px sans-serif">Save</button>',
    )
    const { shapes, ground } = take('button')
    expect(ground).toMatch(/^#[0-9a-f]{6}$/)
    const label = shapes.find(({ kind }) => kind === 'label')
    expect(label).toMatchObject({ text: 'Save', ink: '#fefefe', size: 20, isBold: true })
    expect(label?.area.slice(0, 2)).toEqual([100, 50])
    expect(shapes).toContainEqual(expect.objectContaining({ kind: 'box', fill: '#112233' }))
    expect(take('button').target?.slice(0, 2)).toEqual([100, 50])
  })

  it('reads colours as designs write them today', () => {
    show(
      '<div style="width:50px;height:50px;background:oklch(0.6 0.1 200)"></div><div style="width:50px;height:50px;background:color-mix(in srgb, red, blue)"></div>',
    )
    const fills = take().shapes.map((shape) => (shape.kind === 'box' ? shape.fill : undefined))
    expect(fills).toEqual([expect.stringMatching(/^#[0-9a-f]{6}$/), '#800080'])
  })

  it('draws what lies above later, and a dialog of the browser last', () => {
    show(
      '<dialog style="background:#00ff00"></dialog>' +
        '<div style="position:absolute;z-index:2;width:40px;height:40px;background:#ff0000"></div>' +
        '<div style="position:absolute;z-index:1;width:40px;height:40px;background:#0000ff"></div>' +
        '<div style="width:40px;height:40px;background:#ffff00"></div>',
    )
    ;(requireElement('dialog') as HTMLDialogElement).showModal()
    const fills = take().shapes.flatMap((shape) => (shape.kind === 'box' ? (shape.fill ?? []) : []))
    expect(fills).toEqual(['#ffff00', '#0000ff', '#ff0000', '#00ff00'])
  })

  it('shows nothing of what is scrolled away or clipped, nothing hidden, and nothing of ours', () => {
    show(
      '<div style="overflow:hidden;height:30px"><button style="height:30px">Save</button><button style="display:block">Delete</button></div>' +
        '<button hidden>Export</button><button style="visibility:hidden">Import</button><button style="opacity:0">Print</button>' +
        '<button style="position:absolute;top:5000px">Archive</button>',
    )
    const host = document.createElement(hostName)
    host.innerHTML = '<button>Ours</button>'
    document.documentElement.append(host)
    expect(labelsOf(take())).toEqual(['Save'])
  })

  it('is of what is around an element that is scrolled away', () => {
    show(
      '<button>Save</button><div style="height:3000px"></div><button id="far">Delete</button><div style="height:3000px"></div>',
    )
    const picture = take('#far')
    expect(labelsOf(picture)).toEqual(['Delete'])
    expect(picture.target?.[1]).toBeGreaterThan(100)
    expect(picture.target?.[1]).toBeLessThan(picture.height - 100)
  })

  it('covers frames, pictures and drawings whole', () => {
    show(
      '<iframe srcdoc="<button>Save</button>" width="90" height="60"></iframe><svg width="30" height="30"><text>Ada</text></svg>',
    )
    expect(take().shapes.map(({ kind }) => kind)).toEqual(['cover', 'cover'])
  })

  it('changes nothing in the page', () => {
    show(
      Object.values(places)
        .map((place) => place('Susanna Stubberod', 'Contoso'))
        .join(''),
    )
    expect(recordsOf(() => void take())).toEqual([])
  })

  it('stays within its bounds on a page of very many things', () => {
    show(
      Array.from(
        { length: 4_000 },
        (_, nth) =>
          `<i style="float:left;width:3px;height:3px;background:#${String(nth).padStart(6, '0')}"></i>`,
      ).join(''),
    )
    const picture = take()
    expect(picture.shapes.length).toBeGreaterThan(500)
    expect(pagePictureSchema.safeParse(picture).success).toBe(true)
  })
})
