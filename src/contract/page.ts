import * as z from 'zod/mini'
import { crmEventKinds } from '../core/crm-event.ts'
import { views } from '../core/page-key.ts'

const apiName = z.string().check(z.minLength(1), z.maxLength(120))

/** A page key as it crosses a wire. */
export const pageKeySchema = z.strictObject({
  product: apiName,
  object: z.optional(apiName),
  view: z.enum(views),
  subView: z.optional(apiName),
})

/** Which pages an item of a pack is for. */
export const pagePatternSchema = z.strictObject({
  object: z.optional(apiName),
  view: z.optional(z.enum(views)),
  subView: z.optional(apiName),
})

/** Something that happened in the CRM, as it crosses a wire and as a pack names it. */
export const crmEventSchema = z.strictObject({ kind: z.enum(crmEventKinds), object: z.optional(apiName) })

/** What a page leaves to the one that is loaded next: places in the signs of its product, and no value of a field. */
export const leftBehindSchema = z.strictObject({
  page: pageKeySchema,
  attempts: z
    .array(
      z.strictObject({
        act: z.int().check(z.nonnegative()),
        riders: z.array(z.int().check(z.nonnegative())).check(z.maxLength(8)),
        atMs: z.int().check(z.nonnegative()),
        form: z.string().check(z.maxLength(3)),
      }),
    )
    .check(z.maxLength(8)),
})
