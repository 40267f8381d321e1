import * as z from 'zod/mini'
import type { Trace } from '../core/anchor.ts'
import { crmEventKinds } from '../core/crm-event.ts'
import { questionLengthAtMost } from '../core/question.ts'
import { pageKeySchema } from './page.ts'
import { outcomeSchema, questionSchema } from './question.ts'
import { richTextSchema } from './rich-text.ts'

// Every message of Fingerpost stands on this page. A request is answered; a notice is past tense and is not.
// Adding one means a line here with a sentence; the compiler then asks for its handler.

const nothing = z.strictObject({})

const tipSchema = z.object({
  id: z.string(),
  anchor: z.object({
    role: z.string(),
    names: z.optional(z.record(z.string(), z.string())),
    field: z.optional(z.string()),
    // Was parsed with the pack from which the worker has it. The schema of a trace would be a tenth of what is loaded
    // into every page, tips or none.
    trace: z.optional(z.custom<Trace>((value) => typeof value === 'object' && value !== null)),
  }),
  title: z.string(),
  text: richTextSchema,
  benefit: z.optional(z.string()),
})

const resourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.optional(richTextSchema),
  url: z.optional(z.string().check(z.startsWith('https://'))),
})

const milestoneSchema = z.object({
  id: z.string(),
  title: z.string(),
  benefit: z.optional(z.string()),
  metAtMs: z.optional(z.number()),
})

const packSummarySchema = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  product: z.string(),
  tips: z.number(),
  resources: z.number(),
})

/** What a content script may ask of the worker. Every tab that has one can send these, so none returns another page's doings. */
export const pageRequests = {
  /** A page was arrived at: is help on here, and which tips are for it? */
  'page/enter': {
    input: z.strictObject({ page: pageKeySchema }),
    output: z.object({
      help: z.enum(['on', 'off', 'no-pack']),
      /** BCP 47 tag of the texts. */
      locale: z.string(),
      tips: z.array(tipSchema),
    }),
  },
  /** Load one of our scripts into the frame that asks, because the page needs it; answered when it has run there. */
  'script/load': { input: z.strictObject({ script: z.enum(['overlay', 'anchoring']) }), output: nothing },
  /** The help key was pressed in a child frame: open the ask panel in the tab's top frame. */
  'panel/open': { input: nothing, output: nothing },
  /** Somebody asked: store the question, and answer with resources once it is stored. Idempotent by id. */
  'question/ask': {
    input: z.strictObject({
      id: z.uuidv7(),
      askedAtMs: z.int().check(z.nonnegative()),
      text: z.string().check(z.minLength(1), z.maxLength(questionLengthAtMost)),
      page: pageKeySchema,
    }),
    output: z.discriminatedUnion('stored', [
      z.object({ stored: z.literal(true), text: z.string(), resources: z.array(resourceSchema) }),
      z.object({ stored: z.literal(false), reason: z.enum(['storage-full', 'storage-failed']) }),
    ]),
  },
  /** A resource that was shown for a question was opened. */
  'question/open': {
    input: z.strictObject({ id: z.uuidv7(), resourceId: z.string().check(z.maxLength(80)) }),
    output: z.object({ stored: z.boolean() }),
  },
  /** The person said whether the resource answered the question. The last word counts. */
  'question/close': {
    input: z.strictObject({
      id: z.uuidv7(),
      outcome: outcomeSchema,
      resourceId: z.optional(z.string().check(z.maxLength(80))),
    }),
    output: z.object({ stored: z.boolean() }),
  },
  /** Something happened in the CRM that a milestone may wait for. */
  'event/observe': {
    input: z.strictObject({
      page: pageKeySchema,
      event: z.strictObject({
        kind: z.enum(crmEventKinds),
        object: z.string().check(z.minLength(1), z.maxLength(120)),
      }),
      atMs: z.int().check(z.nonnegative()),
    }),
    output: z.object({ milestonesMet: z.array(z.string()) }),
  },
}

/** What the extension's own pages (popup, desk) may ask of the worker. A web page that sends these is refused. */
export const deskRequests = {
  /** The person's own progress: milestones of the packs in use, and whether help is on. */
  'progress/read': {
    input: nothing,
    output: z.object({
      helpOn: z.boolean(),
      packs: z.array(z.object({ title: z.string(), milestones: z.array(milestoneSchema) })),
    }),
  },
  /** Turn help on or off everywhere, at once. */
  'help/switch': { input: z.strictObject({ on: z.boolean() }), output: nothing },
  /** All questions, newest first. */
  'questions/list': { input: nothing, output: z.object({ questions: z.array(questionSchema) }) },
  /** Read a pack file's text and use it from now on; refused with reasons, and then the last good one stays. */
  'pack/install': {
    input: z.strictObject({ text: z.string() }),
    output: z.discriminatedUnion('installed', [
      z.object({ installed: z.literal(true), pack: packSummarySchema }),
      z.object({ installed: z.literal(false), reasons: z.array(z.string()) }),
    ]),
  },
  /** The packs in use. */
  'packs/list': { input: nothing, output: z.object({ packs: z.array(packSummarySchema) }) },
}

/** What the worker tells the pages of granted sites. */
export const pageNotices = {
  /** Packs, grants or the help switch changed: what the page was told on arrival no longer holds. */
  'help/changed': nothing,
  /** The help key was pressed outside of this frame, or the browser's shortcut was used. */
  'panel/requested': nothing,
  /** A child frame of this tab arrived at a page: its part of the key, for the top frame. */
  'frame/entered': z.strictObject({ page: pageKeySchema }),
}

/** What the worker tells the extension's own pages. */
export const deskNotices = {
  /** A question was stored or changed. */
  'questions/changed': nothing,
  /** A milestone was met, or help was switched. */
  'progress/changed': nothing,
  /** A pack was installed. */
  'packs/changed': nothing,
}
