import * as z from 'zod/mini'
import { crmEventKinds } from '../core/crm-event.ts'
import { parseMarkdown } from '../core/markdown.ts'
import type { Pack } from '../core/pack.ts'
import { succeed } from '../core/result.ts'
import { traceSchema } from './anchor.ts'
import { describeIssues } from './issues.ts'
import { packBytesAtMost, tooLarge } from './pack-size.ts'
import { pagePatternSchema } from './page.ts'

/** How many faults of a pack are named at once: enough to mend a file in one go, few enough to read. */
const faultsAtMost = 20

const id = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9._-]{0,79}$/, 'expected an id: a-z, 0-9, dot, dash, underscore'))
const locale = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a BCP 47 language tag'))
const https = z
  .url({ error: 'expected a URL that begins with https://' })
  .check(z.regex(/^https:\/\/[^\s/]/, 'expected a URL that begins with https://'))
const origin = z
  .string()
  .check(z.regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/, 'expected an origin: https://crm.example.com'))

type Texts = z.ZodMiniRecord<typeof locale, z.ZodMiniString>

const localized = (lengthAtMost: number): Texts =>
  z.record(locale, z.string().check(z.minLength(1), z.maxLength(lengthAtMost))).check(z.check(refuseNone))

const markdown = (lengthAtMost: number): Texts =>
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

const anchorSchema = z
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

const tipSchema = z.strictObject({
  id,
  page: pagePatternSchema,
  anchor: anchorSchema,
  title: localized(120),
  text: markdown(4_000),
  benefit: z.optional(localized(200)),
})

const resourceSchema = z
  .strictObject({
    id,
    title: localized(200),
    keywords: z.optional(localized(1_000)),
    text: z.optional(markdown(200_000)),
    url: z.optional(https),
    pages: z.optional(z.array(pagePatternSchema)),
  })
  .check(
    z.refine((resource) => resource.text !== undefined || resource.url !== undefined, {
      error: 'a resource needs a text or a url: there must be something to open',
    }),
  )

const milestoneSchema = z.strictObject({
  id,
  title: localized(120),
  benefit: z.optional(localized(200)),
  event: z.strictObject({
    kind: z.enum(crmEventKinds),
    object: z.string().check(z.minLength(1), z.maxLength(120)),
  }),
})

/** The pack format, version 1: what a pack file holds. `docs/pack.schema.json` is published from it. */
export const packSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal('fingerpost-pack'),
  formatVersion: z.literal(1),
  id,
  version: z.int().check(z.positive()),
  title: localized(120),
  defaultLocale: locale,
  crm: z.strictObject({
    product: z.string().check(z.minLength(1), z.maxLength(120)),
    origins: z.optional(z.array(origin).check(z.maxLength(50))),
  }),
  tips: z.array(tipSchema).check(z.maxLength(5_000), z.check(refuseTwins)),
  resources: z.array(resourceSchema).check(z.maxLength(20_000), z.check(refuseTwins)),
  milestones: z.array(milestoneSchema).check(z.maxLength(100), z.check(refuseTwins)),
})

function refuseTwins(payload: z.core.ParsePayload<{ readonly id: string }[]>): void {
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

/** A pack, or why it was refused: one line a fault, each with its place. */
export type PackReading =
  | { readonly ok: true; readonly value: Pack }
  | { readonly ok: false; readonly reasons: readonly string[] }

/** Reads a pack file's text. Whatever is wrong with it is said by place and reason; nothing is read in part. */
export function parsePack(text: string): PackReading {
  if (text.length > packBytesAtMost) return { ok: false, reasons: [tooLarge(text.length)] }
  const json = parseJson(text)
  if (!json.ok) return { ok: false, reasons: [json.reason] }
  const parsed = packSchema.safeParse(json.value)
  if (parsed.success) return succeed(parsed.data)
  const reasons = describeIssues(parsed.error.issues)
  const rest = reasons.length - faultsAtMost
  return {
    ok: false,
    reasons: rest > 0 ? [...reasons.slice(0, faultsAtMost), `and ${rest} more`] : reasons,
  }
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { ok: false, reason: `the whole: not JSON (${error.message})` }
  }
}
