import * as z from 'zod/mini'
import { walkthroughEventKinds } from '../core/walkthrough/progress.ts'
import { crmEventSchema, pageKeySchema } from './page.ts'

/** What happened to a walkthrough, and what is known of the page by then. */
export const walkthroughStepSchema = z.strictObject({
  id: z.string().check(z.maxLength(200)),
  /** The counter of the state that it was said of; 0 for one that was never started. */
  counter: z.int().check(z.nonnegative()),
  atMs: z.int().check(z.nonnegative()),
  event: z.strictObject({
    kind: z.enum(walkthroughEventKinds),
    branch: z.optional(z.int().check(z.nonnegative())),
    event: z.optional(crmEventSchema),
  }),
  sight: z.strictObject({
    page: pageKeySchema,
    elements: z.record(z.string().check(z.regex(/^\d{1,2}$/)), z.enum(['present', 'absent'])),
  }),
})
