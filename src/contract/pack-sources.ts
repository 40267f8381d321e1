import * as z from 'zod/mini'

const url = z.string().check(z.minLength(1), z.maxLength(2_000))
const nothing = z.strictObject({})

/** An address that a pack is kept up to date from, as `core/publishing/pack-source.ts` has it. */
export const packSourceSchema = z.strictObject({
  url,
  packId: z.string().check(z.maxLength(80)),
  tag: z.optional(z.string().check(z.maxLength(300))),
  answeredAtMs: z.number(),
  nextAtMs: z.number(),
  failures: z.int(),
  problem: z.optional(z.string().check(z.maxLength(2_000))),
})

/** What the desk asks of the worker about addresses of packs. */
export const packSourceRequests = {
  /** Use the pack of this address from now on, and each newer version that it gives. */
  'source/follow': {
    input: z.strictObject({ url }),
    output: z.discriminatedUnion('followed', [
      z.object({ followed: z.literal(true) }),
      z.object({ followed: z.literal(false), reasons: z.array(z.string()) }),
    ]),
  },
  /** Ask this address no more; the pack stays. */
  'source/unfollow': { input: z.strictObject({ url }), output: nothing },
  /** The addresses. */
  'sources/list': { input: nothing, output: z.object({ sources: z.array(packSourceSchema) }) },
}
