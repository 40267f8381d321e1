import * as z from 'zod/mini'
import { phases } from '../core/phase.ts'
import { celebrationStyles, weekdays } from '../core/region.ts'
import { id, locale, localized } from './pack-parts.ts'

// Dates, hours and regions, as a pack writes them.

/** A day, as `2026-12-31`, that the calendar has. */
export const day = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day: 2026-12-31'),
    z.refine(isInCalendar, { error: 'expected a day that the calendar has' }),
  )

/** A day, or a minute of one, by the clock on the wall. */
export const wallTime = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/, 'expected a day or a minute: 2026-12-31T08:00'),
    z.refine(isInCalendar, { error: 'expected a day that the calendar has' }),
  )

/** An IANA name that this browser knows. */
export const timeZone = z
  .string()
  .check(z.maxLength(60), z.refine(isKnownZone, { error: 'expected a time zone: Europe/Paris' }))

// Refinements run even when the form was wrong already.
function isInCalendar(text: string): boolean {
  const date = new Date(`${text.slice(0, 10)}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.slice(0, 10))
}

function isKnownZone(name: string): boolean {
  try {
    return name !== '' && Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day: 08:30'))

const hoursSchema = z.strictObject({
  days: z.array(z.enum(weekdays)).check(z.minLength(1), z.maxLength(7)),
  from: clock,
  until: clock,
})

/** When phases begin. */
const phaseDatesSchema = z.strictObject({
  pilot: z.optional(wallTime),
  live: z.optional(wallTime),
  parallel: z.optional(wallTime),
  'cut-over': z.optional(wallTime),
  steady: z.optional(wallTime),
})

/** The go-live plan; phases begin in their order. */
export const goLiveSchema = z.strictObject({
  phases: phaseDatesSchema.check(z.check(refuseDisorder)),
  timeZone: z.optional(timeZone),
})

function refuseDisorder(payload: z.core.ParsePayload<z.output<typeof phaseDatesSchema>>): void {
  let before = ''
  for (const phase of phases) {
    const begins = payload.value[phase]
    if (begins === undefined) continue
    if (begins < before) {
      payload.issues.push({
        code: 'custom',
        input: begins,
        path: [phase],
        message: 'begins before the phase in front of it',
      })
    }
    before = begins
  }
}

/** The profile of a region. */
export const regionSchema = z.strictObject({
  id,
  title: localized(120),
  timeZone,
  locale: z.optional(locale),
  formality: z.optional(z.enum(['formal', 'informal'])),
  celebration: z.optional(z.enum(celebrationStyles)),
  workingHours: z.optional(z.array(hoursSchema).check(z.maxLength(14))),
  holidays: z.optional(z.array(day).check(z.maxLength(500))),
  quietTimes: z.optional(z.array(hoursSchema).check(z.maxLength(14))),
  phases: z.optional(phaseDatesSchema),
})
