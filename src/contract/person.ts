import * as z from 'zod/mini'
import { rings } from '../core/audience.ts'
import { celebrationStyles } from '../core/region.ts'

const choiceId = z.string().check(z.maxLength(80))
const localeTag = z.string().check(z.maxLength(40))

/** What a person says of themselves; what is absent is not said. */
export const profileSchema = z.strictObject({
  role: z.optional(choiceId),
  team: z.optional(choiceId),
  site: z.optional(choiceId),
  region: z.optional(choiceId),
  locale: z.optional(localeTag),
  ring: z.optional(z.enum(rings)),
  celebration: z.optional(z.enum(celebrationStyles)),
})

/** What a person says anew of themselves; `null` is not said any more, and what is absent stays. */
export const profileChangeSchema = z.strictObject({
  role: z.optional(z.nullable(choiceId)),
  team: z.optional(z.nullable(choiceId)),
  site: z.optional(z.nullable(choiceId)),
  region: z.optional(z.nullable(choiceId)),
  locale: z.optional(z.nullable(localeTag)),
  ring: z.optional(z.nullable(z.enum(rings))),
  celebration: z.optional(z.nullable(z.enum(celebrationStyles))),
})

/** Something with a title that can be chosen, or is named by its id elsewhere. */
export const choiceSchema = z.object({ id: z.string(), title: z.string() })

/** What there is to choose from for a profile. */
export const choicesSchema = z.object({
  roles: z.array(choiceSchema),
  teams: z.array(choiceSchema),
  sites: z.array(choiceSchema),
  regions: z.array(choiceSchema),
  /** BCP 47 tags. */
  locales: z.array(z.string()),
})
