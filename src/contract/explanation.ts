import * as z from 'zod/mini'
import { changers, gateCodes } from '../core/delivery/gate.ts'
import { itemKinds } from '../core/item.ts'
import { choiceSchema, choicesSchema, profileSchema } from './person.ts'
import { shownAnchorSchema } from './shown.ts'

// Why items are seen or not, as it crosses to a page.

const text = z.string()

/** A gate as it crosses a wire. */
const gateSchema = z.object({
  code: z.enum(gateCodes),
  isPassed: z.boolean(),
  changedBy: z.enum(changers),
  facts: z.record(text, z.union([text, z.number(), z.array(text)])),
})

/** An item with all its gates but those that only the page can judge (`core/delivery/judge-on-page.ts`). */
const explainedSchema = z.object({
  id: text,
  kind: z.enum(itemKinds),
  title: text,
  /** BCP 47 tag of the title where it is in another language than the other titles. */
  foreignLocale: z.optional(text),
  priority: z.number(),
  isUnasked: z.boolean(),
  isCapped: z.boolean(),
  mattersWithoutPlace: z.boolean(),
  hasPlace: z.boolean(),
  /** Where the item is for this page: what to look for there. */
  anchor: z.optional(shownAnchorSchema),
  gates: z.array(gateSchema),
})

/** All items for the CRM of a page, those for this page first, with what is needed to put their gates into words. */
export const explanationSchema = z.object({
  items: z.array(explainedSchema),
  /** At most so many capped items at once: first-day mode is on. */
  cap: z.optional(z.number()),
  /** BCP 47 tag of the titles. */
  locale: text,
  /** IANA name of the person's. */
  timeZone: text,
  /** BCP 47 tag of the browser's interface, by which times are written. */
  browserLocale: text,
  profile: profileSchema,
  /** What gates name by id, and what can be chosen instead. */
  choices: choicesSchema,
  milestones: z.array(choiceSchema),
})
