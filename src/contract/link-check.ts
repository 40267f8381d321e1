import * as z from 'zod/mini'
import type { LinkCheck } from '../core/desk/link-check.ts'
import { describeIssues } from './issues.ts'
import { parseJson } from './parse-json.ts'
import { packBytesAtMost, tooLarge } from './pack-size.ts'

const text = (lengthAtMost: number): z.ZodMiniString => z.string().check(z.maxLength(lengthAtMost))

const stands = {
  url: text(2_000),
  places: z.array(text(300)).check(z.maxLength(20_000)),
  resources: z.array(text(80)).check(z.maxLength(20_000)),
}

const checkedLinkSchema = z.discriminatedUnion('state', [
  z.strictObject({ ...stands, state: z.literal('alive') }),
  z.strictObject({ ...stands, state: z.literal('moved'), to: text(2_000), isFront: z.boolean() }),
  z.strictObject({ ...stands, state: z.enum(['dead', 'unsure']), reason: text(500) }),
])

/** What became of asking the addresses of a pack, as it is stored and as it crosses a wire. */
export const linkCheckSchema = z.strictObject({
  packId: text(80),
  packVersion: z.int().check(z.positive()),
  checkedAtMs: z.int().check(z.nonnegative()),
  links: z.array(checkedLinkSchema).check(z.maxLength(100_000)),
})

const fileSchema = z.extend(linkCheckSchema, {
  format: z.literal('fingerpost-links'),
  formatVersion: z.literal(1),
})

const reasonsAtMost = 5

/** Reads the report that `fingerpost links` writes, or says where it is not one. */
export function parseLinkCheck(
  source: string,
): { readonly ok: true; readonly value: LinkCheck } | { readonly ok: false; readonly reasons: string[] } {
  if (source.length > packBytesAtMost) return { ok: false, reasons: [tooLarge(source.length)] }
  const json = parseJson(source)
  if (!json.ok) return { ok: false, reasons: [`the whole: ${json.reason}`] }
  const parsed = fileSchema.safeParse(json.value)
  if (!parsed.success)
    return { ok: false, reasons: describeIssues(parsed.error.issues).slice(0, reasonsAtMost) }
  const { format: _format, formatVersion: _version, ...check } = parsed.data
  return { ok: true, value: check }
}
