import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { guardHost } from '../../src/content/overlay/guard.ts'
import { createHost, type Host } from '../../src/content/overlay/host.ts'

let stop: AbortController
let host: Host
let input: HTMLInputElement
let button: HTMLButtonElement

beforeEach(() => {
  stop = new AbortController()
  host = createHost(document, stop.signal)
  guardHost(host.element, host.root, stop.signal)
  input = document.createElement('input')
  button = document.createElement('button')
  for (const control of [input, button]) {
    control.style.cssText =
      'position: relative; display: block; inline-size: 200px; block-size: 30px; pointer-events: auto'
  }
  host.root.append(input, button)
  host.attach()
})

afterEach(() => {
  stop.abort()
  document.body.replaceChildren()
})

/** Everything that a page could hear at any of its places, from now until the test's end. */
function listenAsPage(types: readonly string[]): string[] {
  const heard: string[] = []
  for (const place of [window, document, document.documentElement, host.element]) {
    for (const capture of [true, false]) {
      for (const type of types) {
        // The window gets a focus of its own when the tab does, which is none of ours.
        const hear = (event: Event): unknown => event.target === window || heard.push(event.type)
        place.addEventListener(type, hear, { capture, signal: stop.signal })
      }
    }
  }
  return heard
}

describe('the guard of our boxes', () => {
  it('keeps a key to itself whose going down gave the focus back to the page', async () => {
    const field = document.createElement('input')
    document.body.append(field)
    input.addEventListener('keydown', () => field.focus(), { signal: stop.signal })
    const heard = listenAsPage(['keydown', 'keyup'])
    input.focus()
    await userEvent.keyboard('{Escape}')
    expect(heard).toEqual([])
    await userEvent.keyboard('{Escape}')
    expect(heard).toContain('keyup')
  })

  it('lets a person type, and the page hears nothing of it', async () => {
    const heard = listenAsPage([
      'keydown',
      'keypress',
      'keyup',
      'beforeinput',
      'textInput',
      'input',
      'focusin',
      'focus',
    ])
    input.focus()
    await userEvent.keyboard('secret')
    expect(input.value).toBe('secret')
    expect(heard).toEqual([])
  })

  it('gives our own listeners what was typed, with its key', async () => {
    const keys: string[] = []
    input.addEventListener('keydown', (event) => keys.push(event.key))
    input.focus()
    await userEvent.keyboard('a{Escape}')
    expect(keys).toEqual(['a', 'Escape'])
  })

  it('lets our listeners prevent what a key does', async () => {
    input.addEventListener('keydown', (event) => event.preventDefault())
    input.focus()
    await userEvent.keyboard('abc')
    expect(input.value).toBe('')
  })

  it('keeps Escape from a dialog of the page that a menu of ours took, though no box of ours heard it', async () => {
    const dialog = document.createElement('dialog')
    document.body.append(dialog)
    dialog.showModal()
    dialog.append(host.element)
    host.element.showPopover()
    input.addEventListener('keydown', (event) => {
      event.preventDefault()
      event.stopPropagation()
    })
    input.focus()
    await userEvent.keyboard('{Escape}')
    expect(dialog.open).toBe(true)
    dialog.remove()
  })

  it('clicks once where a person clicks, and the page hears nothing of it', async () => {
    const heard = listenAsPage(['pointerdown', 'mousedown', 'mouseup', 'click'])
    let clicks = 0
    button.addEventListener('click', () => (clicks += 1))
    const { left, top } = button.getBoundingClientRect()
    await userEvent.click(document.documentElement, { position: { x: left + 20, y: top + 10 }, force: true })
    expect(clicks).toBe(1)
    expect(heard).toEqual([])
  })

  it('clicks once when a button is pressed by key', async () => {
    let clicks = 0
    button.addEventListener('click', () => (clicks += 1))
    button.focus()
    await userEvent.keyboard('{Enter}')
    expect(clicks).toBe(1)
  })

  it('submits a form once', async () => {
    const form = document.createElement('form')
    let submits = 0
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      submits += 1
    })
    form.append(input)
    host.root.append(form)
    input.focus()
    await userEvent.keyboard('x{Enter}')
    expect(submits).toBe(1)
  })

  it('keeps the focus against a trap that takes it back', async () => {
    const inPage = document.createElement('input')
    document.body.append(inPage)
    // As Lightning's modal does it: whatever is focused outside of it loses the focus again.
    window.addEventListener('focusin', (event) => event.target !== inPage && inPage.focus(), {
      signal: stop.signal,
    })
    inPage.focus()
    input.focus()
    await userEvent.keyboard('still here')
    expect(input.value).toBe('still here')
  })

  it('ignores what the page itself dispatches on the host', () => {
    let heard = 0
    button.addEventListener('click', () => (heard += 1))
    button.focus()
    host.element.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(heard).toBe(0)
  })

  it('leaves the events of the page alone', async () => {
    const inPage = document.createElement('button')
    inPage.textContent = 'Save'
    inPage.style.cssText = 'position: absolute; top: 300px'
    document.body.append(inPage)
    const heard = listenAsPage(['click'])
    await userEvent.click(inPage)
    expect(heard.length).toBeGreaterThan(0)
  })
})
