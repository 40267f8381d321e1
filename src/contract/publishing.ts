import * as z from 'zod/mini'
import { id } from './pack-parts.ts'
import { releaseSchema } from './pack-release.ts'

const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('published') }),
  z.object({ outcome: z.literal('refused'), reasons: z.array(z.string()) }),
  /** Another version went out meanwhile: nothing was written. */
  z.object({ outcome: z.literal('overtaken') }),
  /** So many more have to agree; nothing was written, and `text` is what they are to be handed. */
  z.object({ outcome: z.literal('proposed'), text: z.string(), missing: z.int() }),
  /** The name that was given does not count. */
  z.object({ outcome: z.literal('unsigned'), why: z.enum(['nameless', 'signed-already', 'not-asked']) }),
])

/** What the studio asks of the place that packs are published in: here the worker, with a team its server. */
export const publishingRequests = {
  /**
   * Make this the newest version of its pack, if `over` still is: a version is written over what its author saw. Where the
   * pack asks for others to agree, it becomes a proposal.
   */
  'pack/publish': {
    input: z.strictObject({ text: z.string(), over: z.int() }),
    output: outcomeSchema,
  },
  /** Agree to a proposal, under a name: it goes out when enough have. One profile speaks for one person. */
  'pack/agree': {
    input: z.strictObject({ text: z.string(), name: z.string().check(z.maxLength(80)) }),
    output: outcomeSchema,
  },
  /** Take one item away from everybody at once, with no other change. */
  'pack/withdraw': {
    input: z.strictObject({ packId: id, itemId: id, release: releaseSchema }),
    output: outcomeSchema,
  },
}
