import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { PickerMove } from '../../src/core/authoring/picker-moves.ts'
import { watchPicking, type Picking } from '../../src/content/picker/picker.ts'

let stop = new AbortController()
afterEach(() => {
  stop.abort()
  document.body.replaceChildren()
})

interface Seen {
  readonly hovered: (string | undefined)[]
  readonly taken: string[]
  readonly keys: PickerMove[]
  /** What the page heard. */
  readonly heard: string[]
  readonly picking: Picking
}

const heardOf = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup']

function pickOn(html: string): Seen {
  document.body.innerHTML = html
  stop = new AbortController()
  const { signal } = stop
  const seen = {
    hovered: [] as (string | undefined)[],
    taken: [] as string[],
    keys: [] as PickerMove[],
    heard: [] as string[],
  }
  const skipped = document.createElement('div')
  for (const type of heardOf)
    document.addEventListener(type, () => seen.heard.push(type), { capture: true, signal: testEnd.signal })
  const picking = watchPicking(
    window,
    {
      onHover: (element) => seen.hovered.push(element?.id),
      onTake(element) {
        seen.taken.push(element.id)
        stop.abort()
      },
      onCancel: () => stop.abort(),
      onKey: (move) => seen.keys.push(move),
    },
    { skipped, signal },
  )
  return { ...seen, picking }
}

let testEnd = new AbortController()
afterEach(() => {
  testEnd.abort()
  testEnd = new AbortController()
})

describe('the picker', () => {
  it('takes what is pressed, of which the page hears nothing, and of the next press everything', async () => {
    const seen = pickOn('<button id="save">Save</button>')
    const save = page.getByRole('button', { name: 'Save' })
    await save.click()
    expect(seen.taken).toEqual(['save'])
    expect(seen.heard).toEqual([])
    await save.click()
    expect(seen.heard).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
  })

  it('takes a button that is disabled', async () => {
    const seen = pickOn('<button id="save" disabled>Save</button><button id="next">Next</button>')
    await page.getByRole('button', { name: 'Save' }).click({ force: true })
    expect(seen.taken).toEqual(['save'])
    await page.getByRole('button', { name: 'Next' }).click()
    expect(seen.heard).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
  })

  it('takes with Enter what is pointed at, and nothing once another frame is pointed into', async () => {
    const seen = pickOn('<button id="save">Save</button>')
    await page.getByRole('button', { name: 'Save' }).hover()
    expect(seen.hovered.at(-1)).toBe('save')
    seen.picking.leave()
    expect(seen.hovered.at(-1)).toBeUndefined()
    seen.picking.move('take')
    expect(seen.taken).toEqual([])
    // The key is for the frame that is pointed into.
    await userEvent.keyboard('{Enter}')
    expect(seen.keys).toEqual(['take'])
    await page.getByRole('button', { name: 'Save' }).hover({ position: { x: 3, y: 3 } })
    await userEvent.keyboard('{Enter}')
    expect(seen.taken).toEqual(['save'])
    expect(seen.heard).toEqual([])
  })

  it('takes what is clicked without a press, and leaves the next such click to the page', async () => {
    // So that a click seems to come alone, as that of what reads the screen aloud does.
    window.addEventListener('pointerdown', (event) => event.stopImmediatePropagation(), {
      capture: true,
      signal: testEnd.signal,
    })
    const seen = pickOn('<button id="save">Save</button>')
    const save = page.getByRole('button', { name: 'Save' })
    const { left, top } = save.element().getBoundingClientRect()
    const at = { clientX: left + 5, clientY: top + 5 }
    save.element().dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...at }))
    expect(seen.taken).toEqual(['save'])
    expect(seen.heard).toEqual([])
    await save.click()
    expect(seen.heard).toContain('click')
  })
})
