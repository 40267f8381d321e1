import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  drawPlace,
  isWider,
  reaches,
  type Reached,
  type Rollout,
} from '../../../src/core/publishing/rollout.ts'

const somebody: Reached = { packId: 'sales', lot: 'a', nowMs: Date.parse('2026-12-01T08:00:00Z') }

describe('a version of a pack reaches', () => {
  it.each<[string, Rollout, Partial<Reached>, boolean]>([
    ['everybody where nothing is said', {}, {}, true],
    ['one of the pilot that it is for', { rings: ['pilot'] }, { ring: 'pilot' }, true],
    ['nobody in no ring while it is for the pilot', { rings: ['pilot'] }, {}, false],
    ['somebody in no ring where it is live', { rings: ['live'] }, {}, true],
    ['nobody before its time', { from: '2026-12-01T08:00:01Z' }, {}, false],
    ['everybody from its time on', { from: '2026-12-01T09:00:00+01:00' }, {}, true],
  ])('%s', (_name, rollout, change, isReached) => {
    expect(reaches(rollout, { ...somebody, ...change })).toBe(isReached)
  })

  it('more people with a higher share, and all of those whom a lower one reached', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 98 }), (lot, percent) => {
        if (!reaches({ percent }, { ...somebody, lot })) return
        expect(reaches({ percent: percent + 1 }, { ...somebody, lot })).toBe(true)
      }),
    )
  })

  it.each<[string, Rollout, Rollout, boolean]>([
    ['everybody after the pilot', {}, { rings: ['pilot'] }, true],
    ['the same pilot', { rings: ['pilot'] }, { rings: ['pilot'] }, false],
    ['a part of all after the pilot', { percent: 10 }, { rings: ['pilot'] }, true],
    ['the pilot after everybody', { rings: ['pilot'] }, {}, false],
    ['a higher share', { percent: 20 }, { percent: 10 }, true],
    ['a lower share', { percent: 5 }, { percent: 10 }, false],
    ['at once instead of tomorrow', {}, { from: '2026-11-30T00:00:00Z' }, true],
    ['later than tomorrow', { from: '2026-12-01T00:00:00Z' }, { from: '2026-11-30T00:00:00Z' }, false],
    ['at once instead of yesterday', {}, { from: '2026-11-28T00:00:00Z' }, false],
  ])('more people or not: %s', (_what, rollout, before, expected) => {
    expect(isWider(rollout, before, Date.parse('2026-11-29T00:00:00Z'))).toBe(expected)
  })

  it('as many as it says, of many', () => {
    const lots = Array.from({ length: 10_000 }, (_each, at) => `${at}-person`)
    const reached = lots.filter((lot) => reaches({ percent: 20 }, { ...somebody, lot })).length
    expect(reached / lots.length).toBeCloseTo(0.2, 1)
  })

  it('other people first with another pack', () => {
    const lots = Array.from({ length: 1_000 }, (_each, at) => `${at}-person`)
    const both = lots.filter((lot) =>
      ['sales', 'service'].every((packId) => reaches({ percent: 10 }, { ...somebody, packId, lot })),
    )
    // A tenth of a tenth.
    expect(both.length).toBeLessThan(30)
  })

  it('the same people tomorrow', () => {
    expect(drawPlace('sales/a')).toBe(drawPlace('sales/a'))
    expect(drawPlace('sales/a')).not.toBe(drawPlace('sales/b'))
  })
})
