import * as z from 'zod/mini'
import { mediaName } from './media-name.ts'

/** What a page of the CRM and our own pages ask of the pictures and films that lie in packs. */
export const mediaRequests = {
  /** The bytes of that name, as a `data:` URL. Who knows the name knows the hash of what it names. */
  'media/read': {
    input: z.strictObject({ file: mediaName }),
    output: z.object({ url: z.optional(z.string()) }),
  },
  /** Play a film in a tab of its own, because the page does not let it play there. */
  'media/open': {
    input: z.strictObject({ file: mediaName, alt: z.string().check(z.maxLength(500)) }),
    output: z.strictObject({}),
  },
}
