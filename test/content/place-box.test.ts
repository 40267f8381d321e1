import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { placeBox } from '../../src/content/overlay/place.ts'
import { overlap, type Rect } from '../../src/content/overlay/find-spot.ts'

afterEach(async () => {
  document.body.replaceChildren()
  document.documentElement.removeAttribute('style')
  document.documentElement.dir = 'ltr'
  await page.viewport(1000, 700)
})

/** A window as wide as one of 1280 by 800 is at that zoom of the browser's. */
const zooms = [0.5, 1, 2, 4] as const
const sides = ['top', 'bottom', 'left', 'right'] as const
const directions = ['ltr', 'rtl'] as const
const targets = [
  ['a small button', 'inline-size: 24px; block-size: 24px'],
  ['a field', 'inline-size: 220px; block-size: 32px'],
  ['a wide row', 'inline-size: 92%; block-size: 40px'],
] as const
const spots = [
  ['at the start', 'inset-inline-start: 4px; inset-block-start: 4px'],
  ['in the middle', 'inset-inline-start: 40%; inset-block-start: 45%'],
  ['at the end', 'inset-inline-end: 4px; inset-block-end: 4px'],
] as const

const cases = zooms.flatMap((zoom) =>
  directions.flatMap((direction) =>
    sides.flatMap((side) =>
      targets.flatMap(([name, size]) =>
        spots.map(([where, spot]) => ({ zoom, direction, side, name, size, where, spot })),
      ),
    ),
  ),
)

/** A box like a card: it gives way in height, and scrolls. */
function aBox(): HTMLElement {
  const floating = document.createElement('div')
  floating.style.cssText = 'position: fixed; left: 0; top: 0; width: max-content'
  floating.innerHTML = `<div style="width: min(320px, calc(100vw - 16px)); max-height: var(--fp-room, 60vh); overflow: auto">
    <p style="height: 150px; margin: 0">What is said</p></div><div class="arrow" style="position: absolute; width: 14px"></div>`
  document.body.append(floating)
  return floating
}

/** An element in a container that scrolls, which itself does not begin at the window's edge. */
function aTarget(size: string, spot: string): { target: HTMLElement; scroller: HTMLElement } {
  const scroller = document.createElement('div')
  scroller.style.cssText = 'position: fixed; inset: 10px; overflow: auto'
  scroller.innerHTML = `<div style="position: relative; block-size: 100%"><button style="position: absolute; ${size}; ${spot}"></button></div><div style="block-size: 2000px"></div>`
  document.body.append(scroller)
  const target = scroller.querySelector('button')
  if (target === null) throw new Error('nothing to point at')
  return { target, scroller }
}

const isInWindow = ({ left, top, width, height }: Rect): boolean =>
  left >= 0 && top >= 0 && left + width <= innerWidth && top + height <= innerHeight

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
