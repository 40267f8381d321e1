import * as z from 'zod/mini'
import { pagePictureSchema } from './page-picture.ts'
import { saidSchemas } from './shown.ts'

const text = z.string()

/** What a way on from a step depends on, in words of the pack where it has any. */
const waySchema = z.object({
  on: z.enum(['choice', 'present', 'absent', 'page', 'after']),
  /** The choice, the name of the element, or the page; absent where the way has no name. */
  text: z.optional(text),
  /** The number of the step that it leads to, from 1 on; absent is the end. */
  to: z.optional(z.number()),
})

/** A walkthrough as it is printed: every step, in the pack's order and in the person's language. */
export const handoutSchema = z.object({
  pack: text,
  /** BCP 47 tag of the texts. */
  locale: text,
  ...saidSchemas,
  steps: z.array(
    z.object({
      id: text,
      ...saidSchemas,
      /** What the element is called on the page, where the step points at one. */
      place: z.optional(text),
      /** The page as it looked when the step was written. */
      picture: z.optional(pagePictureSchema),
      ways: z.array(waySchema),
    }),
  ),
})
