import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { findField, isFilled } from '../../../src/content/overlay/walkthrough/is-filled.ts'
import { watchTarget } from '../../../src/content/overlay/walkthrough/watch-target.ts'

let stop = new AbortController()
let box: HTMLElement
let host: HTMLElement
let heard: string[]

beforeEach(() => {
  stop = new AbortController()
  heard = []
  box = document.createElement('div')
  host = document.createElement('button')
  host.textContent = 'Ours'
  document.body.append(box, host)
})
afterEach(() => {
  stop.abort()
  box.remove()
  host.remove()
})

/** Shows the page and watches the element that matches. */
function watch(html: string, selector: string, waitsFor: 'click' | 'filled' = 'click'): Element {
  box.innerHTML = html
  follow(at(selector), waitsFor)
  return at(selector)
}

function follow(target: Element, waitsFor: 'click' | 'filled'): void {
  watchTarget(target, waitsFor, { host, onDone: () => heard.push(waitsFor) }, stop.signal)
}

function at(selector: string): Element {
  const element = box.querySelector(selector)
  if (element === null) throw new Error(`${selector} is in the page`)
  return element
}

describe('a click on the element of a step', () => {
  it.each([
    ['itself', '<button>Save</button>', 'button', 'button'],
    ['what is in it', '<button><b>Save</b></button>', 'button', 'b'],
    [
      'the button that it is the word of',
      '<button style="padding:20px"><b>Save</b><i>!</i></button>',
      'b',
      'i',
    ],
  ])('is heard of %s', async (_name, html, target, pressed) => {
    watch(html, target)
    await userEvent.click(at(pressed))
    expect(heard).toEqual(['click'])
  })

  it('is heard once, though the page stops it and takes the element away', async () => {
    const button = watch('<button>Save</button>', 'button')
    const stopIt = (event: Event): void => {
      event.stopImmediatePropagation()
      button.remove()
    }
    box.addEventListener('click', stopIt, { capture: true })
    await userEvent.click(button)
    expect(heard).toEqual(['click'])
  })

  it('is heard in a closed root, which the window does not see into', () => {
    box.innerHTML = '<div></div>'
    const root = at('div').attachShadow({ mode: 'closed' })
    root.innerHTML = '<button>Save</button>'
    const button = root.querySelector('button')
    if (button === null) throw new Error('the button is in the root')
    follow(button, 'click')
    button.click()
    expect(heard).toEqual(['click'])
  })

  it('is made by key as well, on what is no button of the browser’s', async () => {
    const target = watch('<div role="button" tabindex="0">Save</div>', 'div')
    if (target instanceof HTMLElement) target.focus()
    await userEvent.keyboard('{Enter}')
    expect(heard).toEqual(['click'])
  })

  it('is not one elsewhere, nor after the end', async () => {
    const target = watch('<button>Save</button><button class="other">Cancel</button>', 'button')
    await userEvent.click(at('.other'))
    stop.abort()
    await userEvent.click(target)
    expect(heard).toEqual([])
  })
})

describe('the field of a step', () => {
  it('is filled when it is left with something in it, and not before', async () => {
    const field = watch('<input><input class="next">', 'input', 'filled')
    await userEvent.click(field)
    await userEvent.keyboard('Erika')
    expect(heard).toEqual([])
    await userEvent.keyboard('{Tab}')
    expect(new Set(heard)).toEqual(new Set(['filled']))
  })

  it('is not filled when it is left empty, or when the focus only went to our boxes', () => {
    const field = watch('<input>', 'input', 'filled')
    if (!(field instanceof HTMLInputElement)) throw new Error('it is an input')
    field.focus()
    at('input').dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    field.value = 'Erika'
    host.focus()
    expect(heard).toEqual([])
    field.focus()
    field.blur()
    expect(heard).toEqual(['filled'])
  })

  it('is not filled while its list is open', () => {
    const field = watch('<input role="combobox" aria-expanded="true" value="Mic">', 'input', 'filled')
    if (field instanceof HTMLElement) field.focus()
    if (field instanceof HTMLElement) field.blur()
    expect(heard).toEqual([])
    field.setAttribute('aria-expanded', 'false')
    if (field instanceof HTMLElement) field.focus()
    if (field instanceof HTMLElement) field.blur()
    expect(heard).toEqual(['filled'])
  })

  it.each([
    ['the element', '<input id="x">', 'input', 'input'],
    ['the one inside', '<div class="group"><span>Name</span><input></div>', '.group', 'input'],
    ['the one that it labels', '<label for="y">Name</label><input id="y">', 'label', 'input'],
    ['an element without any', '<div class="list">A</div>', '.list', '.list'],
  ])('is %s', (_name, html, target, field) => {
    box.innerHTML = html
    expect(findField(at(target))).toBe(at(field))
  })
})

describe('whether a field is filled', () => {
  it.each<[string, boolean]>([
    ['<input>', false],
    ['<input value="  ">', false],
    ['<input value="0">', true],
    ['<input type="checkbox" value="on">', false],
    ['<input type="checkbox" checked>', true],
    ['<form><input type="radio" name="a"><input type="radio" name="a" checked></form>', true],
    ['<form><input type="radio" name="a"></form><form><input type="radio" name="a" checked></form>', false],
    ['<textarea></textarea>', false],
    ['<textarea>x</textarea>', true],
    ['<select><option value="">Choose</option><option>A</option></select>', false],
    ['<select><option value="">Choose</option><option selected>A</option></select>', true],
    ['<div contenteditable></div>', false],
    ['<div contenteditable>Dear all</div>', true],
    ['<button role="combobox" data-placeholder>Choose</button>', false],
    ['<button role="combobox">Warm</button>', true],
    ['<div role="switch" aria-checked="false">On</div>', false],
    ['<div role="switch" aria-checked="true">Off</div>', true],
  ])('%s: %s', (html, filled) => {
    box.innerHTML = html
    expect(isFilled(at('input, textarea, select, div, button'))).toBe(filled)
  })
})
