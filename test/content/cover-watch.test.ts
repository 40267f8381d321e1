import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createCoverWatch, type CoverWatch } from '../../src/content/overlay/cover-watch.ts'
import { isCovered } from '../../src/content/overlay/covered.ts'
import { requireElement, show } from '../support/show-page.ts'

const onUncovered = vi.fn<() => void>()
let stop: AbortController
let watch: CoverWatch

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  show(
    '<button style="margin-top: 40px">Save</button>' +
      '<div id="veil" style="position: fixed; inset: 0; background: white"></div>' +
      '<p style="height: 4000px"></p>',
  )
  stop = new AbortController()
  watch = createCoverWatch(window, { isCovered, onUncovered }, stop.signal)
  watch.follow([requireElement('button')])
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
  vi.clearAllMocks()
  document.body.replaceChildren()
})

const hideVeil = (): void => requireElement('#veil').setAttribute('style', 'display: none')

it('tells when a cover has gone of which nothing is told, and not before', () => {
  vi.advanceTimersByTime(5_000)
  expect(onUncovered).not.toHaveBeenCalled()
  hideVeil()
  vi.advanceTimersByTime(5_000)
  expect(onUncovered).toHaveBeenCalled()
})

it.each(['transitionend', 'animationend', 'scroll'])('tells at once of what a %s uncovers', (type) => {
  requireElement('#veil').dispatchEvent(new Event(type, { bubbles: true }))
  expect(onUncovered).not.toHaveBeenCalled()
  hideVeil()
  requireElement('#veil').dispatchEvent(new Event(type, { bubbles: true }))
  expect(onUncovered).toHaveBeenCalledTimes(1)
})

it.each<[string, () => void]>([
  ['nothing is covered any more', () => watch.follow([])],
  ['it was stopped', () => stop.abort()],
])('keeps no timer and hears nothing when %s', (_title, end) => {
  expect(vi.getTimerCount()).toBe(1)
  end()
  hideVeil()
  expect(vi.getTimerCount()).toBe(0)
  requireElement('#veil').dispatchEvent(new Event('scroll', { bubbles: true }))
  expect(onUncovered).not.toHaveBeenCalled()
})
