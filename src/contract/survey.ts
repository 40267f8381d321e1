import * as z from 'zod/mini'
import { anchorSchema, locale } from './pack-parts.ts'
import { pageKeySchema } from './page.ts'

// What is asked of a page in which a trainer writes many things at once.

/** So many elements of a page are listed; no form of a CRM has as many fields. */
export const surveyedAtMost = 300

const label = z.string().check(z.minLength(1), z.maxLength(300))

/** An element of the page that has a label which is surely no value. */
const surveyedSchema = z.object({ kind: z.enum(['field', 'action']), label, anchor: anchorSchema })

/** What a page, or a frame of it, has that help can be written for. */
export const surveySchema = z.object({
  page: pageKeySchema,
  elements: z.array(surveyedSchema).check(z.maxLength(surveyedAtMost)),
  /** What the element of each anchor is called that was looked for and found, by the anchor's key. */
  labels: z.record(z.string().check(z.maxLength(300)), label),
  /** The same of what a doubtful one seems to be: for a person to say whether it is. */
  doubtful: z.record(z.string().check(z.maxLength(300)), label),
})

/** What a page has that help can be written for. */
export type Survey = z.output<typeof surveySchema>

/** What the studio asks of the worker. */
export const surveyRequests = {
  /**
   * List the labels of the page in the tab, and say what the elements of these anchors are called there, in the given
   * language of the CRM. Absent where no script may run.
   */
  'page/survey': {
    input: z.strictObject({
      tabId: z.int(),
      locale,
      anchors: z.record(z.string().check(z.maxLength(300)), anchorSchema),
    }),
    output: z.object({ survey: z.optional(surveySchema) }),
  },
}
