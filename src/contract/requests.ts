import * as z from 'zod/mini'
import { evidenceKinds } from '../core/anchor.ts'
import { phases } from '../core/phase.ts'
import { shownLookSchema } from './look.ts'
import { shownResourceSchema } from './asking-requests.ts'
import { crmEventSchema, leftBehindSchema, pageKeySchema } from './page.ts'
import { handoutSchema } from './handout.ts'
import { choicesSchema, profileChangeSchema, profileSchema } from './person.ts'
import { explanationSchema } from './explanation.ts'
import { runningSchema, shownItemSchema } from './shown.ts'
import { walkthroughStepSchema } from './walkthrough.ts'

// Every message of Fingerpost stands on this page, but those of asking (`asking-requests.ts`)
// and those about the desk's work (`help-desk-requests.ts`).
// A request is answered; a notice is past tense and is not.
// Adding one means a line here with a sentence; the compiler then asks for its handler.

const nothing = z.strictObject({})

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

const stepPlaces = ['here', 'gone', 'sought', 'wanted'] as const

/** What a frame says of the anchors of its page: which are in it, and which may yet come. */
const frameWord = {
  /** A number that the frame drew for itself. */
  from: z.int().check(z.nonnegative()),
  page: pageKeySchema,
  here: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(1_000)),
  open: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(1_000)),
  /** The frames of the same page are to say what they know. */
  isAsking: z.boolean(),
}

const itemId = z.string().check(z.minLength(1), z.maxLength(161))
const time = z.int().check(z.nonnegative())

/** The extension's own texts that a page needs at once, and when the extension is gone from under it. */
const firstTexts = [
  'helpTab',
  'direction',
  'language',
  'tipNamed',
  'glossaryMark',
  'pinNamed',
  'updatedHint',
  'close',
] as const

const enterAnswerSchema = z.object({
  help: z.enum(['on', 'off', 'no-pack']),
  /**
   * Where help is on, the texts that are needed before any of it is opened; what they name stands there as `$1`. The
   * worker reads them, because the first text that is asked for in a page holds that up until the browser has read all.
   */
  texts: z.optional(z.record(z.enum(firstTexts), z.string())),
  /** BCP 47 tag of the texts. */
  locale: z.string(),
  items: z.array(shownItemSchema),
  /** At most so many capped items at once: first-day mode is on. */
  cap: z.optional(z.number()),
  phase: z.optional(z.enum(phases)),
  /** How the organisation's help looks. */
  look: z.optional(shownLookSchema),
  /** The pack has milestones or walkthroughs that wait for events of the CRM. */
  awaitsEvents: z.boolean(),
  /** An answer to a question of theirs waits to be told (`answers/list`). */
  hasAnswer: z.optional(z.boolean()),
  /** The walkthrough that the person is in, or left last. */
  running: z.optional(runningSchema),
})

// The worker makes these of a pack that was parsed, and the compiler holds both ends to one type. Their schemas would
// be a tenth of what is loaded into every page, items or none; who shows them parses what it asks for (`itemRequests`).
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
const enterAnswerOfWorker = z.custom<z.input<typeof enterAnswerSchema>>(isObject)
const runningOfWorker = z.custom<z.input<typeof runningSchema>>(isObject)

/** What a content script may ask of the worker. Every tab that has one can send these, so none returns another page's doings. */
export const pageRequests = {
  /** A page was arrived at: is help on here, and which items pass every gate that is not the page's own to judge? */
  'page/enter': {
    input: z.strictObject({ page: pageKeySchema }),
    output: enterAnswerOfWorker,
  },
  /** Load one of our scripts into the frame that asks, because the page needs it; answered when it has run there. */
  'script/load': {
    input: z.strictObject({ script: z.enum(['overlay', 'anchoring', 'events', 'panels', 'picture']) }),
    output: nothing,
  },
  /** The help key was pressed in a child frame: open the ask panel in the tab's top frame. */
  'panel/open': { input: nothing, output: nothing },
  /** Something happened in the CRM that a milestone, or the walkthrough that runs in this tab, may wait for. */
  'event/observe': {
    input: z.strictObject({
      page: pageKeySchema,
      event: crmEventSchema,
      atMs: z.int().check(z.nonnegative()),
    }),
    output: z.object({ milestonesMet: z.array(z.string()), running: z.optional(runningOfWorker) }),
  },
}

/** What the script that sees events asks of the worker: a page that loads anew remembers nothing itself. */
export const eventRequests = {
  /** The page in this frame is left: what is being done on it, for the next page to prove. Kept until that takes it. */
  'attempts/leave': { input: leftBehindSchema, output: nothing },
  /** What the page before this one in this frame left; absent when it left nothing, or long ago. */
  'attempts/take': { input: nothing, output: z.object({ left: z.optional(leftBehindSchema) }) },
}

