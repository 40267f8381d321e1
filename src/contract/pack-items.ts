import * as z from 'zod/mini'
import { rings } from '../core/audience.ts'
import { cardSides } from '../core/item.ts'
import { lengthsAtMost, linkedAtMost, stepsAtMost } from '../core/pack-limits.ts'
import { phases } from '../core/phase.ts'
import { crmEventSchema, pagePatternSchema } from './page.ts'
import { pagePictureSchema } from './page-picture.ts'
import { anchorSchema, id, locale, localized, markdown, mediaSchema, refuseTwins } from './pack-parts.ts'
import { day, timeZone, wallTime } from './pack-times.ts'

// The items of a pack. What one schema alone cannot see (ids that nothing has, steps that lead nowhere) is in
// `pack-faults.ts`.

const ids = z.array(id).check(z.minLength(1), z.maxLength(200))

/** The parts of an audience. */
export const audienceShape = {
  roles: z.optional(ids),
  teams: z.optional(ids),
  sites: z.optional(ids),
  regions: z.optional(ids),
  locales: z.optional(z.array(locale).check(z.minLength(1), z.maxLength(200))),
  rings: z.optional(z.array(z.enum(rings)).check(z.minLength(1))),
}

const mediaList = z.array(mediaSchema).check(z.maxLength(5))
// A pack with one that it does not have is used all the same, and warned of: an import takes resources away.
const linked = z.array(id).check(z.minLength(1), z.maxLength(linkedAtMost))
const count = z.int().check(z.gte(1), z.lte(1_000))

const base = {
  id,
  page: pagePatternSchema,
  title: localized(lengthsAtMost.line),
  text: markdown(lengthsAtMost.text),
  media: z.optional(mediaList),
  audience: z.optional(z.union([id, z.strictObject(audienceShape)])),
  window: z.optional(
    z.strictObject({
      from: z.optional(wallTime),
      until: z.optional(wallTime),
      timeZone: z.optional(timeZone),
    }),
  ),
  phases: z.optional(z.array(z.enum(phases)).check(z.minLength(1))),
  fromDay: z.optional(count),
  afterMilestones: z.optional(ids),
  untilMilestone: z.optional(id),
  frequency: z.optional(z.strictObject({ timesAtMost: z.optional(count), daysApart: z.optional(count) })),
  atAnyHour: z.optional(z.boolean()),
  priority: z.optional(z.int().check(z.gte(-100), z.lte(100))),
  questions: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(1_000))).check(z.maxLength(50))),
  resources: z.optional(linked),
  mattersWithoutPlace: z.optional(z.boolean()),
}

const anchored = {
  ...base,
  anchor: anchorSchema,
  side: z.optional(z.enum(cardSides)),
  picture: z.optional(pagePictureSchema),
}

const softRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('international-phone') }),
  z.strictObject({ kind: z.literal('email') }),
  z.strictObject({ kind: z.literal('not-all-capitals') }),
  z.strictObject({ kind: z.literal('length'), atLeast: z.optional(count), atMost: z.optional(count) }).check(
    z.refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
      error: 'a length needs atLeast or atMost',
    }),
  ),
  z.strictObject({ kind: z.literal('not-in-the-past') }),
])

const stepTarget = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9._-]{0,79}$/, 'expected the id of a step, or "end"'))

const branchSchema = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('choice'), text: localized(lengthsAtMost.line), to: stepTarget }),
  z.strictObject({
    on: z.literal('element'),
    anchor: anchorSchema,
    is: z.enum(['present', 'absent']),
    to: stepTarget,
  }),
  z.strictObject({ on: z.literal('page'), page: pagePatternSchema, to: stepTarget }),
])

const advanceSchema = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('next') }),
  z.strictObject({ on: z.literal('click') }),
  z.strictObject({ on: z.literal('filled') }),
  z.strictObject({ on: z.literal('event'), event: crmEventSchema }),
  z.strictObject({ on: z.literal('page'), page: pagePatternSchema }),
])

const stepSchema = z
  .strictObject({
    id,
    page: z.optional(pagePatternSchema),
    anchor: z.optional(anchorSchema),
    picture: z.optional(pagePictureSchema),
    title: localized(lengthsAtMost.line),
    text: markdown(lengthsAtMost.text),
    media: z.optional(mediaList),
    resources: z.optional(linked),
    advance: z.optional(advanceSchema),
    branches: z.optional(z.array(branchSchema).check(z.minLength(1), z.maxLength(10))),
    next: z.optional(stepTarget),
  })
  .check(
    z.refine(
      ({ advance, anchor }) => anchor !== undefined || (advance?.on !== 'click' && advance?.on !== 'filled'),
      { error: 'a step that waits for its element needs an anchor' },
    ),
  )

/** An item of a pack, by its kind. */
export const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...anchored,
    kind: z.literal('tip'),
    shownAs: z.optional(z.enum(['beacon', 'tooltip', 'card'])),
    benefit: z.optional(localized(lengthsAtMost.benefit)),
  }),
  z.strictObject({ ...anchored, kind: z.literal('highlight') }),
  z.strictObject({
    ...base,
    kind: z.literal('announcement'),
    shownAs: z.enum(['banner', 'corner-card', 'dialog']),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('walkthrough'),
    offered: z.optional(z.boolean()),
    steps: z.array(stepSchema).check(z.minLength(1), z.maxLength(stepsAtMost), z.check(refuseTwins)),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('checklist'),
    entries: z
      .array(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('milestone'), milestone: id, walkthrough: z.optional(id) }),
          z.strictObject({ kind: z.literal('walkthrough'), walkthrough: id }),
        ]),
      )
      .check(z.minLength(1), z.maxLength(20)),
  }),
  z.strictObject({ ...anchored, kind: z.literal('field-hint'), rule: softRuleSchema }),
  z.strictObject({
    ...anchored,
    kind: z.literal('glossary-mark'),
    oldTerm: localized(lengthsAtMost.line),
    newTerm: localized(lengthsAtMost.line),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('parallel-run-notice'),
    reason: localized(lengthsAtMost.reason),
    endsOn: day,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('celebration'),
    of: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('milestone'), milestone: id }),
      z.strictObject({ kind: z.literal('phase'), phase: z.enum(phases) }),
    ]),
    seconds: z.optional(z.number().check(z.gte(1), z.lte(4))),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('welcome'),
    sponsor: z.strictObject({
      name: z.string().check(z.minLength(1), z.maxLength(120)),
      position: localized(lengthsAtMost.line),
      portrait: z.optional(mediaSchema),
    }),
  }),
])
