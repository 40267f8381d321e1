import * as z from 'zod/mini'
import type { Pack } from '../core/pack.ts'
import { lengthsAtMost } from '../core/pack-limits.ts'
import { findFaults } from '../core/pack-faults.ts'
import { succeed } from '../core/result.ts'
import { describeIssues } from './issues.ts'
import { lookSchema } from './look.ts'
import { findMediaFaults, mediaFilesSchema } from './pack-media.ts'
import { audienceShape, itemSchema } from './pack-items.ts'
import {
  anchorSchema,
  https,
  id,
  locale,
  localized,
  markdown,
  refuseTwins,
  translationsSchema,
} from './pack-parts.ts'
import { packBytesAtMost, tooLarge } from './pack-size.ts'
import { approvalSchema, releaseSchema, rolloutSchema } from './pack-release.ts'
import { goLiveSchema, regionSchema } from './pack-times.ts'
import { crmEventSchema, pagePatternSchema } from './page.ts'
import { parseJson } from './parse-json.ts'

/** How many faults of a pack are named at once: enough to mend a file in one go, few enough to read. */
const faultsAtMost = 20

const origin = z
  .string()
  .check(z.regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/, 'expected an origin: https://crm.example.com'))

const environmentSchema = z.strictObject({
  id,
  title: localized(lengthsAtMost.line),
  origins: z.array(origin).check(z.minLength(1), z.maxLength(20)),
  pathPrefix: z.optional(
    z
      .string()
      .check(
        z.maxLength(200),
        z.regex(/^(\/[\w.~!$&'()*+,;=:@%-]+)+$/, 'expected a path without a slash at its end: /crm'),
      ),
  ),
})

const resourceSchema = z
  .strictObject({
    id,
    title: localized(lengthsAtMost.resourceTitle),
    summary: z.optional(localized(lengthsAtMost.summary)),
    keywords: z.optional(localized(lengthsAtMost.summary)),
    text: z.optional(markdown(lengthsAtMost.resourceText)),
    url: z.optional(https),
    pages: z.optional(z.array(pagePatternSchema)),
    places: z.optional(
      z.array(z.strictObject({ page: pagePatternSchema, anchor: anchorSchema })).check(z.maxLength(20)),
    ),
    questions: z.optional(
      z.array(z.string().check(z.minLength(1), z.maxLength(1_000))).check(z.maxLength(50)),
    ),
    source: z.optional(
      z.strictObject({
        of: z.string().check(z.minLength(1), z.maxLength(200)),
        path: z.string().check(z.minLength(1), z.maxLength(1_000)),
        redirectedFrom: z.optional(z.url().check(z.maxLength(2_000))),
      }),
    ),
    licence: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
    modifiedOn: z.optional(z.iso.date()),
    reviewOn: z.optional(z.iso.date()),
    contentHash: z.optional(localized(64)),
  })
  .check(
    z.refine((resource) => resource.text !== undefined || resource.url !== undefined, {
      error: 'a resource needs a text or a url: there must be something to open',
    }),
  )

const milestoneSchema = z.strictObject({
  id,
  title: localized(lengthsAtMost.line),
  benefit: z.optional(localized(lengthsAtMost.benefit)),
  event: crmEventSchema,
})

const choices = z
  .array(z.strictObject({ id, title: localized(lengthsAtMost.line) }))
  .check(z.maxLength(500), z.check(refuseTwins))

const siteSchema = z.strictObject({ id, title: localized(lengthsAtMost.line), region: z.optional(id) })
const audienceSchema = z.strictObject({ id, title: localized(lengthsAtMost.line), ...audienceShape })

/** The pack format, version 1: what a pack file holds. `docs/pack.schema.json` is published from it. */
export const packSchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    format: z.literal('fingerpost-pack'),
    formatVersion: z.literal(1),
    id,
    version: z.int().check(z.positive()),
    title: localized(lengthsAtMost.line),
    defaultLocale: locale,
    crm: z.strictObject({
      product: z.string().check(z.minLength(1), z.maxLength(120)),
      origins: z.optional(z.array(origin).check(z.maxLength(50))),
      environments: z.optional(
        z.array(environmentSchema).check(z.minLength(1), z.maxLength(20), z.check(refuseTwins)),
      ),
    }),
    items: z.array(itemSchema).check(z.maxLength(5_000), z.check(refuseTwins)),
    resources: z.array(resourceSchema).check(z.maxLength(20_000), z.check(refuseTwins)),
    milestones: z.array(milestoneSchema).check(z.maxLength(100), z.check(refuseTwins)),
    audiences: z.optional(z.array(audienceSchema).check(z.maxLength(200), z.check(refuseTwins))),
    roles: z.optional(choices),
    teams: z.optional(choices),
    sites: z.optional(z.array(siteSchema).check(z.maxLength(500), z.check(refuseTwins))),
    regions: z.optional(z.array(regionSchema).check(z.maxLength(100), z.check(refuseTwins))),
    goLive: z.optional(goLiveSchema),
    look: z.optional(lookSchema),
    media: z.optional(mediaFilesSchema),
    jargon: z.optional(
      z.record(locale, z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(500))),
    ),
    translations: z.optional(translationsSchema),
    release: z.optional(releaseSchema),
    rollout: z.optional(rolloutSchema),
    withdrawn: z.optional(z.array(id).check(z.maxLength(5_000))),
    approval: z.optional(approvalSchema),
  })
  .check(z.check(refuseFaults))

function refuseFaults(payload: z.core.ParsePayload<Pack>): void {
  for (const { path, message } of findFaults(payload.value))
    payload.issues.push({ code: 'custom', input: payload.value, path: [...path], message })
}

/** A pack, or why it was refused: one line a fault, each with its place. */
export type PackReading =
  | { readonly ok: true; readonly value: Pack }
  | { readonly ok: false; readonly reasons: readonly string[] }

/** Reads a pack file's text. Whatever is wrong with it is said by place and reason; nothing is read in part. */
export function parsePack(text: string): PackReading {
  if (text.length > packBytesAtMost) return { ok: false, reasons: [tooLarge(text.length)] }
  const json = parseJson(text)
  if (!json.ok) return { ok: false, reasons: [`the whole: ${json.reason}`] }
  const parsed = packSchema.safeParse(json.value)
  const reasons = parsed.success
    ? findMediaFaults(parsed.data.media ?? {})
    : describeIssues(parsed.error.issues)
  if (parsed.success && reasons.length === 0) return succeed(parsed.data)
  const rest = reasons.length - faultsAtMost
  return {
    ok: false,
    reasons: rest > 0 ? [...reasons.slice(0, faultsAtMost), `and ${rest} more`] : reasons,
  }
}

/** A pack as its file has it. */
export function toPackText(pack: Pack): string {
  return `${JSON.stringify({ format: 'fingerpost-pack', formatVersion: 1, ...pack }, undefined, 2)}\n`
}
