import * as z from 'zod/mini'
import { stages } from '../core/desk/filter.ts'
import { groupings, orders } from '../core/desk/grouping.ts'
import { verdictValues } from '../core/desk/verdict.ts'
import { phases } from '../core/phase.ts'
import { questionKinds } from '../core/question.ts'
import { id, locale } from './pack-parts.ts'
import { pageKeySchema, pagePatternSchema } from './page.ts'

// What the desk does and holds, as it is stored and as it crosses a wire.

const time = z.int().check(z.nonnegative())
const name = z.string().check(z.minLength(1), z.maxLength(80))
const ref = z.string().check(z.minLength(1), z.maxLength(80))

/** A day: `2026-12-31`. */
export const daySchema = z.iso.date()

/** A resource by the title that it had. */
export const resourceRefSchema = z.strictObject({
  packId: ref,
  resourceId: ref,
  title: z.string().check(z.maxLength(200)),
})

/** A tip by the title that it had. */
export const tipRefSchema = z.strictObject({
  packId: ref,
  itemId: ref,
  title: z.string().check(z.maxLength(200)),
})

/** When something will be there. */
export const planSchema = z.union([
  z.strictObject({ phase: z.enum(phases) }),
  z.strictObject({ date: daySchema }),
])

const deedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('point'), resource: resourceRefSchema }),
  z.strictObject({ kind: z.literal('point-tip'), tip: tipRefSchema }),
  z.strictObject({ kind: z.literal('mend'), resource: resourceRefSchema }),
  z.strictObject({ kind: z.literal('draft'), draftId: z.uuidv7() }),
  z.strictObject({ kind: z.literal('plan'), plan: planSchema }),
  z.strictObject({ kind: z.literal('repair') }),
  z.strictObject({ kind: z.literal('report') }),
  z.strictObject({ kind: z.literal('set-aside') }),
  z.strictObject({ kind: z.literal('reopen') }),
  z.strictObject({ kind: z.literal('lose') }),
  z.strictObject({ kind: z.literal('tell') }),
  z.strictObject({ kind: z.literal('confirm') }),
  z.strictObject({ kind: z.literal('reject') }),
  z.strictObject({ kind: z.literal('group'), groupId: z.uuidv7() }),
  z.strictObject({ kind: z.literal('undo'), actId: z.uuidv7() }),
])

const actorSchema = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('desk'), name: z.optional(name) }),
  z.strictObject({ role: z.literal('asker') }),
  z.strictObject({ role: z.literal('pack') }),
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

/** A resource that is being written. Its text is checked when it is published: half a link is no link yet. */
export const draftSchema = z.strictObject({
  id: z.uuidv7(),
  packId: id,
  mends: z.optional(id),
  locale,
  title: z.string().check(z.maxLength(200)),
  text: z.string().check(z.maxLength(200_000)),
  // As far as it is written: what it is published as has to be an address.
  url: z.optional(z.string().check(z.maxLength(2_000))),
  pages: z.array(pagePatternSchema).check(z.maxLength(50)),
  placeOf: z.optional(id),
  reviewOn: z.optional(z.nullable(z.iso.date())),
  questions: z.array(z.uuidv7()).check(z.maxLength(10_000)),
  changedAtMs: time,
  publishedIn: z.optional(z.int().check(z.positive())),
})

/** A tip that the desk wants. */
export const wishSchema = z.strictObject({
  id: z.uuidv7(),
  packId: id,
  page: pageKeySchema,
  title: z.string().check(z.maxLength(200)),
  text: z.string().check(z.maxLength(200_000)),
  questions: z.array(z.uuidv7()).check(z.minLength(1), z.maxLength(10_000)),
  atMs: time,
})

/** A filter of the desk's that was given a name. */
export const savedViewSchema = z.strictObject({
  id: z.uuidv7(),
  name,
  filter: z.string().check(z.maxLength(2_000)),
})

/** The name that the desk goes by. */
export const deskNameSchema = name

/** What a saved view holds: what is looked at, and in which groups and order. */
export const viewSchema = z.strictObject({
  filter: z.strictObject({
    kind: z.enum(questionKinds),
    stage: z.enum(stages),
    text: z.string(),
    object: z.optional(z.string()),
    resource: z.optional(z.string()),
  }),
  grouping: z.enum(groupings),
  order: z.enum(orders),
})
