import type { Placement } from '@floating-ui/dom'
import type { JSX } from 'preact'
import { afterEach, describe, expect, it } from 'vitest'
import { PageMoment } from '../../src/content/overlay/page-moment.ts'
import { Placed } from '../../src/content/overlay/Placed.tsx'
import { drawInRoot, type Surface } from '../support/surface.ts'
import { waitFor } from '../support/wait-for.ts'

let surface: Surface | undefined

afterEach(() => {
  surface?.remove()
  document.body.replaceChildren()
})

function aTarget(style: string, parent: Element = document.body): HTMLElement {
  const target = document.createElement('button')
  target.style.cssText = `width: 100px; height: 30px; ${style}`
  parent.append(target)
  return target
}

/** Something that scrolls, and a target in it. */
function aTargetInScroller(top: number): { readonly target: HTMLElement; readonly scroller: HTMLElement } {
  const scroller = document.createElement('div')
  scroller.style.cssText = 'position: absolute; inset: 50px; overflow: auto'
  document.body.append(scroller)
  const target = aTarget(`position: absolute; left: 100px; top: ${top}px`, scroller)
  aTarget('position: absolute; top: 3000px', scroller)
  return { target, scroller }
}

function drawBeside(target: Element, side: Placement = 'right'): HTMLElement {
  surface = drawInRoot(
    <Placed target={target} side={side} gap={4}>
      <div style={{ width: '24px', height: '24px' }} />
    </Placed>,
    'light',
  )
  const placed = surface.box.querySelector<HTMLElement>('.placed')
  if (placed === null) throw new Error('nothing was drawn')
  return placed
}

function gapBetween(target: Element, placed: Element): number {
  return Math.round(placed.getBoundingClientRect().left - target.getBoundingClientRect().right)
}

describe('what is placed beside an element', () => {
  it('stands beside it', async () => {
    const target = aTarget('position: absolute; left: 300px; top: 200px')
    const placed = drawBeside(target)
    await waitFor(() => expect(gapBetween(target, placed)).toBe(4))
  })

  it('follows it while its container scrolls', async () => {
    const { target, scroller } = aTargetInScroller(400)
    const placed = drawBeside(target)
    await waitFor(() => expect(gapBetween(target, placed)).toBe(4))
    const before = placed.getBoundingClientRect().top
    scroller.scrollTop = 150
    await waitFor(() => expect(Math.round(before - placed.getBoundingClientRect().top)).toBe(150))
  })

  // Out of the window, and where what it lies in is seen in its place.
  it.each([1_000, 130])(
    'is away while its element is scrolled %i px out of sight, and comes back',
    async (px) => {
      const { target, scroller } = aTargetInScroller(100)
      const placed = drawBeside(target)
      await waitFor(() => expect(gapBetween(target, placed)).toBe(4))
      scroller.scrollTop = px
      await waitFor(() => expect(placed.classList.contains('away')).toBe(true))
      scroller.scrollTop = 0
      await waitFor(() => expect(placed.classList.contains('away')).toBe(false))
    },
  )

  it('is away where the field that is written in is scrolled under it, though its element stays', async () => {
    const target = aTarget('position: fixed; left: 300px; top: 200px; z-index: 1')
    const field = document.createElement('input')
    field.style.cssText =
      'position: absolute; left: 0; top: 500px; width: 800px; height: 145px; padding: 0; border: 0'
    document.body.append(field)
    aTarget('position: absolute; top: 3000px')
    field.focus({ preventScroll: true })
    const placed = drawBeside(target, 'top-end')
    await waitFor(() => expect(placed.getBoundingClientRect().bottom).toBe(196))
    window.scrollTo(0, 450)
    await waitFor(() => expect(placed.classList.contains('away')).toBe(true))
    window.scrollTo(0, 0)
  })

  it('goes to the other side where there is no room', async () => {
    const target = aTarget('position: absolute; right: 5px; top: 200px')
    const placed = drawBeside(target)
    await waitFor(() =>
      expect(Math.round(target.getBoundingClientRect().left - placed.getBoundingClientRect().right)).toBe(4),
    )
  })

  it('is away while something of the page covers its element', async () => {
    const target = aTarget('position: absolute; left: 300px; top: 200px')
    const cover = document.createElement('div')
    cover.style.cssText = 'position: fixed; inset: 0'
    document.body.append(cover)
    const placed = drawBeside(target)
    await waitFor(() => expect(placed.classList.contains('away')).toBe(true))
  })

  it.each([
    ['looks at what lies under it in another moment of the page', true],
    ['trusts in the place that it has in the same one', false],
  ])('drawn again it %s', async (_what, isAnother) => {
    const target = aTarget('position: absolute; left: 300px; top: 200px')
    const drawIn = (moment: object): JSX.Element => (
      <PageMoment.Provider value={moment}>
        <Placed target={target} side="top-end" gap={2}>
          <div style={{ width: '24px', height: '24px' }} />
        </Placed>
      </PageMoment.Provider>
    )
    const moment = {}
    surface = drawInRoot(drawIn(moment), 'light')
    const placed = surface.box.querySelector('.placed')
    await waitFor(() => expect(placed?.getBoundingClientRect().bottom).toBe(198))
    // Over every place of the mark, and not over its element.
    const menu = document.createElement('div')
    const hole = '298px 198px, 402px 198px, 402px 232px, 298px 232px, 298px 198px'
    menu.style.cssText = `position: fixed; inset: 0; z-index: 1; clip-path: polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ${hole})`
    document.body.append(menu)
    surface.redraw(drawIn(isAnother ? {} : moment))
    await new Promise((resolve) => setTimeout(resolve))
    expect(placed?.classList.contains('away')).toBe(isAnother)
    menu.style.clipPath = 'none'
    surface.redraw(drawIn(isAnother ? {} : moment))
    await new Promise((resolve) => setTimeout(resolve))
    expect(placed?.classList.contains('away')).toBe(true)
  })
})
