import { afterEach, describe, expect, it } from 'vitest'
import { describeElement } from '../../../src/content/anchoring/describe.ts'
import { readPage } from '../../../src/content/anchoring/read-page.ts'
import { lookFor, resolveAnchor } from '../../../src/content/anchoring/resolve.ts'
import type { Anchor } from '../../../src/core/anchor.ts'
import { crmHtml, inFrench, pickable } from '../../support/crm-html.ts'
import { attachShadow, describeNow, requireElement, show } from '../../support/show-page.ts'

afterEach(() => document.body.replaceChildren())

const one = (name: string, root: ParentNode = document): Element => requireElement(`[it="${name}"]`, root)
const point = (anchor: Anchor): Element | undefined => {
  const resolution = lookFor(anchor, readPage(document))
  return resolution.kind === 'found' ? resolution.target : undefined
}

function pick(name: string): Anchor {
  show(crmHtml())
  return describeNow(one(name))
}

describe('an element that was picked', () => {
  it.each(pickable)('is found on the same page: %s', (name) => {
    const anchor = pick(name)
    expect(point(anchor)).toBe(one(name))
  })

  it.each(pickable)('is found when the page was drawn again: %s', (name) => {
    const anchor = pick(name)
    show(crmHtml())
    expect(point(anchor)).toBe(one(name))
  })

  it.each(pickable)('is never found where it is not: %s', (name) => {
    const anchor = pick(name)
    one(name).remove()
    expect(point(anchor)).toBeUndefined()
  })

  it.each(pickable)('is never found where it is not in another language: %s', (name) => {
    const anchor = pick(name)
    show(crmHtml(inFrench))
    one(name).remove()
    expect(point(anchor)).toBeUndefined()
  })

  it.each(pickable)('is found after classes and ids were drawn anew: %s', (name) => {
    const anchor = pick(name)
    for (const element of document.querySelectorAll('[class]')) element.className = 'css-x1y2z3'
    for (const label of document.querySelectorAll('label')) label.htmlFor = `x${label.htmlFor}`
    for (const element of document.querySelectorAll('[id]')) element.id = `x${element.id}`
    expect(point(anchor)).toBe(one(name))
  })

  it.each(pickable)('is found in another language: %s', (name) => {
    const anchor = pick(name)
    show(crmHtml(inFrench))
    expect(point(anchor)).toBe(one(name))
  })

  it.each(['Save', 'Discard', 'Delete', 'Email', 'City'])(
    'is found after its siblings were put in another order: %s',
    (name) => {
      const anchor = pick(name)
      for (const parent of document.querySelectorAll('section, footer')) {
        const [heading, ...others] = parent.children
        if (heading !== undefined) parent.replaceChildren(heading, ...others.toReversed())
      }
      expect(point(anchor)).toBe(one(name))
    },
  )

  it.each(['Save', 'Delete', 'Add a phone'])(
    'is found after the sections were put in another order: %s',
    (name) => {
      const anchor = pick(name)
      const [first] = document.querySelectorAll('section')
      if (first !== undefined) first.parentElement?.querySelector('section:last-of-type')?.after(first)
      expect(point(anchor)).toBe(one(name))
    },
  )

  it.each(pickable)('is found when something new stands before all: %s', (name) => {
    const anchor = pick(name)
    requireElement('main').insertAdjacentHTML(
      'afterbegin',
      '<p role="alert">Saved <button>Dismiss</button></p>',
    )
    expect(point(anchor)).toBe(one(name))
  })

  it.each(pickable)('is found among others of another record: %s', (name) => {
    const anchor = pick(name)
    for (const input of document.querySelectorAll('input')) input.value = 'another'
    expect(point(anchor)).toBe(one(name))
  })
})

describe('a dialog', () => {
  const button = '<button it="go">Go</button>'
  const isKnownInDialog = (): boolean | undefined => describeNow(one('go')).trace?.isInDialog

  it.each([
    ['a native one', `<dialog open>${button}</dialog>`],
    ['a role', `<div role="dialog"><p>${button}</p></div>`],
    ['what alerts', `<div role="alertdialog">${button}</div>`],
    ['what says that it is modal', `<section aria-modal="true">${button}</section>`],
  ])('is remembered of what stands in it: %s', (_how, html) => {
    show(html)
    expect(isKnownInDialog()).toBe(true)
  })

  it('is remembered through the shadow of a component in it', () => {
    show('<div role="dialog"><x-part></x-part></div>')
    const root = attachShadow(requireElement('x-part'), button)
    expect(describeNow(one('go', root)).trace?.isInDialog).toBe(true)
  })

  it('is none around what stands beside it', () => {
    show(`<dialog open>Hello</dialog><main>${button}</main>`)
    expect(isKnownInDialog()).toBe(false)
  })
})

