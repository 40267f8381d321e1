import { expect, it } from 'vitest'
import { findRegionIn, isFirstDayOf } from '../../../src/core/delivery/circumstances.ts'
import { readSnoozeEnd } from '../../../src/core/delivery/item-history.ts'
import { aPack, aThursdayAtTen, someCircumstances } from '../../support/build-circumstances.ts'
import { aPerson, france } from '../../support/build-gates.ts'

it('the popup and the page name the same first day, of the person’s region', () => {
  const dayMs = 86_400_000
  const region = france({
    workingHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', until: '18:00' }],
  })
  const pack = aPack({ regions: [region], sites: [{ id: 'lyon', title: { en: 'Lyon' }, region: region.id }] })
  const profile = { site: 'lyon' }
  // From Friday to Saturday, which is no working day there.
  const person = aPerson({ profile, firstAtMs: aThursdayAtTen + dayMs })
  const onSaturday = someCircumstances({ pack, person, nowMs: aThursdayAtTen + 2 * dayMs })
  expect(findRegionIn([aPack({ id: 'other' }), pack], profile)).toBe(region)
  expect(onSaturday.day).toBe(1)
  expect(onSaturday.isFirstDay).toBe(true)
})

it.each([
  ['as the person set it', { isFirstDay: false }, 1, false],
  ['as the person set it', { isFirstDay: true }, 9, true],
  ['and else on the first day', {}, 1, true],
  ['and not on the second', {}, 2, false],
] as const)('first-day mode is on %s', (_what, person, day, isOn) => {
  expect(isFirstDayOf(person, day)).toBe(isOn)
})

it.each([
  ['Europe/Paris', Date.UTC(2026, 10, 26, 23)],
  ['Asia/Tokyo', Date.UTC(2026, 10, 26, 15)],
])('tomorrow begins by the clocks of %s', (zone, endMs) => {
  expect(readSnoozeEnd('tomorrow', aThursdayAtTen, zone)).toBe(endMs)
  expect(readSnoozeEnd('in-an-hour', aThursdayAtTen, zone)).toBe(aThursdayAtTen + 3_600_000)
})
