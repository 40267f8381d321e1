import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toWorkingTime } from '../../../src/core/desk/working-time.ts'

const hourMs = 3_600_000
const paris = {
  timeZone: 'Europe/Paris',
  hours: [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', until: '12:30' },
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '13:30', until: '17:30' },
  ],
  holidays: ['2026-12-25'],
} as const
const at = (time: string): number => Date.parse(time)

describe('working time', () => {
  it.each([
    ['within a morning', '2026-11-23T09:00+01:00', '2026-11-23T10:15+01:00', 1.25],
    ['over lunch', '2026-11-23T12:00+01:00', '2026-11-23T14:00+01:00', 1],
    ['over a night', '2026-11-23T17:00+01:00', '2026-11-24T09:30+01:00', 1],
    ['over a weekend', '2026-11-20T17:00+01:00', '2026-11-23T09:30+01:00', 1],
    ['over a holiday', '2026-12-24T17:00+01:00', '2026-12-28T09:30+01:00', 1],
    ['over a night on which the clocks are changed', '2026-10-23T17:00+02:00', '2026-10-26T09:30+01:00', 1],
    ['outside of hours', '2026-11-21T00:00+01:00', '2026-11-23T08:59+01:00', 0],
    ['backwards', '2026-11-23T12:00+01:00', '2026-11-23T10:00+01:00', 0],
  ])('%s', (_name, from, until, hours) => {
    expect(toWorkingTime(paris)(at(from), at(until)) / hourMs).toBe(hours)
  })

  it('is all time where no hours are set', () => {
    const always = toWorkingTime({ timeZone: 'UTC' })
    expect(always(at('2026-11-21T00:00Z'), at('2026-11-22T00:00Z'))).toBe(24 * hourMs)
  })

  it('adds up, and is never more than the time itself', () => {
    const workingTime = toWorkingTime(paris)
    const moments = fc
      .array(fc.integer({ min: at('2026-10-01T00:00Z'), max: at('2026-11-12T00:00Z') }), {
        minLength: 3,
        maxLength: 3,
      })
      .map((list) => list.toSorted((one, other) => one - other))
    fc.assert(
      fc.property(moments, ([from = 0, middle = 0, until = 0]) => {
        const whole = workingTime(from, until)
        expect(workingTime(from, middle) + workingTime(middle, until)).toBe(whole)
        expect(whole).toBeLessThanOrEqual(until - from)
      }),
    )
  })
})