describe('the shadow of a component', () => {
  const page = (root: ParentNode): string[] =>
    [...root.querySelectorAll('[it]')].map((element) => element.getAttribute('it') ?? '')

  // Salesforce's synthetic shadow is light DOM with the component's tag around it.
  const showSynthetic = (): void => {
    show(`<x-app>${crmHtml()}</x-app>`)
  }
  const showNative = (mode: ShadowRootMode): ShadowRoot => {
    show('<x-app></x-app>')
    return attachShadow(requireElement('x-app'), crmHtml(), mode)
  }

  it.each(pickable)('may become native: %s', (name) => {
    showSynthetic()
    const anchor = describeNow(one(name))
    const root = showNative('open')
    expect(page(root)).toContain(name)
    expect(point(anchor)).toBe(one(name, root))
  })

  it.each(['Save', 'Email', 'Contacts'])('may be closed: %s', (name) => {
    showSynthetic()
    const anchor = describeNow(one(name))
    const root = showNative('closed')
    expect(point(anchor)).toBe(one(name, root))
  })

  it.each(['Save', 'Email', 'Contacts'])('may become synthetic: %s', (name) => {
    const anchor = describeNow(one(name, showNative('open')))
    showSynthetic()
    expect(point(anchor)).toBe(one(name))
  })
})

describe('what is written down of an element', () => {
  it('is its role, its own label and its field', () => {
    expect(pick('Email')).toMatchObject({ role: 'textbox', names: { en: 'email' }, field: 'email' })
    expect(pick('Save')).toMatchObject({ role: 'button', names: { en: 'Save' }, field: undefined })
  })

  // A row of headers is taken for a row of records.
  it('is the label of a column', () => {
    show('<table><thead><tr><th it="stage">Stage</th><th>Owner</th></tr></thead></table>')
    expect(describeNow(one('stage')).names).toEqual({ en: 'Stage' })
  })

  it('is under the language of the interface', () => {
    show(crmHtml(inFrench))
    const options = { locale: 'fr', fieldAttributes: ['name'] }
    expect(describeElement(one('Save'), readPage(document), options).names).toEqual({ fr: 'Enregistrer' })
  })

  it('is generic where the element has no role', () => {
    show('<h1>Contacts</h1><p it="empty">Nothing yet</p>')
    expect(describeNow(one('empty')).role).toBe('generic')
  })

  it.each([
    ['heading', 'Person'],
    ['label', 'Email label'],
    ['field', 'Email'],
    ['action', 'Save'],
  ])('says what sort of thing it is: %s', (kind, name) => {
    expect(pick(name).trace).toMatchObject({ kind })
  })

  it('is what it was, however often it is picked', () => {
    show(crmHtml())
    expect(describeNow(one('Save'))).toEqual(describeNow(one('Save')))
  })

  it('survives being written and read', () => {
    const anchor = pick('Save')
    const read = JSON.parse(JSON.stringify(anchor)) as Anchor
    expect(point(read)).toBe(one('Save'))
  })

  it('finds nothing for something that nobody uses or reads', () => {
    show('<div id="empty"></div><button>Save</button>')
    const anchor = describeNow(requireElement('#empty'))
    expect(resolveAnchor(anchor, readPage(document)).kind).toMatch(/^(?:lost|doubtful)$/)
  })
})

describe('the size of an anchor', () => {
  const deep = (inside: string): string => {
    const parts = Array.from({ length: 40 }, (_, at) => `x-${'part'.repeat(10)}-${'abcdefgh'.charAt(at % 8)}`)
    const open = parts.map((tag) => `<${tag} data-part="${tag}" role="group" class="${'class '.repeat(30)}">`)
    return (
      open.join('') +
      inside +
      parts
        .toReversed()
        .map((tag) => `</${tag}>`)
        .join('')
    )
  }
  const attributes = Array.from(
    { length: 20 },
    (_, at) => `data-name-${'abcdefghijklmnopqrst'.charAt(at)}="${'long_name_'.repeat(7)}"`,
  ).join(' ')
  const classes = Array.from(
    { length: 40 },
    (_, at) => `class-${'abcdefghij'.charAt(at % 10)}${'k'.repeat(at)}`,
  ).join(' ')

  it.each([
    ['a small page', crmHtml()],
    ['a page that is full', crmHtml().repeat(20)],
    ['a page that is deep', deep(crmHtml())],
    [
      'a page of long names',
      crmHtml(() => 'A label that says a good deal more than it has to say'.slice(0, 58)),
    ],
    [
      'an element of many attributes and classes',
      `${crmHtml()}<button ${attributes} class="${classes}" it="big">Save</button>${crmHtml()}`,
    ],
  ])('is at most 2,048 bytes on %s', (_title, html) => {
    show(html)
    const page = readPage(document)
    const sizes = [...document.querySelectorAll('body *')].map(
      (element) => new TextEncoder().encode(JSON.stringify(describeNow(element, page))).length,
    )
    expect(sizes.length).toBeGreaterThan(20)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2048)
  })
})
