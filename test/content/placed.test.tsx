import { afterEach, describe, expect, it, vi } from 'vitest'
import { Placed } from '../../src/content/overlay/Placed.tsx'
import { drawInRoot, type Surface } from '../support/surface.ts'

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

function drawBeside(target: Element): HTMLElement {
  surface = drawInRoot(
    <Placed target={target} side="right" gap={4}>
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
    await vi.waitFor(() => expect(gapBetween(target, placed)).toBe(4))
  })

  it('follows it while its container scrolls', async () => {
    const scroller = document.createElement('div')
    scroller.style.cssText = 'position: absolute; inset: 50px; overflow: auto'
    document.body.append(scroller)
    const target = aTarget('position: absolute; left: 100px; top: 400px', scroller)
    aTarget('position: absolute; top: 3000px', scroller)
    const placed = drawBeside(target)
    await vi.waitFor(() => expect(gapBetween(target, placed)).toBe(4))
    const before = placed.getBoundingClientRect().top
    scroller.scrollTop = 150
    await vi.waitFor(() => expect(Math.round(before - placed.getBoundingClientRect().top)).toBe(150))
  })

  it('is away while its element is scrolled out of sight, and comes back', async () => {
    const scroller = document.createElement('div')
    scroller.style.cssText = 'position: absolute; inset: 50px; overflow: auto'
    document.body.append(scroller)
    const target = aTarget('position: absolute; left: 100px; top: 100px', scroller)
    aTarget('position: absolute; top: 3000px', scroller)
    const placed = drawBeside(target)
    await vi.waitFor(() => expect(gapBetween(target, placed)).toBe(4))
    scroller.scrollTop = 1000
    await vi.waitFor(() => expect(placed.classList.contains('away')).toBe(true))
    scroller.scrollTop = 0
    await vi.waitFor(() => expect(placed.classList.contains('away')).toBe(false))
  })

  it('goes to the other side where there is no room', async () => {
    const target = aTarget('position: absolute; right: 5px; top: 200px')
    const placed = drawBeside(target)
    await vi.waitFor(() =>
      expect(Math.round(target.getBoundingClientRect().left - placed.getBoundingClientRect().right)).toBe(4),
    )
  })

  it('is away while something of the page covers its element', async () => {
    const target = aTarget('position: absolute; left: 300px; top: 200px')
    const cover = document.createElement('div')
    cover.style.cssText = 'position: fixed; inset: 0'
    document.body.append(cover)
    const placed = drawBeside(target)
    await vi.waitFor(() => expect(placed.classList.contains('away')).toBe(true))
  })
})
