import * as z from 'zod/mini'
import { rings } from '../core/audience.ts'

// Who made a version of a pack, and to whom it goes.

const name = z.string().check(z.minLength(1), z.maxLength(80))
const instant = z.iso.datetime({ error: 'expected an instant: 2026-11-29T08:00:00Z' })

/** Who made a version, when and why. */
export const releaseSchema = z.strictObject({
  at: instant,
  by: z.optional(name),
  why: z.optional(z.string().check(z.minLength(1), z.maxLength(1_000))),
  agreedBy: z.optional(z.array(name).check(z.maxLength(20))),
})

/** To whom a version goes, and from when. */
export const rolloutSchema = z.strictObject({
  rings: z.optional(z.array(z.enum(rings)).check(z.minLength(1), z.maxLength(rings.length))),
  percent: z.optional(z.int().check(z.gte(1), z.lte(99))),
  from: z.optional(instant),
})

/** How many have to agree before a version goes out. */
export const approvalSchema = z.strictObject({
  atLeast: z.int().check(z.gte(2), z.lte(10)),
  approvers: z.optional(z.array(name).check(z.minLength(1), z.maxLength(100))),
})
