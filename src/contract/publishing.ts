import * as z from 'zod/mini'
import { id } from './pack-parts.ts'
import { releaseSchema } from './pack-release.ts'

const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('published') }),
  z.object({ outcome: z.literal('refused'), reasons: z.array(z.string()) }),
  /** Another version went out meanwhile: nothing was written. */
  z.object({ outcome: z.literal('overtaken') }),
])

/** What the studio asks of the place that packs are published in: here the worker, with a team its server. */
export const publishingRequests = {
  /** Make this the newest version of its pack, if `over` still is: a version is written over what its author saw. */
  'pack/publish': {
    input: z.strictObject({ text: z.string(), over: z.int() }),
    output: outcomeSchema,
  },
  /** Take one item away from everybody at once, with no other change. */
  'pack/withdraw': {
    input: z.strictObject({ packId: id, itemId: id, release: releaseSchema }),
    output: outcomeSchema,
  },
}
