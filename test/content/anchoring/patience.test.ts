import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  busyAtMostMs,
  createPatience,
  patienceMs,
  type Patience,
} from '../../../src/content/anchoring/patience.ts'

const onOver = vi.fn<() => void>()
const lost = { kind: 'lost' } as const
const busy = { kind: 'not-loaded-yet' } as const

let stop: AbortController
let patience: Patience

beforeEach(() => {
  vi.useFakeTimers()
  onOver.mockReset()
  stop = new AbortController()
  patience = createPatience(onOver, stop.signal)
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
})

describe('the patience with what is missing', () => {
  it('is over after a while, and begins anew for what was found meanwhile', () => {
    expect(patience.weigh('a', lost)).toEqual(busy)
    vi.advanceTimersByTime(patienceMs)
    expect(onOver).toHaveBeenCalledTimes(1)
    expect(patience.weigh('a', lost)).toEqual(lost)
    patience.forget('a')
    expect(patience.weigh('a', lost)).toEqual(busy)
  })

  it('is longer with a page that says that it is busy, and not without end', () => {
    expect(patience.weigh('a', busy)).toEqual(busy)
    vi.advanceTimersByTime(busyAtMostMs - 1)
    expect(patience.weigh('a', busy)).toEqual(busy)
    vi.advanceTimersByTime(1)
    expect(onOver).toHaveBeenCalledTimes(1)
    expect(patience.weigh('a', busy)).toEqual(lost)
  })

  it('lasts as long as that page goes on building itself', () => {
    patience.weigh('a', busy)
    vi.advanceTimersByTime(busyAtMostMs - 1)
    patience.stir()
    vi.advanceTimersByTime(busyAtMostMs - 1)
    expect(patience.weigh('a', busy)).toEqual(busy)
  })

  it.each([
    ['busy', busy, busyAtMostMs],
    ['missing', lost, patienceMs],
  ])('stays over for what was %s too long when the page builds itself again', (_title, how, untilMs) => {
    patience.weigh('a', how)
    vi.advanceTimersByTime(untilMs)
    expect(patience.weigh('a', how)).toEqual(lost)
    patience.stir()
    expect(patience.weigh('a', busy)).toEqual(lost)
    expect(patience.weigh('a', lost)).toEqual(lost)
    expect(patience.weigh('b', busy)).toEqual(busy)
    patience.forget('a')
    expect(patience.weigh('a', busy)).toEqual(busy)
  })

  it('is not put off for one by a longer one for another', () => {
    patience.weigh('a', busy)
    patience.weigh('b', lost)
    vi.advanceTimersByTime(patienceMs)
    expect(onOver).toHaveBeenCalledTimes(1)
    expect(patience.weigh('b', lost)).toEqual(lost)
  })

  it('keeps no timer when it is stopped', () => {
    patience.weigh('a', lost)
    stop.abort()
    expect(vi.getTimerCount()).toBe(0)
  })
})
