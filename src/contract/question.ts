import * as z from 'zod/mini'
import { outcomes } from '../core/question.ts'
import { pageKeySchema } from './page.ts'

/** What the person said of the resources. */
export const outcomeSchema = z.enum(outcomes)

/** A question as it is stored and as it crosses a wire. */
export const questionSchema = z.object({
  id: z.uuidv7(),
  askedAtMs: z.int().check(z.nonnegative()),
  text: z.string(),
  page: pageKeySchema,
  locale: z.string(),
  pack: z.optional(z.object({ id: z.string(), version: z.int() })),
  shown: z.array(z.object({ id: z.string(), title: z.string() })),
  opened: z.array(z.string()),
  outcome: z.optional(outcomeSchema),
  outcomeOf: z.optional(z.string()),
})
