import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isWithin,
  readWallClock,
  startOfDay,
  toDate,
  toMs,
  weekdayOf,
} from '../../../src/core/delivery/wall-time.ts'

const zones = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Africa/Casablanca',
]

describe('a wall time', () => {
  it.each([
    ['a minute in winter', '2026-11-26T08:00', 'Europe/Paris', 'start', '2026-11-26T07:00:00.000Z'],
    ['a minute in summer', '2026-07-01T08:00', 'Europe/Paris', 'start', '2026-07-01T06:00:00.000Z'],
    ['a day', '2026-11-26', 'America/New_York', 'start', '2026-11-26T05:00:00.000Z'],
    ['a day to its end', '2026-11-26', 'America/New_York', 'end', '2026-11-27T05:00:00.000Z'],
    ['a minute, at whichever edge', '2026-11-26T08:00', 'Asia/Kolkata', 'end', '2026-11-26T02:30:00.000Z'],
    ['the end of a day of 23 hours', '2026-03-29', 'Europe/Paris', 'end', '2026-03-29T22:00:00.000Z'],
    ['the end of a day of 25 hours', '2026-10-25', 'Europe/Paris', 'end', '2026-10-25T23:00:00.000Z'],
    [
      'a minute that the clocks skip',
      '2026-03-29T02:30',
      'Europe/Paris',
      'start',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'the first of two that are shown',
      '2026-10-25T02:30',
      'Europe/Paris',
      'start',
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'a change of half an hour',
      '2026-04-05T01:45',
      'Australia/Lord_Howe',
      'start',
      '2026-04-04T14:45:00.000Z',
    ],
    [
      'a zone that nobody knows, as UTC',
      '2026-11-26T08:00',
      'Mars/Base',
      'start',
      '2026-11-26T08:00:00.000Z',
    ],
  ] as const)('is %s', (_name, wallTime, zone, edge, expected) => {
    expect(new Date(toMs(wallTime, zone, edge)).toISOString()).toBe(expected)
  })

  it('names the moment at which the clocks show it, unless they skip it', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (ms, zone) => {
        const { day, minute } = readWallClock(ms, zone)
        const shown = `${toDate(day)}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        expect(readWallClock(toMs(shown, zone, 'start'), zone)).toEqual({ day, minute })
      }),
    )
  })

  it('puts every moment into the one day that holds it', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (ms, zone) => {
        const { day } = readWallClock(ms, zone)
        expect(startOfDay(day, zone)).toBeLessThanOrEqual(ms)
        expect(startOfDay(day + 1, zone)).toBeGreaterThan(ms)
        expect(toMs(toDate(day), zone, 'end')).toBe(startOfDay(day + 1, zone))
      }),
    )
  })
})

const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) })

describe('hours', () => {
  const night = { days: ['fri'], from: '22:00', until: '06:00' } as const
  const noon = { days: ['fri'], from: '12:00', until: '13:30' } as const
  const friday = Date.UTC(2026, 10, 27) / 86_400_000

  it.each([
    [noon, friday, 719, false],
    [noon, friday, 720, true],
    [noon, friday, 809, true],
    [noon, friday, 810, false],
    [noon, friday + 1, 750, false],
    [night, friday, 1_319, false],
    [night, friday, 1_320, true],
    [night, friday + 1, 359, true],
    [night, friday + 1, 360, false],
    [night, friday, 100, false],
  ] as const)('%j on day %i at minute %i: %s', (hours, day, minute, expected) => {
    expect(isWithin(hours, { day, minute })).toBe(expected)
  })

  it('know the day of the week before 1970 too', () => {
    expect([0, -1, 20_784].map(weekdayOf)).toEqual(['thu', 'wed', 'fri'])
  })
})
