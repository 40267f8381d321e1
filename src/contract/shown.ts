import * as z from 'zod/mini'
import { cardSides } from '../core/item.ts'
import type { Trace } from '../core/anchor.ts'
import { celebrationStyles } from '../core/region.ts'
import { softRuleKinds } from '../core/soft-rule.ts'
import { mediaTypes } from '../core/media/media.ts'
import { mediaName } from './media-name.ts'
import { pagePatternSchema } from './page.ts'
import { richTextSchema } from './rich-text.ts'

// Items as they cross to a page: in the person's language, their texts parsed, and nothing of whom else they are for.

const text = z.string()

/** What is looked for on a page. */
export const shownAnchorSchema = z.object({
  role: text,
  names: z.optional(z.record(text, text)),
  field: z.optional(text),
  // Was parsed with the pack from which the worker has it. The schema of a trace would be a tenth of what is loaded
  // into every page, items or none.
  trace: z.optional(z.custom<Trace>((value) => typeof value === 'object' && value !== null)),
})

const mediaKinds = z.enum(['image', 'video'])
const mediaSchema = z.union([
  z.object({ kind: mediaKinds, alt: text, url: text.check(z.startsWith('https://')) }),
  z.object({
    ...{ kind: mediaKinds, alt: text },
    /** Its bytes are asked for by this name: `media/read`. */
    file: mediaName,
    type: z.enum(mediaTypes),
    /** In pixels, so that there is room for it before it is here. */
    width: z.number(),
    height: z.number(),
  }),
])

/** A resource that an item or a step links: its title alone, until it is opened. */
export const linkedResourceSchema = z.object({
  id: text,
  title: text,
  foreignLocale: z.optional(text),
  url: z.optional(text.check(z.startsWith('https://'))),
  /** It has a text of its own, to be read beside the page. */
  hasText: z.boolean(),
})

/** What everything that is shown says. */
export const saidSchemas = {
  title: text,
  text: richTextSchema,
  media: z.array(mediaSchema),
  linked: z.optional(z.array(linkedResourceSchema)),
  /** BCP 47 tag of title and text where the pack has them in another language than it speaks to this person. */
  foreignLocale: z.optional(text),
}

const base = {
  /** `packId/itemId`. */
  id: text,
  ...saidSchemas,
  /** Where it stays when the person goes on to another page. */
  page: pagePatternSchema,
  priority: z.number(),
  /** It takes attention unasked. */
  isUnasked: z.boolean(),
  /** `item/show` has to be asked: it comes unasked, or may be seen so many times only. */
  isCounted: z.boolean(),
  /** It counts towards the few of first-day mode. */
  isCapped: z.boolean(),
  /** Docked at the edge when its element is lost. */
  mattersWithoutPlace: z.boolean(),
  /** Where its card is wanted beside its element. */
  side: z.optional(z.enum(cardSides)),
  /** Its element was missed before: whoever finds it says so. */
  isMissed: z.optional(z.literal(true)),
}

/** An item as a page shows it. */
export const shownItemSchema = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('tip'),
    anchor: shownAnchorSchema,
    shownAs: z.enum(['beacon', 'tooltip', 'card']),
    benefit: z.optional(text),
  }),
  z.object({ ...base, kind: z.literal('highlight'), anchor: shownAnchorSchema }),
  z.object({
    ...base,
    kind: z.literal('announcement'),
    shownAs: z.enum(['banner', 'corner-card', 'dialog']),
  }),
  z.object({ ...base, kind: z.literal('walkthrough'), stepCount: z.number() }),
  z.object({
    ...base,
    kind: z.literal('checklist'),
    entries: z.array(
      z.object({
        title: text,
        isDone: z.boolean(),
        kind: z.enum(['milestone', 'walkthrough']),
        /** `packId/itemId` of the walkthrough that leads to it, or that it is. */
        walkthrough: z.optional(text),
      }),
    ),
  }),
  z.object({
    ...base,
    kind: z.literal('field-hint'),
    anchor: shownAnchorSchema,
    rule: z.object({
      kind: z.enum(softRuleKinds),
      atLeast: z.optional(z.number()),
      atMost: z.optional(z.number()),
    }),
  }),
  z.object({
    ...base,
    kind: z.literal('glossary-mark'),
    anchor: shownAnchorSchema,
    oldTerm: text,
    newTerm: text,
  }),
  /** A resource that the person had shown to them, or that answered them, beside the element that it speaks of. */
  z.object({
    ...base,
    kind: z.literal('pin'),
    anchor: shownAnchorSchema,
    resourceId: text,
    questionId: text,
    url: z.optional(text),
  }),
  z.object({
    ...base,
    kind: z.literal('parallel-run-notice'),
    reason: text,
    /** The last day, as `2026-12-31`. */
    endsOn: text,
  }),
  z.object({
    ...base,
    kind: z.literal('celebration'),
    style: z.enum(celebrationStyles),
    seconds: z.number(),
  }),
  z.object({
    ...base,
    kind: z.literal('welcome'),
    sponsor: z.object({ name: text, position: text, portrait: z.optional(mediaSchema) }),
  }),
])

/** A walkthrough that the person is in, with the step that it stands at. */
export const runningSchema = z.object({
  id: text,
  title: text,
  state: z.enum(['running', 'deciding', 'left', 'finished']),
  /** It runs in another tab; `resume` brings it here. */
  isElsewhere: z.boolean(),
  /** The tab that it ran in is gone, so that it runs nowhere until it is resumed. */
  isAbandoned: z.boolean(),
  counter: z.number(),
  /** When the person was last on their way in it. */
  changedAtMs: z.number(),
  /** How many steps were taken before this one. */
  taken: z.number(),
  /** How many there will have been at the end, when no branch leads elsewhere. */
  stepCount: z.number(),
  canGoBack: z.boolean(),
  step: z.object({
    id: text,
    ...saidSchemas,
    page: z.optional(pagePatternSchema),
    /** Whether this is a page that the step is for. */
    isHere: z.boolean(),
    anchor: z.optional(shownAnchorSchema),
    advanceOn: z.enum(['next', 'click', 'filled', 'event', 'page']),
    /** What the person chooses between; `branch` goes into `choose`. */
    choices: z.array(z.object({ branch: z.number(), text })),
    /** What has to be looked for: `branch` is the key in the sight's `elements`. */
    elements: z.array(z.object({ branch: z.number(), anchor: shownAnchorSchema })),
  }),
})
