import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runInSlices } from '../../../src/content/anchoring/slices.ts'

/** An idle moment comes when the test says so. */
function aWindow(): { window: Window; idle: () => void; waiting: () => number } {
  const waiting = new Map<number, () => void>()
  let last = 0
  const window = {
    requestIdleCallback(work: () => void) {
      waiting.set(++last, work)
      return last
    },
    cancelIdleCallback: (request: number) => waiting.delete(request),
  }
  return {
    window: window as unknown as Window,
    idle() {
      const [next] = waiting
      if (next === undefined) return
      waiting.delete(next[0])
      next[1]()
    },
    waiting: () => waiting.size,
  }
}

let nowMs = 0
beforeEach(() => void vi.spyOn(performance, 'now').mockImplementation(() => nowMs))
afterEach(() => vi.restoreAllMocks())

/** As many steps, each of which takes longer than a slice. */
function* slowSteps(count: number): Generator<undefined, string> {
  for (let step = 0; step < count; step++) {
    nowMs += 50
    yield
  }
  return 'done'
}

describe('working in slices', () => {
  it('begins in an idle moment, not at once', () => {
    const onDone = vi.fn<(outcome: string) => void>()
    const { window, idle, waiting } = aWindow()
    runInSlices(window, slowSteps(0), onDone, { signal: new AbortController().signal })
    expect(onDone).not.toHaveBeenCalled()
    idle()
    expect(onDone.mock.calls).toEqual([['done']])
    expect(waiting()).toBe(0)
  })

  it('waits for another idle moment when a slice is over', () => {
    const onDone = vi.fn<(outcome: string) => void>()
    const { window, idle, waiting } = aWindow()
    runInSlices(window, slowSteps(2), onDone, { signal: new AbortController().signal })
    idle()
    expect(onDone).not.toHaveBeenCalled()
    expect(waiting()).toBe(1)
    idle()
    idle()
    expect(onDone).toHaveBeenCalledTimes(1)
  })

  it('does in one slice what is quick', () => {
    const onDone = vi.fn<(outcome: number) => void>()
    const { window, idle } = aWindow()
    const quick = (function* (): Generator<undefined, number> {
      yield
      yield
      return 3
    })()
    runInSlices(window, quick, onDone, { signal: new AbortController().signal })
    idle()
    expect(onDone.mock.calls).toEqual([[3]])
  })

  it('hands over nothing when it was ended in between', () => {
    const onDone = vi.fn<(outcome: string) => void>()
    const { window, idle, waiting } = aWindow()
    const stop = new AbortController()
    runInSlices(window, slowSteps(1), onDone, { signal: stop.signal })
    idle()
    expect(waiting()).toBe(1)
    stop.abort()
    expect(waiting()).toBe(0)
    idle()
    expect(onDone).not.toHaveBeenCalled()
  })

  it('hands over nothing when it was ended before it began', () => {
    const onDone = vi.fn<(outcome: string) => void>()
    const { window, idle } = aWindow()
    runInSlices(window, slowSteps(0), onDone, { signal: AbortSignal.abort() })
    idle()
    expect(onDone).not.toHaveBeenCalled()
  })
})
