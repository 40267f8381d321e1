import * as z from 'zod/mini'
import { weekdays } from '../core/region.ts'
import {
  actSchema,
  crmReleaseSchema,
  deskNameSchema,
  draftSchema,
  planSchema,
  resourceRefSchema,
  savedViewSchema,
  tipRefSchema,
  verdictSchema,
  wishSchema,
} from './desk.ts'
import { linkCheckSchema } from './link-check.ts'
import { id } from './pack-parts.ts'
import { pageKeySchema, pagePatternSchema } from './page.ts'
import { pagePictureSchema } from './page-picture.ts'
import { questionKindSchema, questionSchema } from './question.ts'
import { richTextSchema } from './rich-text.ts'

// What is asked about the desk's work. The list of all other messages is `requests.ts`.

const nothing = z.strictObject({})
const time = z.int().check(z.nonnegative())
const text = z.string()
const clockTime = z.string()

/** How many questions one answer holds at most, and how many one act is done for. */
export const entriesAtMost = 2_000

const hoursSchema = z.object({ days: z.array(z.enum(weekdays)), from: clockTime, until: clockTime })

/** What the desk hands to the studio: a wish to be written, by its id, or what is missing of a pack, to be repaired. */
export const studioWorkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wish'), id: z.uuidv7() }),
  z.strictObject({ kind: z.literal('repair'), packId: id }),
])

/** What the desk hands to the studio. */
export type StudioWork = z.output<typeof studioWorkSchema>

/** What the desk may ask of the worker. A web page that sends these is refused. */
export const helpDeskRequests = {
  /** Questions with what was done about them, by id: those named, or those behind `after`, in the order of their ids. */
  'desk/read': {
    input: z.strictObject({
      ids: z.optional(z.array(z.uuidv7()).check(z.maxLength(entriesAtMost))),
      after: z.optional(z.uuidv7()),
    }),
    output: z.object({
      entries: z.array(z.object({ question: questionSchema, acts: z.array(actSchema) })),
      /** Whether there are more behind the last. */
      hasMore: z.boolean(),
    }),
  },
  /** The picture that was added to a report; none where there is none. */
  'picture/read': {
    input: z.strictObject({ questionId: z.uuidv7() }),
    output: z.object({ picture: z.optional(pagePictureSchema) }),
  },
  /** Something was done about these questions. Idempotent by the act's id; an id that is no question is passed over. */
  'desk/act': {
    input: z.strictObject({
      act: actSchema,
      questionIds: z.array(z.uuidv7()).check(z.minLength(1), z.maxLength(entriesAtMost)),
    }),
    output: z.object({ changed: z.int() }),
  },
  /** The desk's name and working hours, and the language that it writes in. */
  'desk/settings': {
    input: nothing,
    output: z.object({
      name: z.optional(text),
      locale: text,
      week: z.object({
        timeZone: text,
        hours: z.optional(z.array(hoursSchema)),
        holidays: z.optional(z.array(text)),
      }),
    }),
  },
  /** The name that the desk goes by in what it does from now on; none where none is given. */
  'desk/name': { input: z.strictObject({ name: z.optional(deskNameSchema) }), output: nothing },
  /** All verdicts, also those that were taken back, and the releases of CRMs that make them stale. */
  'verdicts/list': {
    input: nothing,
    output: z.object({ verdicts: z.array(verdictSchema), releases: z.array(crmReleaseSchema) }),
  },
  /** The desk judged a resource. Idempotent by id. */
  'verdict/give': { input: z.strictObject({ verdict: verdictSchema }), output: nothing },
  /** A verdict is taken back; it stays in the history. */
  'verdict/withdraw': { input: z.strictObject({ id: z.uuidv7(), atMs: time }), output: nothing },
  /** A CRM has a new release: verdicts from before it are stale. Idempotent by id. */
  'release/note': { input: z.strictObject({ release: crmReleaseSchema }), output: nothing },
  /** The resources of the packs in use, and what else of them can answer, without their texts. */
  'resources/list': {
    input: nothing,
    output: z.object({
      packs: z.array(z.object({ id: text, version: z.number(), title: text, product: text, locale: text })),
      items: z.array(
        z.object({
          kind: z.enum(['tip', 'walkthrough']),
          packId: text,
          itemId: text,
          title: text,
          pages: z.array(pagePatternSchema),
        }),
      ),
      resources: z.array(
        z.object({
          packId: text,
          resourceId: text,
          title: text,
          keywords: text,
          url: z.optional(text),
          hasText: z.boolean(),
          reviewOn: z.optional(text),
          pages: z.array(pagePatternSchema),
          openedFromItems: z.number(),
        }),
      ),
    }),
  },
  /** One resource as it is written, in the desk's language; none where the pack has none of that id. */
  'resource/read': {
    input: z.strictObject({ packId: text, resourceId: text }),
    output: z.object({
      resource: z.optional(
        z.object({
          locale: text,
          title: text,
          text,
          url: z.optional(text),
          pages: z.array(pagePatternSchema),
          reviewOn: z.optional(text),
        }),
      ),
    }),
  },
  /** Drafts that are not published yet, last changed first. */
  'drafts/list': { input: nothing, output: z.object({ drafts: z.array(draftSchema) }) },
  /** Keep a draft as it is now. One that was published stays as it was. */
  'draft/save': { input: z.strictObject({ draft: draftSchema }), output: nothing },
  'draft/discard': { input: z.strictObject({ id: z.uuidv7() }), output: nothing },
  /**
   * Make a draft part of its pack's next version, use that from now on, and point its questions at it: one write. Refused
   * with reasons, and then nothing changes. Idempotent: a draft is published once.
   */
  'draft/publish': {
    input: z.strictObject({ id: z.uuidv7(), actId: z.uuidv7(), atMs: time, by: z.optional(deskNameSchema) }),
    output: z.discriminatedUnion('published', [
      z.object({
        published: z.literal(true),
        packId: text,
        version: z.number(),
        resource: resourceRefSchema,
      }),
      z.object({ published: z.literal(false), reasons: z.array(text) }),
    ]),
  },
  /** Keep a wish for a tip. One whose tip is out stays as it was. */
  'wish/save': { input: z.strictObject({ wish: wishSchema }), output: nothing },
  /** The wishes for which questions still wait, oldest first, with the words of these. */
  'wishes/list': {
    input: nothing,
    output: z.object({ wishes: z.array(z.object({ ...wishSchema.shape, asked: z.array(text) })) }),
  },
  /** The tab to work in: one that shows the page, else one of its CRM that was looked at last; none where none is open. */
  'studio/place': {
    input: z.strictObject({ packId: id, page: pageKeySchema }),
    output: z.object({ tabId: z.optional(z.int()) }),
  },
  /** Hand work to the studio beside the tab, or to the one that is opened there next. */
  'studio/hand': { input: z.strictObject({ work: studioWorkSchema, tabId: z.int() }), output: nothing },
  /** Take the work that was handed to the studio beside this tab: it is given out once. */
  'studio/take': {
    input: z.strictObject({ tabId: z.int() }),
    output: z.object({ work: z.optional(studioWorkSchema) }),
  },
  /** What `fingerpost links` found out last about each pack. */
  'links/list': { input: nothing, output: z.object({ checks: z.array(linkCheckSchema) }) },
  /** Keep the report of a check, given as the file's text, in the place of what was known of that pack. */
  'links/load': {
    input: z.strictObject({ text }),
    output: z.discriminatedUnion('loaded', [
      z.object({ loaded: z.literal(true) }),
      z.object({ loaded: z.literal(false), reasons: z.array(text) }),
    ]),
  },
  /** A pack in use, as a file. */
  'pack/read': { input: z.strictObject({ id: text }), output: z.object({ text: z.optional(text) }) },
  /** The desk's named filters. */
  'views/list': { input: nothing, output: z.object({ views: z.array(savedViewSchema) }) },
  'view/save': { input: z.strictObject({ view: savedViewSchema }), output: nothing },
  'view/remove': { input: z.strictObject({ id: z.uuidv7() }), output: nothing },
}

