import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edge, findSpot, overlap, type Rect, type SpotFacts } from '../../src/content/overlay/find-spot.ts'

const facts: SpotFacts = {
  target: { left: 400, top: 300, width: 120, height: 32 },
  box: { width: 320, height: 180 },
  window: { width: 1000, height: 700 },
  obstacles: [],
  side: 'bottom',
  gap: 12,
}

const boxOf = (given: SpotFacts): Rect => {
  const { left, top, maxHeight } = findSpot(given)
  return { left, top, width: given.box.width, height: Math.min(given.box.height, maxHeight) }
}

describe('where a box goes', () => {
  it.each<[string, Partial<SpotFacts>, string | undefined]>([
    ['on the side that was asked for', {}, 'bottom'],
    ['on the other side where there is no room', { target: { ...facts.target, top: 600 } }, 'top'],
    [
      'beside where there is room neither above nor below',
      { target: { left: 40, top: 20, width: 100, height: 660 } },
      'right',
    ],
    [
      'on the left where there is none on the right',
      { target: { left: 860, top: 20, width: 100, height: 660 } },
      'left',
    ],
    [
      'in a corner where there is none at all',
      { target: { left: 20, top: 20, width: 960, height: 660 } },
      undefined,
    ],
  ])('%s', (_title, change, side) => {
    expect(findSpot({ ...facts, ...change }).side).toBe(side)
  })

  it('is clear of the field that is written in, on the same side where that is enough', () => {
    const field = { left: 300, top: 350, width: 150, height: 32 }
    const spot = findSpot({ ...facts, obstacles: [field] })
    expect(overlap(boxOf({ ...facts, obstacles: [field] }), field)).toBe(0)
    expect(spot.side).toBe('bottom')
  })

  it('is on another side where what it should not cover lies all along', () => {
    const toast = { left: 0, top: 340, width: 1000, height: 60 }
    expect(findSpot({ ...facts, obstacles: [toast] }).side).toBe('top')
  })

  it('is lower than it would like to be rather than cut off', () => {
    const { maxHeight, side } = findSpot({ ...facts, box: { width: 480, height: 900 } })
    expect(side).toBe('bottom')
    expect(maxHeight).toBe(700 - 332 - 12 - edge)
  })
})

const window = fc.record({
  width: fc.integer({ min: 320, max: 1920 }),
  height: fc.integer({ min: 240, max: 1080 }),
})
const rect = (within: { width: number; height: number }): fc.Arbitrary<Rect> =>
  fc.record({
    left: fc.integer({ min: 0, max: within.width - 20 }),
    top: fc.integer({ min: 0, max: within.height - 20 }),
    width: fc.integer({ min: 16, max: 400 }),
    height: fc.integer({ min: 16, max: 120 }),
  })
const anyFacts = window.chain((size) =>
  fc.record({
    window: fc.constant(size),
    target: rect(size),
    box: fc.record({
      width: fc.integer({ min: 120, max: Math.min(360, size.width - 2 * edge) }),
      height: fc.integer({ min: 40, max: 600 }),
    }),
    obstacles: fc.array(rect(size), { maxLength: 3 }),
    side: fc.constantFrom('top', 'bottom', 'left', 'right'),
    gap: fc.constantFrom(8, 12, 16),
  }),
) satisfies fc.Arbitrary<SpotFacts>

describe('every box', () => {
  it('is in the window', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { left, top, width, height } = boxOf(given)
        expect(left).toBeGreaterThanOrEqual(edge)
        expect(top).toBeGreaterThanOrEqual(edge)
        expect(left + width).toBeLessThanOrEqual(given.window.width - edge)
        expect(top + height).toBeLessThanOrEqual(given.window.height - edge)
      }),
      { numRuns: 2_000 },
    )
  })

  it('does not cover its target where a side has room', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { side } = findSpot(given)
        fc.pre(side !== undefined)
        expect(overlap(boxOf(given), given.target)).toBe(0)
      }),
      { numRuns: 2_000 },
    )
  })

  it('covers nothing else where it could do without', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('top', 'bottom', 'left', 'right'), (given, side) => {
        const free = { ...given, obstacles: [], side }
        const clear = boxOf(free)
        const isEnough =
          clear.height === given.box.height &&
          findSpot(free).side === side &&
          given.obstacles.every((one) => overlap(clear, one) === 0)
        fc.pre(isEnough)
        const box = boxOf(given)
        expect(given.obstacles.map((one) => overlap(box, one))).toEqual(given.obstacles.map(() => 0))
      }),
      { numRuns: 2_000 },
    )
  })
})
