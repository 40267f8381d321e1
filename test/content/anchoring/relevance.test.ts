import { afterEach, describe, expect, it } from 'vitest'
import { canChangeWhatIsSaid, isRelevant } from '../../../src/content/anchoring/relevance.ts'
import { recordsOf, requireElement, show } from '../../support/show-page.ts'

afterEach(() => document.body.replaceChildren())

describe('a change of the page', () => {
  const page = `
    <main><div id="box"><p id="clock">12:00</p></div>
    <button id="save"><span><b>Save</b></span></button>
    <label id="label"><i>Email</i></label>
    <div id="deep"><a href="/"><i><i><i><i><b>Open</b></i></i></i></i></a></div></main>`
  const textOf = (selector: string): Node => requireElement(selector).firstChild ?? document
  const insert = (html: string) => (): void => requireElement('#box').insertAdjacentHTML('beforeend', html)

  it.each<[string, () => void, boolean]>([
    ['says nothing: a clock that ticks', () => (textOf('#clock').nodeValue = '12:01'), false],
    [
      'says nothing: a text that is written anew',
      () => (requireElement('#clock').textContent = '12:01'),
      false,
    ],
    ['says nothing: a text that comes', insert('<p>Saved</p>'), false],
    ['says nothing: a text that goes', () => requireElement('#clock').remove(), false],
    ['says nothing: a drawing that turns', insert('<svg><g><path d="M0 0"></path></g></svg>'), false],
    ['counts: a button that comes', insert('<button>New</button>'), true],
    [
      'counts: a part of the page with a button in it',
      insert('<div><p><button>New</button></p></div>'),
      true,
    ],
    ['counts: a field that comes', insert('<input>'), true],
    ['counts: a heading that comes', insert('<h2>Notes</h2>'), true],
    ['counts: something that plays a button', insert('<div role="button">New</div>'), true],
    ['counts: something that can be written into', insert('<div contenteditable="true"></div>'), true],
    ['counts: a component, which may hold anything', insert('<x-card></x-card>'), true],
    [
      'counts: a part of the page with a component in it',
      insert('<div><p><x-card></x-card></p></div>'),
      true,
    ],
    ['counts: a button that goes', () => requireElement('#save').remove(), true],
    ['counts: another text in a button', () => (textOf('#save b').nodeValue = 'Keep'), true],
    ['counts: a button that is written anew', () => (requireElement('#save').textContent = 'Keep'), true],
    ['counts: another text of a label', () => (textOf('#label i').nodeValue = 'Mail'), true],
    ['counts: something deep in a link', () => (textOf('#deep b').nodeValue = 'Close'), true],
    ['counts: an attribute', () => requireElement('#box').classList.add('hidden'), true],
  ])('%s', (_title, change, relevant) => {
    show(page)
    const records = recordsOf(change)
    expect(records).not.toEqual([])
    expect(records.some(isRelevant)).toBe(relevant)
  })

  it('counts in the shadow of what a button shows', () => {
    show('<button><x-text></x-text></button>')
    const root = requireElement('x-text').attachShadow({ mode: 'open' })
    root.innerHTML = '<b>Save</b>'
    const records = recordsOf(() => (requireElement('b', root).textContent = 'Delete'), root)
    expect(records.map(isRelevant)).toContain(true)
  })

  it('counts at the top of a shadow root', () => {
    show('<x-card></x-card>')
    const root = requireElement('x-card').attachShadow({ mode: 'open' })
    const records = recordsOf(() => root.append(document.createElement('button')), root)
    expect(records.map(isRelevant)).toEqual([true])
  })
})

describe('what an element says', () => {
  it.each<[string, (button: Element) => void, boolean]>([
    ['stays with another class', (button) => button.classList.add('hover'), false],
    ['stays where it is put out of use', (button) => button.toggleAttribute('disabled', true), false],
    ['stays where it is hidden', (button) => button.toggleAttribute('hidden', true), false],
    ['may be another with another label', (button) => button.setAttribute('aria-label', 'Keep'), true],
    ['may be another with another id', (button) => button.setAttribute('id', 'keep'), true],
    ['may be another with another text', (button) => (button.textContent = 'Keep'), true],
  ])('%s', (_title, change, can) => {
    show('<button>Save</button>')
    const records = recordsOf(() => change(requireElement('button')))
    expect(records).not.toEqual([])
    expect(records.some(canChangeWhatIsSaid)).toBe(can)
  })
})
