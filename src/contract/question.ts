import * as z from 'zod/mini'
import { outcomes, questionKinds } from '../core/question.ts'
import { crmBuildShape } from '../core/crm-build.ts'
import { pageKeySchema } from './page.ts'

/** What the person said of the resources. */
export const outcomeSchema = z.enum(outcomes)

/** Who asked, and by what name if they chose to be named. */
export const askerSchema = z.strictObject({
  by: z.enum(['self', 'observer']),
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(80))),
})

/** A question, or something that is broken. */
export const questionKindSchema = z.enum(questionKinds)

/** A release of a CRM as its pages say it: numbers and a few letters. */
export const crmBuildSchema = z.string().check(z.regex(crmBuildShape))

/** A question as it is stored and as it crosses a wire. */
export const questionSchema = z.object({
  id: z.uuidv7(),
  kind: questionKindSchema,
  asker: askerSchema,
  askedAtMs: z.int().check(z.nonnegative()),
  text: z.string(),
  page: pageKeySchema,
  locale: z.string(),
  pack: z.optional(z.object({ id: z.string(), version: z.int() })),
  crmBuild: z.optional(z.string()),
  browser: z.optional(z.string()),
  hasPicture: z.optional(z.boolean()),
  shown: z.array(z.object({ id: z.string(), title: z.string() })),
  opened: z.array(z.string()),
  left: z.array(z.string()),
  declined: z.array(z.string()),
  asksAgain: z.optional(z.string()),
  outcome: z.optional(outcomeSchema),
  outcomeOf: z.optional(z.string()),
})