/** What a page asks of the worker about the items that it shows. Apart, because a page without items loads none of it. */
export const itemRequests = {
  /**
   * An item is about to be seen: may it, by now? What comes unasked is paid for from the budget in the same write, so
   * that two tabs cannot both. Idempotent by `showing`.
   */
  'item/show': {
    input: z.strictObject({ showing: z.uuidv7(), id: itemId, page: pageKeySchema, atMs: time }),
    output: z.object({ isGranted: z.boolean() }),
  },
  /** The person closed an item: it does not come back by itself before the pack's next version; `never-again` is for good. */
  'item/dismiss': {
    input: z.strictObject({ id: itemId, how: z.enum(['dismissed', 'never-again']), atMs: time }),
    output: nothing,
  },
  /** Not now: in an hour, or not today. */
  'item/snooze': {
    input: z.strictObject({ id: itemId, until: z.enum(['in-an-hour', 'tomorrow']), atMs: time }),
    output: nothing,
  },
  /** Something happened to a walkthrough. Answers where it stands now; what was said of an earlier state changes nothing. */
  'walkthrough/step': {
    input: walkthroughStepSchema,
    output: z.object({ running: z.optional(runningSchema) }),
  },
  /** The walkthroughs of a page that a person may begin who asks for them, in the pack's order. */
  'walkthrough/list': {
    input: z.strictObject({ page: pageKeySchema }),
    output: z.object({
      walkthroughs: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          state: z.enum(['new', 'begun', 'finished']),
          taken: z.number(),
          /** How many there will have been at the end, when no branch leads elsewhere. */
          stepCount: z.number(),
        }),
      ),
    }),
  },
  /**
   * Where the step is shown that the tab's walkthrough stands at: in the frame that asks, there no more, sought by the
   * top frame, or wanted to have the focus. Told to the other frames of the tab.
   */
  'walkthrough/place': {
    input: z.strictObject({ id: itemId, counter: z.number(), place: z.enum(stepPlaces) }),
    output: nothing,
  },
  /** What this frame has of the anchors of its page. Told to the frames of the tab, so that none misses what another has. */
  'anchors/place': { input: z.strictObject(frameWord), output: nothing },
  /** Open a walkthrough as a hand-out, in a tab of its own. */
  'walkthrough/print': { input: z.strictObject({ id: itemId }), output: nothing },
  /** Why are the items of this page seen or not? All that are for its CRM are answered, those for this page first. */
  'help/explain': {
    input: z.strictObject({ page: pageKeySchema }),
    output: explanationSchema,
  },
  /** An item's element is lost on a page that is built. Kept for item, page key and pack version, with how often. */
  'anchor/missed': {
    input: z.strictObject({
      id: itemId,
      /** The step, where the item is a walkthrough. */
      step: z.optional(z.string().check(z.maxLength(80))),
      page: pageKeySchema,
      atMs: time,
      resolution: z.enum(['doubtful', 'hidden', 'lost']),
      /** Of the best candidate, what was compared and whether it agreed; never a text of the page. */
      evidence: z
        .array(z.strictObject({ kind: z.enum(evidenceKinds), agrees: z.boolean() }))
        .check(z.maxLength(20)),
    }),
    output: nothing,
  },
  /** What was missed on this page is found on it. */
  'anchor/refound': {
    input: z.strictObject({
      id: itemId,
      step: z.optional(z.string().check(z.maxLength(80))),
      page: pageKeySchema,
    }),
    output: nothing,
  },
  /** Quiet mode: nothing comes unasked until it is switched off again. */
  'quiet/switch': { input: z.strictObject({ on: z.boolean() }), output: nothing },
}

/** What the popup and a page may both ask: what a person changes of their own, wherever they are told of it. */
export const ownRequests = {
  /** Change the profile. */
  'person/describe': { input: z.strictObject({ change: profileChangeSchema }), output: nothing },
  /** Quiet mode and first-day mode on or off; what is not given stays. */
  'person/set-modes': {
    input: z.strictObject({ isQuiet: z.optional(z.boolean()), isFirstDay: z.optional(z.boolean()) }),
    output: nothing,
  },
  /** Undo what was put away: dismissed, snoozed and never again, of one item or of all. */
  'item/bring-back': { input: z.strictObject({ id: z.optional(itemId) }), output: nothing },
}

