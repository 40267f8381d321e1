import { afterEach, describe, expect, it } from 'vitest'
import { readPage, type PageReading } from '../../../src/content/anchoring/read-page.ts'
import { resolveAnchor } from '../../../src/content/anchoring/resolve.ts'
import { elementsOf } from '../../../src/content/sites/elements.ts'
import { listAdapters } from '../../../src/content/sites/registry.ts'
import type { Anchor, Resolution } from '../../../src/core/anchor.ts'
import { attachShadow, describeNow, requireElement, show } from '../../support/show-page.ts'

afterEach(() => document.body.replaceChildren())

const read = (product: string): PageReading => readPage(document, elementsOf(product))
const resolve = (anchor: Anchor, product: string): Resolution<Element> => resolveAnchor(anchor, read(product))
const revealerOf = (resolution: Resolution<Element>): Element | undefined =>
  'revealedBy' in resolution ? resolution.revealedBy : undefined
const namesOn = (product: string): readonly string[] => read(product).outline.elements.map(({ name }) => name)

it('says of every adapter’s product how it names fields', () => {
  const without = listAdapters().filter(
    ({ product }) => product !== 'generic' && elementsOf(product) === elementsOf('generic'),
  )
  expect(without.map(({ product }) => product)).toEqual([])
})

describe('what belongs to another page than the one that is shown', () => {
  const consoleOf = (inactive: string, menu = '<button hidden name="Clone">Clone</button>'): string =>
    `<section class="oneConsoleTab" ${inactive}><h1>Account</h1>${menu}</section>
     <section class="oneConsoleTab active"><h1>Account</h1>${menu}<button>Edit</button></section>`
  const clone: Anchor = { role: 'button', names: { en: 'Clone' }, field: 'Clone' }

  it('is not taken for a second one of what is hidden in the tab in front', () => {
    show(consoleOf('style="display: none"'))
    expect(resolve(clone, 'salesforce').kind).toBe('hidden')
    // Without knowing the console there are two, and nobody could say which.
    expect(resolve(clone, 'generic').kind).toBe('lost')
  })

  it('is not remembered as a twin of what is picked in the tab in front', () => {
    show(consoleOf('style="display: none"', '<button name="Clone">Clone</button>'))
    const picked = requireElement('.active button')
    expect(describeNow(picked, read('salesforce')).trace?.hiddenTwins).toBeUndefined()
    expect(describeNow(picked, read('generic')).trace?.hiddenTwins).toBe(1)
  })

  it('is not looked into, nor are its shadow roots', () => {
    show(`${consoleOf('style="display: none"')}<x-shown></x-shown>`)
    const hidden = document.createElement('x-hidden')
    requireElement('section').append(hidden)
    attachShadow(hidden, '<button>In a tab behind</button>')
    const root = attachShadow(requireElement('x-shown'), '<button>In front</button>')
    expect(read('salesforce').roots).toEqual([document, root])
    expect(read('salesforce').hidden()).toHaveLength(1)
  })

  it('is read like everything else as long as it is shown', () => {
    show(consoleOf(''))
    expect(namesOn('salesforce').filter((name) => name === 'account')).toHaveLength(2)
  })

  it.each<[string, string]>([
    [
      'tryton',
      '<div id="tabcontent"><div class="tab-pane" hidden><button hidden name="go">Go</button></div></div>',
    ],
    [
      'sugarcrm',
      '<div id="drawers"><div class="drawer" hidden><button hidden name="go">Go</button></div></div>',
    ],
  ])('is known of %s', (product, html) => {
    show(html)
    expect(read(product).hidden()).toHaveLength(0)
    expect(read('generic').hidden()).toHaveLength(1)
  })
})

describe('what is not in the page before something is opened', () => {
  const remember = (html: string): Anchor => {
    show(html)
    return describeNow(requireElement('[it]'))
  }

  it('is in the overflow of its own command bar, in Dynamics', () => {
    const assign = remember(
      '<button it data-id="account|NoRelationship|Form|Mscrm.AssignPrimaryRecord">Assign</button>',
    )
    show(`<div data-lp-id="commandbar-SubGridStandard:contact"><button data-id="OverflowButton">More</button></div>
      <div data-lp-id="commandbar-Form:account"><button id="more" data-id="OverflowButton">More</button></div>`)
    expect(revealerOf(resolve(assign, 'dynamics-365'))).toBe(requireElement('#more'))
    expect(resolve(assign, 'generic').kind).not.toBe('hidden')
  })

  it('is not told where two could show it', () => {
    const fresh = remember(
      '<button it data-id="account|NoRelationship|HomePageGrid|Mscrm.NewRecord">New</button>',
    )
    const bar =
      '<div data-lp-id="commandbar-HomePageGrid:account"><button data-id="OverflowButton">More</button></div>'
    show(bar + bar)
    expect(resolve(fresh, 'dynamics-365').kind).not.toBe('hidden')
  })

  it('is not told where what shows it is not shown itself', () => {
    const merge = remember('<button it data-target-selection-name="sfdc:Merge">Merge</button>')
    show(
      '<button hidden data-target-reveals="sfdc:Merge">More</button><button>Edit</button><button>Save</button>',
    )
    expect(resolve(merge, 'salesforce').kind).not.toBe('hidden')
  })
})

describe('what looks like a name', () => {
  it('is not remembered where the site translates it, or counts it up', () => {
    show('<button data-tooltip="New" data-hotkey="c" name="create">New</button>')
    const marksOn = (product: string): readonly string[] | undefined =>
      describeNow(requireElement('button'), read(product)).trace?.marks
    expect(marksOn('odoo')).toEqual(['name=create'])
    expect(marksOn('generic')).toContain('data-tooltip=New')
  })
})
