import * as z from 'zod/mini'
import { verdictValues } from '../core/desk/verdict.ts'
import { phases } from '../core/phase.ts'
import { pageKeySchema } from './page.ts'

// What the desk does and holds, as it is stored and as it crosses a wire.

const time = z.int().check(z.nonnegative())
const name = z.string().check(z.minLength(1), z.maxLength(80))
const ref = z.string().check(z.minLength(1), z.maxLength(80))

/** A day: `2026-12-31`. */
export const daySchema = z.iso.date()

const resourceRefSchema = z.strictObject({
  packId: ref,
  resourceId: ref,
  title: z.string().check(z.maxLength(200)),
})

const planSchema = z.union([z.strictObject({ phase: z.enum(phases) }), z.strictObject({ date: daySchema })])

const deedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('point'), resource: resourceRefSchema }),
  z.strictObject({ kind: z.literal('mend'), resource: resourceRefSchema }),
  z.strictObject({ kind: z.literal('draft'), draftId: z.uuidv7() }),
  z.strictObject({ kind: z.literal('plan'), plan: planSchema }),
  z.strictObject({ kind: z.literal('repair') }),
  z.strictObject({ kind: z.literal('report') }),
  z.strictObject({ kind: z.literal('set-aside') }),
  z.strictObject({ kind: z.literal('reopen') }),
  z.strictObject({ kind: z.literal('tell') }),
  z.strictObject({ kind: z.literal('confirm') }),
  z.strictObject({ kind: z.literal('reject') }),
  z.strictObject({ kind: z.literal('group'), groupId: z.uuidv7() }),
  z.strictObject({ kind: z.literal('undo'), actId: z.uuidv7() }),
])

const actorSchema = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('desk'), name: z.optional(name) }),
  z.strictObject({ role: z.literal('asker') }),
])

/** One thing that was done about questions. */
export const actSchema = z.strictObject({ id: z.uuidv7(), atMs: time, by: actorSchema, deed: deedSchema })

/** What the desk holds of a resource, or of a page without one. */
export const verdictSchema = z.strictObject({
  id: z.uuidv7(),
  atMs: time,
  by: z.optional(name),
  value: z.enum(verdictValues),
  subject: z.discriminatedUnion('on', [
    z.strictObject({ on: z.literal('resource'), packId: ref, resourceId: ref }),
    z.strictObject({ on: z.literal('page'), page: pageKeySchema }),
  ]),
  crmBuild: z.optional(name),
  packVersion: z.optional(z.int().check(z.positive())),
  withdrawnAtMs: z.optional(time),
})

/** A release of a CRM that the desk noted. */
export const crmReleaseSchema = z.strictObject({
  id: z.uuidv7(),
  product: z.string().check(z.minLength(1), z.maxLength(120)),
  build: name,
  atMs: time,
})
