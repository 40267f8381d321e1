import * as z from 'zod/mini'
import { questionLengthAtMost } from '../core/question.ts'
import { trusts } from '../core/search/trust-levels.ts'
import { pageKeySchema } from './page.ts'
import { pagePictureSchema } from './page-picture.ts'
import { askerSchema, crmBuildSchema, outcomeSchema, questionKindSchema } from './question.ts'
import { richTextSchema } from './rich-text.ts'

// What is asked in asking. The list of all other messages is `requests.ts`.

const nothing = z.strictObject({})

const resourceId = z.string().check(z.minLength(1), z.maxLength(80))
const time = z.int().check(z.nonnegative())

/** A resource as a page shows it. */
export const shownResourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** BCP 47 tag of its texts where the pack has them in another language than it speaks to this person. */
  foreignLocale: z.optional(z.string()),
  text: z.optional(richTextSchema),
  url: z.optional(z.string().check(z.startsWith('https://'))),
  /** It speaks of an element of this page, beside which it can be shown. */
  hasPlaceHere: z.boolean(),
})

/** Words that nothing has, and what they were taken for. */
const mendedSchema = z.array(z.object({ from: z.string(), to: z.string() }))

/** What may answer while somebody is typing. Items by `packId/itemId`. */
const suggestionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('resource'), id: z.string(), title: z.string(), isHere: z.boolean() }),
  z.object({ kind: z.enum(['tip', 'walkthrough']), id: z.string(), title: z.string() }),
  z.object({
    kind: z.literal('glossary-mark'),
    id: z.string(),
    title: z.string(),
    oldTerm: z.string(),
    newTerm: z.string(),
  }),
  /** The person's own earlier question, and the resource that answered it. */
  z.object({
    kind: z.literal('earlier'),
    id: z.string(),
    title: z.string(),
    resource: z.object({ id: z.string(), title: z.string() }),
  }),
])

/** What the ask panel asks of the worker. Apart, because a page on which nobody asks loads none of it. */
export const questionRequests = {
  /** Somebody is typing a question: what may answer it, and how it would be stored. Stores nothing. */
  'resources/suggest': {
    input: z.strictObject({
      text: z.string().check(z.minLength(1), z.maxLength(questionLengthAtMost)),
      page: pageKeySchema,
    }),
    output: z.object({
      suggestions: z.array(suggestionSchema),
      trust: z.enum(trusts),
      mended: mendedSchema,
      /** A like question of the person's that is still to be answered. */
      open: z.optional(z.string()),
      wouldBeStored: z.string(),
    }),
  },
  /**
   * Pin a resource to this page, for the person: from now on it stands beside the element that it speaks of, as
   * `itemId`, and can be shown again. The page is told anew what belongs to it.
   */
  'resource/pin': {
    input: z.strictObject({ questionId: z.uuidv7(), resourceId, page: pageKeySchema, atMs: time }),
    output: z.object({ stored: z.boolean(), itemId: z.optional(z.string()) }),
  },
  /** Take the pin away. */
  'resource/unpin': {
    input: z.strictObject({ resourceId, page: pageKeySchema }),
    output: nothing,
  },
  /**
   * A resource that an item (`packId/itemId`) or one of its steps links was opened: it is counted, once for each
   * `opening`, and answered with. None where this person's pack has it no more.
   */
  'linked/open': {
    input: z.strictObject({
      opening: z.uuidv7(),
      id: z.string().check(z.minLength(1), z.maxLength(200)),
      resourceId,
      page: pageKeySchema,
      atMs: time,
    }),
    output: z.object({ resource: z.optional(shownResourceSchema) }),
  },
  /** What is pinned to this page for the person, latest first. */
  'resources/again': {
    input: z.strictObject({ page: pageKeySchema }),
    output: z.object({ resources: z.array(z.extend(shownResourceSchema, { questionId: z.string() })) }),
  },
  /** How the person of this browser asked last: for others, or under which name, where they gave one. */
  'asker/read': {
    input: nothing,
    output: z.object({ observes: z.boolean(), name: z.optional(z.string()) }),
  },
  /** Somebody asked: store the question, and answer with resources once it is stored. Idempotent by id. */
  'question/ask': {
    input: z.strictObject({
      id: z.uuidv7(),
      askedAtMs: time,
      text: z.string().check(z.minLength(1), z.maxLength(questionLengthAtMost)),
      page: pageKeySchema,
      /** The release of the CRM, where the page says it. */
      crmBuild: z.optional(crmBuildSchema),
      /** A question, where nothing else is said. */
      kind: z.optional(questionKindSchema),
      /** The person of this browser, without a name, where nothing else is said. */
      asker: z.optional(askerSchema),
      /** Of the page, where something is broken and the person chose to add one. */
      picture: z.optional(pagePictureSchema),
      /** The resource that was chosen while typing. */
      picked: z.optional(resourceId),
    }),
    output: z.discriminatedUnion('stored', [
      z.object({
        stored: z.literal(true),
        text: z.string(),
        resources: z.array(shownResourceSchema),
        /** How far the resources may be shown as the answer. */
        trust: z.enum(trusts),
        mended: mendedSchema,
      }),
      z.object({ stored: z.literal(false), reason: z.enum(['storage-full', 'storage-failed']) }),
    ]),
  },
  /** A resource that was shown for a question was opened. */
  'question/open': {
    input: z.strictObject({ id: z.uuidv7(), resourceId }),
    output: z.object({ stored: z.boolean() }),
  },
  /** A resource that was opened for a question was left without a word. */
  'question/leave': {
    input: z.strictObject({ id: z.uuidv7(), resourceId }),
    output: z.object({ stored: z.boolean() }),
  },
  /** A resource that was shown for a question is not what the person needs. */
  'question/decline': {
    input: z.strictObject({ id: z.uuidv7(), resourceId }),
    output: z.object({ stored: z.boolean() }),
  },
  /** The person said whether the resource answered the question. The last word counts. */
  'question/close': {
    input: z.strictObject({
      id: z.uuidv7(),
      outcome: outcomeSchema,
      resourceId: z.optional(resourceId),
    }),
    output: z.object({ stored: z.boolean() }),
  },
}
