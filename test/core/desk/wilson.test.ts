import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toShare } from '../../../src/core/desk/wilson.ts'

describe('a share with its interval', () => {
  // From the literature: Newcombe 1998, table I (81/263, 15/148, 0/20, 1/29) for the score interval without correction.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [3, 3, 0.4385, 1],
  ])('of %i of %i is %f to %f', (count, of, low, high) => {
    const share = toShare(count, of)
    expect([share.low, share.high].map((each) => Number(each.toFixed(4)))).toEqual([low, high])
  })

  it('says nothing of no case', () => {
    expect(toShare(0, 0)).toEqual({ count: 0, of: 0, low: 0, high: 1 })
  })

  it('holds the share, stays within 0 and 1, and narrows with more cases of the same share', () => {
    const cases = fc.integer({ min: 1, max: 5_000 }).chain((of) => fc.tuple(fc.nat(of), fc.constant(of)))
    fc.assert(
      fc.property(cases, ([count, of]) => {
        const { low, high, share = -1 } = toShare(count, of)
        expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true)
        const wider = toShare(2 * count, 2 * of)
        expect(wider.high - wider.low).toBeLessThan(high - low)
      }),
    )
  })

  it('refuses what is no share', () => {
    expect(() => toShare(2, 1)).toThrow(RangeError)
  })
})
