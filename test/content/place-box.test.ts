import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { placeBox } from '../../src/content/overlay/place-box.ts'
import { overlap } from '../../src/content/overlay/find-spot.ts'
import { aTarget, cases, clearPlacement, isInWindow, zooms } from '../support/placement-cases.ts'

afterEach(clearPlacement)

/** A box like a card: it gives way in height, and scrolls. */
function aBox(): HTMLElement {
  const floating = document.createElement('div')
  floating.style.cssText = 'position: fixed; left: 0; top: 0; width: max-content'
  floating.innerHTML = `<div style="width: min(320px, calc(100vw - 16px)); max-height: var(--fp-room, 60vh); overflow: auto">
    <p style="height: 150px; margin: 0">What is said</p></div><div class="arrow" style="position: absolute; width: 14px"></div>`
  document.body.append(floating)
  return floating
}

describe.each(zooms)('a box beside an element, at a zoom of %s', (zoom) => {
  it.each(cases.filter((one) => one.zoom === zoom))(
    '$direction: $side of $name $where, before and after scrolling',
    async ({ direction, side, size, spot }) => {
      await page.viewport(Math.round(1280 / zoom), Math.round(800 / zoom))
      document.documentElement.dir = direction
      const { target, scroller } = aTarget(size, spot)
      const floating = aBox()
      for (const scrolled of [0, 7]) {
        scroller.scrollTop = scrolled
        await placeBox(target, floating, { side, gap: 12 })
        const box = floating.getBoundingClientRect()
        expect(isInWindow(box)).toBe(true)
        expect(overlap(box, target.getBoundingClientRect())).toBe(0)
      }
    },
  )
})

describe('a box that belongs to an element', () => {
  it('covers neither the field that has the focus nor a message of the page', async () => {
    const { target } = aTarget('inline-size: 100px; block-size: 30px', 'left: 400px; top: 200px')
    document.body.insertAdjacentHTML(
      'beforeend',
      `<input style="position: fixed; left: 380px; top: 260px; width: 150px">
       <div role="alert" style="position: fixed; left: 300px; top: 100px; width: 300px; height: 50px">Saved</div>`,
    )
    document.querySelector('input')?.focus()
    const floating = aBox()
    await placeBox(target, floating, { side: 'bottom', gap: 12 })
    const box = floating.getBoundingClientRect()
    for (const other of document.querySelectorAll('input, [role=alert], button'))
      expect(overlap(box, other.getBoundingClientRect())).toBe(0)
  })

  it('points at the middle of its element', async () => {
    const { target } = aTarget('inline-size: 60px; block-size: 30px', 'left: 300px; top: 200px')
    const floating = aBox()
    await placeBox(target, floating, { side: 'bottom', gap: 12 })
    const arrow = floating.querySelector('.arrow')?.getBoundingClientRect()
    const rect = target.getBoundingClientRect()
    expect((arrow?.left ?? 0) + 7).toBeCloseTo(rect.left + rect.width / 2, 0)
  })
})
