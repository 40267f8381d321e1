import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { hostName } from '../../src/content/overlay/host-name.ts'
import { overlap } from '../../src/content/overlay/find-spot.ts'
import { placePointer } from '../../src/content/overlay/place-pointer.ts'
import { aTarget, cases, clearPlacement, isInWindow, zooms } from '../support/placement-cases.ts'

afterEach(clearPlacement)

function aMark(): HTMLElement {
  const mark = document.createElement('div')
  mark.style.cssText = 'position: fixed; left: 0; top: 0; width: 24px; height: 24px'
  const host = document.createElement(hostName)
  host.attachShadow({ mode: 'open' }).append(mark)
  document.body.append(host)
  return mark
}

function add(html: string): HTMLElement {
  document.body.insertAdjacentHTML('beforeend', html)
  const added = document.body.lastElementChild
  if (!(added instanceof HTMLElement)) throw new Error('nothing was added')
  return added
}

const isAway = (mark: HTMLElement): boolean => mark.classList.contains('away')

describe.each(zooms)('a mark beside an element, at a zoom of %s', (zoom) => {
  it.each(cases.filter((one) => one.zoom === zoom))(
    '$direction: $side of $name $where, before and after scrolling',
    async ({ direction, side, size, spot }) => {
      await page.viewport(Math.round(1280 / zoom), Math.round(800 / zoom))
      document.documentElement.dir = direction
      const { target, scroller } = aTarget(size, spot)
      const mark = aMark()
      for (const scrolled of [0, 7]) {
        scroller.scrollTop = scrolled
        await placePointer(target, mark, { side: side === 'top' ? 'top-end' : side, gap: 2 })
        const box = mark.getBoundingClientRect()
        expect(isAway(mark)).toBe(false)
        expect(isInWindow(box)).toBe(true)
        expect(overlap(box, target.getBoundingClientRect())).toBe(0)
      }
    },
  )
})

