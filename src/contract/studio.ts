import * as z from 'zod/mini'
import { pickerMoves } from '../core/authoring/picker-moves.ts'
import { anchorSchema, id, locale } from './pack-parts.ts'
import { pagePictureSchema } from './page-picture.ts'
import { pageKeySchema } from './page.ts'
import { profileSchema } from './person.ts'

// What the studio, the worker and the picker in the page say to each other.

const nothing = z.strictObject({})
const tabId = z.int()
/** Of the studio that asks: what it does to a tab ends with it. */
const studioId = z.uuidv7()

const reasonSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('has-twins'), others: z.int() }),
  z.strictObject({
    kind: z.enum([
      'says-nothing',
      'is-of-a-record',
      'is-in-a-list',
      'has-no-place',
      'has-a-generated-id',
      'is-not-written',
      'has-no-label',
      'needs-its-text',
      'needs-its-marks',
      'needs-its-design',
    ]),
  }),
])

/** An element that was picked: what is remembered of it, and how safe that is. */
export const pickedSchema = z.strictObject({
  anchor: anchorSchema,
  grade: z.enum(['strong', 'fair', 'weak']),
  reasons: z.array(reasonSchema).check(z.maxLength(8)),
  /** Its own label, where it has one that is surely no value. */
  name: z.string().check(z.maxLength(300)),
  /** Of the page with it, where one could be made. */
  picture: z.optional(pagePictureSchema),
})

/** An element that was picked. */
export type Picked = z.output<typeof pickedSchema>

/** What a tab is shown while a trainer writes beside it. */
export const previewSchema = z.strictObject({
  packId: z.string().check(z.minLength(1), z.maxLength(80)),
  /** As whom; what is not given is not known of that person. */
  profile: profileSchema,
  /** When, in milliseconds since 1970; now, where it is absent. */
  atMs: z.optional(z.number()),
})

/** What a tab is shown while a trainer writes beside it. */
export type Preview = z.output<typeof previewSchema>

/** What the picker asks of the worker. */
export const pickerRequests = {
  /** The picker is in this frame: is an element wanted here, and in which language is the CRM? */
  'picker/begin': {
    input: nothing,
    output: z.object({ isWanted: z.boolean(), locale }),
  },
  /** An element was picked, and perhaps there is one nearby that is safer. */
  'picker/pick': {
    input: z.strictObject({
      page: pageKeySchema,
      picked: pickedSchema,
      better: z.optional(pickedSchema),
    }),
    output: nothing,
  },
  /** The trainer points into this frame now, and into no other. */
  'picker/enter': { input: nothing, output: nothing },
  /** A key was pressed in this frame, which is for the one that the trainer points into. */
  'picker/key': { input: z.strictObject({ move: z.enum(pickerMoves) }), output: nothing },
  /** The trainer changed their mind. */
  'picker/cancel': { input: nothing, output: nothing },
}

/** What a person does that becomes a step. */
export const recordedActions = ['click', 'filled'] as const

/** One thing that was done while a walkthrough was recorded; what was typed is not part of it. */
export const recordedStepSchema = z.strictObject({
  page: pageKeySchema,
  action: z.enum(recordedActions),
  picked: pickedSchema,
  better: z.optional(pickedSchema),
})

/** One thing that was done while a walkthrough was recorded. */
export type RecordedStep = z.output<typeof recordedStepSchema>

/** What the recorder asks of the worker. */
export const recorderRequests = {
  /** The recorder is in this frame: is something recorded here, and in which language is the CRM? */
  'recorder/begin': { input: nothing, output: z.object({ isWanted: z.boolean(), locale }) },
  /** The trainer did something. */
  'recorder/step': { input: recordedStepSchema, output: nothing },
}

/** What the studio asks of the worker. */
export const studioRequests = {
  /** Let the trainer pick an element in the tab, in every frame of it; false where no script may run there. */
  'picker/start': {
    input: z.strictObject({ studioId, tabId, locale }),
    output: z.object({ isStarted: z.boolean() }),
  },
  /** Move the picker by keyboard, or end it. */
  'picker/move': { input: z.strictObject({ tabId, move: z.enum(pickerMoves) }), output: nothing },
  /** Record what the trainer does in the tab from now on, over all its pages; false where no script may run there. */
  'recorder/start': {
    input: z.strictObject({ studioId, tabId, locale }),
    output: z.object({ isStarted: z.boolean() }),
  },
  /** Begin a walkthrough of the draft in the tab, at this step. */
  'walkthrough/try': {
    input: z.strictObject({ tabId, packId: id, walkthroughId: id, stepId: id }),
    output: nothing,
  },
  /** Record no longer. */
  'recorder/stop': { input: z.strictObject({ tabId }), output: nothing },
  /** From now on show the draft in the tab, or no longer; asked again after each change, it draws the page anew. */
  'preview/set': {
    input: z.strictObject({ studioId, tabId, preview: z.optional(previewSchema) }),
    output: nothing,
  },
}

/** What the worker tells the picker. */
export const pickerNotices = {
  /** A key was pressed, in the studio or in another frame. */
  'picker/moved': z.strictObject({ move: z.enum(pickerMoves) }),
  /** The trainer points into another frame. */
  'picker/left': nothing,
  /** An element was picked in one of the frames, or none is wanted any more. */
  'picker/ended': nothing,
}

/** What the worker tells the recorder. */
export const recorderNotices = {
  /** Nothing is recorded any more. */
  'recorder/stopped': nothing,
}

/** What the worker tells the studio. */
export const studioNotices = {
  /** A tab that is to be shown a draft arrived at a page. */
  'page/entered': z.strictObject({
    tabId,
    page: pageKeySchema,
    /** Whether the draft's pack is for the place where the page is; else nothing of it is shown there. */
    isServed: z.boolean(),
    /** The environment of the pack that the page is in; absent where it is in none. */
    environmentId: z.optional(id),
  }),
  'picker/picked': z.strictObject({
    tabId,
    page: pageKeySchema,
    picked: pickedSchema,
    better: z.optional(pickedSchema),
  }),
  'picker/cancelled': z.strictObject({ tabId }),
  /** The desk handed work over: the studio beside its tab takes it. */
  'work/handed': nothing,
  'recorder/stepped': z.strictObject({ tabId, step: recordedStepSchema }),
}
