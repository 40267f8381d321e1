import { describe, expect, it } from 'vitest'
import { readMoment } from '../../../src/core/delivery/moment.ts'
import type { Phase, PhaseDates } from '../../../src/core/phase.ts'
import { aThursdayAtTen } from '../../support/build-circumstances.ts'
import { france } from '../../support/build-gates.ts'

describe('the phase that follows', () => {
  it.each<[string, PhaseDates, PhaseDates, Phase | undefined, Phase | undefined]>([
    ['is the first, before the plan begins', { pilot: '2026-12-01' }, {}, undefined, 'pilot'],
    ['skips a phase without a date', { live: '2026-11-01', steady: '2027-01-01' }, {}, 'live', 'steady'],
    ['is none in the last', { pilot: '2026-11-01', live: '2026-11-26T10:00' }, {}, 'live', undefined],
    [
      'goes by the region first',
      { live: '2026-11-01', parallel: '2026-11-20' },
      { parallel: '2026-12-01' },
      'live',
      'parallel',
    ],
    // Where the dates of a region put an earlier phase behind a later one, it is not gone back to.
    ['is none that was passed over', { pilot: '2026-12-01', live: '2026-11-01' }, {}, 'live', undefined],
    ['is none without a plan', {}, {}, undefined, undefined],
  ])('%s', (_what, plan, own, phase, next) => {
    const moment = readMoment(aThursdayAtTen, {
      region: france({ phases: own }),
      browserZone: 'UTC',
      plan: { phases: plan },
    })
    expect([moment.phase, moment.nextPhase?.phase]).toEqual([phase, next])
  })

  it('begins by the clocks of the region', () => {
    const { nextPhase } = readMoment(aThursdayAtTen, {
      region: france(),
      browserZone: 'UTC',
      plan: { phases: { steady: '2027-01-01' } },
    })
    expect(nextPhase?.fromMs).toBe(Date.UTC(2026, 11, 31, 23))
  })
})
