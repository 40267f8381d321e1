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
