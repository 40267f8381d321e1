import * as z from 'zod/mini'
import { translationStates } from '../core/exchange/translation.ts'
import { lengthsAtMost } from '../core/pack-limits.ts'
import { languageTag } from '../core/locale.ts'
import { parseMarkdown } from '../core/markdown.ts'
import { traceSchema } from './anchor.ts'
import { mediaName } from './media-name.ts'

// What the parts of the pack format are made of.

/** An id of a pack or of something in it. */
export const id = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9._-]{0,79}$/, 'expected an id: a-z, 0-9, dot, dash, underscore'))

/** A BCP 47 tag; `de-x-formal` is German for those who are addressed formally. */
export const locale = z.string().check(z.regex(languageTag, 'expected a BCP 47 language tag'))

/** A link that a pack may hold. */
export const https = z
  .url({ error: 'expected a URL that begins with https://' })
  .check(z.regex(/^https:\/\/[^\s/]/, 'expected a URL that begins with https://'))

/** A text by language, in one at least. */
export type Texts = z.ZodMiniRecord<typeof locale, z.ZodMiniString>

/** Plain text. */
export const localized = (lengthAtMost: number): Texts =>
  z.record(locale, z.string().check(z.minLength(1), z.maxLength(lengthAtMost))).check(z.check(refuseNone))

/** Safe Markdown. */
export const markdown = (lengthAtMost: number): Texts =>
  z
    .record(locale, z.string().check(z.minLength(1), z.maxLength(lengthAtMost), z.check(refuseUnsafe)))
    .check(z.check(refuseNone))

function refuseNone(payload: z.core.ParsePayload<Record<string, string>>): void {
  if (Object.keys(payload.value).length > 0) return
  payload.issues.push({
    code: 'custom',
    input: payload.value,
    message: 'expected a text in at least one language',
  })
}

function refuseUnsafe(payload: z.core.ParsePayload<string>): void {
  const parsed = parseMarkdown(payload.value)
  if (parsed.ok) return
  payload.issues.push({ code: 'custom', input: payload.value, message: parsed.detail ?? parsed.error })
}

/** Refuses a list in which two have the same id. */
export function refuseTwins(payload: z.core.ParsePayload<{ readonly id: string }[]>): void {
  const seen = new Set<string>()
  for (const [index, item] of payload.value.entries()) {
    if (seen.has(item.id)) {
      payload.issues.push({
        code: 'custom',
        input: item.id,
        path: [index, 'id'],
        message: `${JSON.stringify(item.id)} stands here a second time`,
      })
    }
    seen.add(item.id)
  }
}

/** What a pack remembers about one element. */
export const anchorSchema = z
  .strictObject({
    role: z.string().check(z.minLength(1), z.maxLength(40)),
    names: z.optional(localized(300)),
    field: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    trace: z.optional(traceSchema),
  })
  .check(
    z.refine(
      (anchor) => anchor.names !== undefined || anchor.field !== undefined || anchor.trace !== undefined,
      {
        error: 'an anchor needs names, a field or a trace: a role alone identifies nothing',
      },
    ),
  )

const shared = { kind: z.enum(['image', 'video']), alt: localized(lengthsAtMost.alt) }

/** A picture or a short film, on the web or in the pack. */
export const mediaSchema = z.union([
  z.strictObject({ ...shared, url: https }),
  z.strictObject({ ...shared, file: mediaName }),
])

/** What is known of translations, by language and text: see `core/exchange/translation.ts`. */
export const translationsSchema = z.record(
  locale,
  z.record(
    z.string().check(z.regex(/^[a-z0-9:._-]{1,300}$/, 'expected the name of a text')),
    z.strictObject({
      state: z.enum(translationStates),
      of: z.string().check(z.regex(/^[0-9a-f]{8}$/, 'expected eight hexadecimal digits')),
      notes: z.optional(
        z.array(z.string().check(z.minLength(1), z.maxLength(1_000))).check(z.minLength(1), z.maxLength(20)),
      ),
    }),
  ),
)
