import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWalkFocus, type WalkFocus } from '../../../src/content/overlay/walkthrough/walk-focus.ts'
import type { Walk } from '../../../src/content/overlay/walkthrough/walker.ts'
import { waitFor } from '../../support/wait-for.ts'

let root: ShadowRoot
let focus: WalkFocus
let field: HTMLInputElement
// Of a walk only this is looked at.
const walk = { scene: { kind: 'step', place: 'edge' } } as unknown as Walk

beforeEach(() => {
  const host = document.createElement('div')
  field = document.createElement('input')
  document.body.append(host, field)
  root = host.attachShadow({ mode: 'open' })
  focus = createWalkFocus(root)
})
afterEach(() => document.body.replaceChildren())

function drawCard(style = ''): void {
  root.innerHTML = `<section class="walk" tabindex="-1" style="${style}"><button>Take me there</button></section>`
}

function keep(draw: () => void, next?: Walk): void {
  focus.keep(draw, { open: { kind: 'nothing' }, walk: next, giveBack: (it) => (it(), field.focus()) })
}

describe('the focus in the card of a step', () => {
  it('is in the next card the moment that is drawn: the next key is not the page’s', () => {
    drawCard()
    root.querySelector('button')?.focus()
    keep(drawCard, walk)
    expect(root.activeElement?.className).toBe('walk')
  })

  it('is in the next card once that can be seen', async () => {
    drawCard()
    root.querySelector('button')?.focus()
    keep(() => drawCard('visibility: hidden'), walk)
    expect(root.activeElement).toBeNull()
    keep(() => {
      const card = root.querySelector<HTMLElement>('.walk')
      if (card !== null) card.style.visibility = ''
    }, walk)
    await waitFor(() => expect(root.activeElement?.className).toBe('walk'))
  })

  it('is left where the person goes on to something of the page meanwhile', async () => {
    drawCard()
    root.querySelector('button')?.focus()
    keep(() => drawCard('visibility: hidden'), walk)
    field.focus()
    keep(drawCard, walk)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    expect(document.activeElement).toBe(field)
  })

  it('goes back to the page where there is no next card', () => {
    drawCard()
    root.querySelector('button')?.focus()
    keep(() => root.replaceChildren())
    expect(document.activeElement).toBe(field)
  })
})