const answerSchema = z.object({
  /** The question's id. */
  id: text,
  kind: questionKindSchema,
  text,
  askedAtMs: z.number(),
  /** For whom it was asked, where it was not for the person of this browser. */
  askedFor: z.optional(z.object({ name: z.optional(text) })),
  /** Where it is answered, when it will be, or that what was broken is mended. */
  answer: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('resource'),
      resource: resourceRefSchema,
      /** BCP 47 tag of its texts. */
      locale: text,
      text: z.optional(richTextSchema),
      url: z.optional(text),
      /** It speaks of an element of the page that asks. */
      hasPlaceHere: z.boolean(),
    }),
    z.object({
      kind: z.enum(['tip', 'walkthrough']),
      tip: tipRefSchema,
      /** BCP 47 tag of its texts. */
      locale: text,
      text: richTextSchema,
    }),
    z.object({ kind: z.literal('plan'), plan: planSchema }),
    z.object({ kind: z.literal('repaired') }),
  ]),
  /** They were shown it before. */
  isTold: z.boolean(),
})

/** What pages and the popup may ask about the answers to this person's own questions. */
export const answerRequests = {
  /**
   * Answers that the person has not said their word on, latest first, 20 at most. A page is given one at most: to a
   * question of its CRM that they were not told of yet, and only while something may come unasked.
   */
  'answers/list': {
    input: z.strictObject({ page: z.optional(pageKeySchema) }),
    output: z.object({ answers: z.array(answerSchema) }),
  },
  /** The person was shown the answer. On a page it came unasked, and is paid for. Idempotent by `actId`. */
  'answer/tell': {
    input: z.strictObject({ id: z.uuidv7(), actId: z.uuidv7(), atMs: time }),
    output: nothing,
  },
  /** The person says whether the answer holds. Idempotent by `actId`. */
  'answer/judge': {
    input: z.strictObject({ id: z.uuidv7(), actId: z.uuidv7(), atMs: time, holds: z.boolean() }),
    output: z.object({ stored: z.boolean() }),
  },
}