describe('a mark', () => {
  const field = 'position: fixed; left: 300px; width: 200px; height: 30px; box-sizing: border-box'
  const place = async (target: HTMLElement): Promise<HTMLElement> => {
    const mark = aMark()
    await placePointer(target, mark, { side: 'top-end', gap: 2 })
    return mark
  }

  it.each(['ltr', 'rtl'])('stands above the end of its element, in a page that is %s', async (dir) => {
    document.documentElement.dir = dir
    const target = add(`<input style="${field}; top: 200px">`)
    const box = (await place(target)).getBoundingClientRect()
    expect([box.left, box.bottom]).toEqual([dir === 'ltr' ? 476 : 300, 198])
  })

  const atEnd = 'position: fixed; left: 440px; width: 60px; height: 30px; box-sizing: border-box'

  it('goes to the other corner where it would lie on the field that is written in', async () => {
    const above = add(`<input style="${atEnd}; top: 168px">`)
    const target = add(`<input style="${field}; top: 200px">`)
    above.focus()
    const box = (await place(target)).getBoundingClientRect()
    expect([box.left, box.bottom]).toEqual([300, 198])
  })

  it('goes away, and not below, where the field that is written in takes all of the side above', async () => {
    const above = add(`<input style="${field}; top: 168px">`)
    const target = add(`<input style="${field}; top: 200px">`)
    above.focus()
    expect(isAway(await place(target))).toBe(true)
  })

  it('rather lies on no other control of the page either, where the other corner is free', async () => {
    add(`<input style="${atEnd}; top: 168px">`)
    const target = add(`<input style="${field}; top: 200px">`)
    const box = (await place(target)).getBoundingClientRect()
    expect([box.left, box.bottom]).toEqual([300, 198])
  })

  it('stays above its element, where the place below would be that of the next one', async () => {
    add(`<input style="${field.replace('fixed', 'absolute')}; top: 168px">`)
    const target = add(`<input style="${field.replace('fixed', 'absolute')}; top: 200px">`)
    const box = (await place(target)).getBoundingClientRect()
    expect([box.left, box.bottom]).toEqual([476, 198])
  })

  it.each([
    ['below, where a bar of the page takes the room above', 'top: 0; height: 190px', 232],
    ['above, where the room is the page’s own', 'top: 0; height: 100px', 174],
  ])('stands %s', async (_where, bar, top) => {
    await page.viewport(1280, 800)
    add(`<header style="position: sticky; left: 0; width: 100%; background: white; ${bar}">A bar</header>`)
    const target = add(`<input style="${field}; top: 200px">`)
    const mark = await place(target)
    expect(isAway(mark)).toBe(false)
    expect(mark.getBoundingClientRect().top).toBe(top)
  })

  it('stands beside its element in a header that stays, where another one that stays is below', async () => {
    await page.viewport(1280, 800)
    const bars = ['top: 0; height: 51px', 'top: 52px; height: 70px']
    const [header] = bars.map((bar) =>
      add(`<header style="position: fixed; left: 0; width: 100%; background: white; ${bar}"></header>`),
    )
    const addButton = (left: number): HTMLElement => {
      const button = document.createElement('button')
      button.style.cssText = `position: absolute; left: ${left}px; top: 8px; width: 36px; height: 36px`
      header?.append(button)
      return button
    }
    const target = addButton(1000)
    const mark = await place(target)
    const read = (): unknown => [isAway(mark), Math.round(mark.getBoundingClientRect().left)]
    const placeAgain = (): Promise<void> => placePointer(target, mark, { side: 'top-end', gap: 2 })
    expect(read()).toEqual([false, 1038])
    addButton(1040)
    await placeAgain()
    expect(read()).toEqual([false, 974])
    addButton(960)
    await placeAgain()
    expect(isAway(mark)).toBe(true)
  })

  it.each([
    ['stands beside what is left of it in the window', 780, false],
    ['goes away where it would no longer be beside that', 790, true],
  ])('of an element that comes out under a bar %s', async (_what, top, isGone) => {
    await page.viewport(1280, 800)
    add('<footer style="position: fixed; left: 0; bottom: 4px; width: 400px; height: 60px"></footer>')
    const button = 'position: absolute; z-index: -1; left: 300px; width: 90px; height: 36px'
    const mark = await place(add(`<button style="${button}; top: ${top}px"></button>`))
    expect(isAway(mark)).toBe(isGone)
  })

  it('goes to the other corner where it would lie over half of a message', async () => {
    const target = add(`<input style="${field}; top: 200px">`)
    const message = add(
      '<div role="alert" style="position: fixed; left: 440px; top: 150px; width: 200px; height: 30px">Saved</div>',
    )
    const mark = await place(target)
    expect(isAway(mark)).toBe(false)
    expect(overlap(mark.getBoundingClientRect(), message.getBoundingClientRect())).toBe(0)
  })

  it('goes away where nothing is free, and comes back', async () => {
    const target = add(`<input style="${field}; top: 200px">`)
    const messages = [
      'left: 250px; top: 150px; width: 80px; height: 50px',
      'left: 460px; top: 150px; width: 80px; height: 50px',
    ].map((at) => add(`<div role="status" style="position: fixed; ${at}">Saved</div>`))
    const mark = await place(target)
    expect(isAway(mark)).toBe(true)
    for (const message of messages) message.remove()
    // What is in the way is read once for a frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await placePointer(target, mark, { side: 'top-end', gap: 2 })
    expect(isAway(mark)).toBe(false)
  })

  it('is looked through where it stands already, and takes the mouse again afterwards', async () => {
    const target = add(`<input style="${field}; top: 200px">`)
    const mark = await place(target)
    const search = vi.spyOn(document, 'elementsFromPoint')
    await placePointer(target, mark, { side: 'top-end', gap: 2 })
    expect(search).not.toHaveBeenCalled()
    search.mockRestore()
    expect(getComputedStyle(mark).pointerEvents).toBe('auto')
    const { left, top } = mark.getBoundingClientRect()
    expect(document.elementFromPoint(left + 12, top + 12)?.localName).toBe(hostName)
  })

  it('is placed where it was asked for last, and once, when it is asked for twice in one turn', async () => {
    const [first, second] = [200, 400].map((top) => add(`<input style="${field}; top: ${top}px">`))
    if (first === undefined || second === undefined) throw new Error('nothing was added')
    const mark = aMark()
    const search = vi.spyOn(document, 'elementFromPoint')
    void placePointer(first, mark, { side: 'top-end', gap: 2 })
    await placePointer(second, mark, { side: 'top-end', gap: 2 })
    // The middle of the element, that of the mark and two of its corners.
    expect(search).toHaveBeenCalledTimes(4)
    search.mockRestore()
    expect(mark.getBoundingClientRect().bottom).toBe(398)
  })

  it('is not driven away by what has the focus and holds its element', async () => {
    const dialog = add('<div tabindex="-1" style="position: fixed; inset: 100px"></div>')
    const target = document.createElement('button')
    target.style.cssText = 'position: fixed; left: 300px; top: 300px'
    dialog.append(target)
    dialog.focus()
    expect(isAway(await place(target))).toBe(false)
  })
})