/** What the extension's own pages (popup, desk) may ask of the worker. A web page that sends these is refused. */
export const deskRequests = {
  /** The person's own progress: milestones of the packs in use, and whether help is on. */
  'progress/read': {
    input: nothing,
    output: z.object({
      helpOn: z.boolean(),
      packs: z.array(
        z.object({
          title: z.string(),
          /** BCP 47 tag of the titles. */
          locale: z.string(),
          milestones: z.array(milestoneSchema),
          phase: z.optional(z.enum(phases)),
          nextPhase: z.optional(z.object({ phase: z.enum(phases), fromMs: z.number() })),
          look: z.optional(shownLookSchema),
          /** IANA name of the person's, in their region of this pack. */
          timeZone: z.string(),
        }),
      ),
    }),
  },
  /** Turn help on or off everywhere, at once. */
  'help/switch': { input: z.strictObject({ on: z.boolean() }), output: nothing },
  /** The person's own: profile, modes, and all that they put away, each of which can be undone. */
  'person/read': {
    input: nothing,
    output: z.object({
      profile: profileSchema,
      isQuiet: z.boolean(),
      isFirstDay: z.boolean(),
      /** What the packs in use offer to choose from. */
      choices: choicesSchema,
      /** Put away, latest first. */
      putAway: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          how: z.enum(['dismissed', 'never-again', 'snoozed']),
          untilMs: z.optional(z.number()),
        }),
      ),
      /** Walkthroughs that were left, to be gone on with. */
      walkthroughs: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          taken: z.number(),
          /** How many there will have been at the end, when no branch leads elsewhere. */
          stepCount: z.number(),
          changedAtMs: z.number(),
          /** It runs in a tab that is open, and not to be gone on with. */
          isRunning: z.boolean(),
        }),
      ),
    }),
  },
  /** Go on with a walkthrough in a tab; `isResumed` is false where there is nothing to go on with. */
  'walkthrough/resume': {
    input: z.strictObject({ id: itemId, tabId: z.int() }),
    output: z.object({ isResumed: z.boolean() }),
  },
  /** A walkthrough with all its steps, for the hand-out; absent when no pack in use has it. */
  'walkthrough/read': {
    input: z.strictObject({ id: itemId }),
    output: z.object({ handout: z.optional(handoutSchema) }),
  },
  /** Forget how far the person is in a walkthrough. */
  'walkthrough/forget': { input: z.strictObject({ id: itemId }), output: nothing },
  /** What is pinned for the person, latest first: shown to them again wherever they are. */
  'pins/list': {
    input: nothing,
    output: z.object({
      pins: z.array(
        z.object({ key: z.string(), page: pageKeySchema, locale: z.string(), resource: shownResourceSchema }),
      ),
    }),
  },
  /** Anchors that are missing on this machine, the one that is missed most often first: for whoever mends the pack. */
  'anchors/missed': {
    input: nothing,
    output: z.object({
      missed: z.array(
        z.object({
          id: z.string(),
          /** Of the item, in the desk's language. */
          title: z.string(),
          step: z.optional(z.string()),
          page: pageKeySchema,
          packVersion: z.number(),
          /** The first time, and the last. */
          atMs: z.number(),
          lastAtMs: z.number(),
          times: z.number(),
          resolution: z.enum(['doubtful', 'hidden', 'lost']),
          evidence: z.array(z.object({ kind: z.enum(evidenceKinds), agrees: z.boolean() })),
        }),
      ),
    }),
  },
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
  /** The person asked in the popup why they see what they see on this page. */
  'explain/requested': nothing,
  /** A child frame of this tab arrived at a page: its part of the key, for the top frame. */
  'frame/entered': z.strictObject({ page: pageKeySchema }),
}

/** What the worker tells the pages that show items. Apart, because a page without items loads none of it. */
export const itemNotices = {
  /** A walkthrough stands elsewhere than before, or in another tab: whoever shows it asks for where it stands now. */
  'walkthrough/changed': z.strictObject({ id: itemId, counter: z.number() }),
  /** A frame of this tab said where the step is shown. */
  'walkthrough/placed': z.strictObject({
    ...{ id: itemId, counter: z.number(), place: z.enum(stepPlaces) },
    /** The browser's number of the frame that said it. */
    frame: z.number(),
  }),
  /** A frame of this tab said what it has of the anchors of its page. */
  'anchors/placed': z.strictObject({ ...frameWord, isTop: z.boolean() }),
}

/** What the worker tells the extension's own pages. */
export const deskNotices = {
  /** These questions were stored, or changed, or something was done about them. */
  'questions/changed': z.strictObject({ ids: z.array(z.string()) }),
  /** A verdict, a release, a draft, a named filter, a setting of the desk's or an address of packs changed. */
  'desk/changed': nothing,
  /** A milestone was met, help was switched, or something of the person's own was changed. */
  'progress/changed': nothing,
  /** A pack was installed. */
  'packs/changed': nothing,
}
