import * as z from 'zod/mini'
import type { Anchor } from '../core/anchor.ts'
import { id, locale } from './pack-parts.ts'
import { pageKeySchema } from './page.ts'
import { pickedSchema } from './studio.ts'

// What the studio, the worker and the checker in a page say to each other.

const key = z.string().check(z.minLength(1), z.maxLength(300))

/** What became of one anchor on a page that was checked. */
export const checkedAnchorSchema = z.strictObject({
  /** As `core/checking/pack-check.ts` has it. */
  key,
  state: z.enum(['found', 'hidden', 'doubtful', 'lost', 'not-loaded-yet']),
  /** The key of another anchor that was found on the same element. */
  sameAs: z.optional(key),
  /** What a doubtful one seems to be: as it would be remembered from now on. */
  proposal: z.optional(pickedSchema),
})

/** What became of one anchor on a page that was checked. */
export type CheckedOnPage = z.output<typeof checkedAnchorSchema>

/** A frame of a tab that was checked. */
export const checkedPageSchema = z.strictObject({
  page: pageKeySchema,
  anchors: z.array(checkedAnchorSchema).check(z.maxLength(10_000)),
})

/** What the checker asks of the worker. */
export const checkerRequests = {
  /** The checker is in this frame: what is to be found on its page? */
  'checker/begin': {
    input: z.strictObject({ page: pageKeySchema }),
    // Of a pack that was parsed when it was put to use.
    output: z.object({ isWanted: z.boolean(), locale, anchors: z.record(key, z.custom<Anchor>()) }),
  },
  /** The page came to rest, and this is what was found. */
  'checker/tell': { input: checkedPageSchema, output: z.strictObject({}) },
}

/** What the studio asks of the worker. */
export const checkingRequests = {
  /** Check the page that the tab shows; the frames of it that the checker is in, none where no script may run there. */
  'check/page': {
    input: z.strictObject({ studioId: z.uuidv7(), tabId: z.int(), packId: id, locale }),
    output: z.object({ frameIds: z.array(z.int()) }),
  },
}

/** What the worker tells the studio. */
export const checkingNotices = {
  /** A frame of a tab was checked; frame 0 is the page itself. */
  'page/checked': z.strictObject({
    tabId: z.int(),
    frameId: z.int(),
    /** The look that it is of. */
    round: z.string(),
    /** The environment of the pack that the page is in; absent where it is in none. */
    environmentId: z.optional(id),
    checked: checkedPageSchema,
  }),
  /** A frame of a tab has nothing that the pack is for. */
  'page/passed': z.strictObject({ tabId: z.int(), frameId: z.int() }),
}
