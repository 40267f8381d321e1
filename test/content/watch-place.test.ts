import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchPlace } from '../../src/content/overlay/watch-place.ts'
import { waitFor } from '../support/wait-for.ts'

let target: HTMLElement
let scroller: HTMLElement
let sheet: HTMLElement
let end: (() => void) | undefined
const update = vi.fn<() => void>()

/** A sheet in something that clips it, and a button on it. */
beforeEach(() => {
  scroller = document.createElement('div')
  scroller.style.cssText =
    'position: absolute; left: 50px; top: 50px; width: 300px; height: 200px; overflow: hidden'
  sheet = document.createElement('div')
  target = document.createElement('button')
  target.style.cssText = 'position: absolute; left: 20px; top: 20px; width: 100px; height: 30px'
  sheet.append(target)
  scroller.append(sheet)
  document.body.append(scroller)
})
afterEach(() => {
  end?.()
  end = undefined
  update.mockReset()
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

async function drawFrames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame)
}

/** Watches the target, and lets the browser tell all that it tells of what is there. */
async function watchAtRest(): Promise<void> {
  end = watchPlace(target, null, update)
  await drawFrames(10)
  update.mockClear()
}

describe('the place of an element', () => {
  it('is told at once', () => {
    end = watchPlace(target, null, update)
    expect(update).toHaveBeenCalled()
  })

  it.each([
    ['in sight', 20],
    ['out of sight in what it lies in', 400],
    ['half in sight', 185],
    ['below the window', 3_000],
  ])('is told of no more, and no timer is set, while it is %s and nothing changes', async (_, top) => {
    target.style.top = `${top}px`
    if (top === 3_000) scroller.style.overflow = 'visible'
    const timers = vi.spyOn(window, 'setTimeout')
    await watchAtRest()
    await drawFrames(10)
    expect(update).not.toHaveBeenCalled()
    expect(timers).not.toHaveBeenCalled()
  })

  it.each([
    ['in sight', 20, 21],
    ['out of sight', 400, 20],
    ['out of sight, from where it was half in sight', 185, 400],
    ['half in sight, by what is more of it', 185, 184],
    ['half in sight, by what is less of it', 185, 186],
  ])('is told when it goes though nothing is written to it: %s', async (_, before, after) => {
    const goTo = (top: number): void => {
      sheet.style.transform = `translateY(${top - 20}px)`
    }
    goTo(before)
    await watchAtRest()
    goTo(after)
    await waitFor(() => expect(update).toHaveBeenCalled())
  })

  it('is told when it is clipped, and no more, where it stands', async () => {
    await watchAtRest()
    scroller.style.height = '30px'
    await waitFor(() => expect(update).toHaveBeenCalled())
    await drawFrames(10)
    update.mockClear()
    scroller.style.height = '200px'
    await waitFor(() => expect(update).toHaveBeenCalled())
  })

  it('is told where it goes on from, after it had no size', async () => {
    target.style.display = 'none'
    await watchAtRest()
    target.style.display = ''
    await waitFor(() => expect(update).toHaveBeenCalled())
    await drawFrames(10)
    update.mockClear()
    scroller.style.left = '90px'
    await waitFor(() => expect(update).toHaveBeenCalled())
  })

  it('is told once for each frame of a long way, and stops with it', async () => {
    await watchAtRest()
    for (let left = 60; left <= 300; left += 60) {
      scroller.style.left = `${left}px`
      await drawFrames(1)
    }
    await drawFrames(10)
    expect(update.mock.calls.length).toBeGreaterThanOrEqual(2)
    update.mockClear()
    await drawFrames(10)
    expect(update).not.toHaveBeenCalled()
  })

  it('is told no more once it is not watched', async () => {
    await watchAtRest()
    end?.()
    scroller.style.left = '200px'
    await drawFrames(10)
    expect(update).not.toHaveBeenCalled()
  })
})
