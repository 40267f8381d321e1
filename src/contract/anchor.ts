import * as z from 'zod/mini'
import { elementKinds, type Anchor } from '../core/anchor.ts'

const text = (lengthAtMost: number): z.ZodMiniString => z.string().check(z.maxLength(lengthAtMost))

/** Tokens without anything between. */
const tokens = (atMost: number): z.ZodMiniString =>
  z.string().check(z.maxLength(atMost * 3), z.regex(/^(?:[\w.-]{3})*$/, 'expected tokens of three letters'))

const neighbours = z
  .string()
  .check(z.maxLength(14 * 9), z.regex(/^(?:[aflhct?][\w.-]{8})*$/, 'expected neighbours of nine letters'))

const count = z.int().check(z.gte(0), z.lte(100_000))
const share = z.number().check(z.gte(0), z.lte(1))

/** What was seen of an element when it was picked, as `core/anchor.ts` has it. */
export const traceSchema = z.strictObject({
  kind: z.enum(elementKinds),
  shape: text(120),
  text: z.optional(tokens(1)),
  hint: z.optional(tokens(1)),
  words: z.optional(tokens(5)),
  says: z.enum(['label', 'record', 'nothing']),
  marks: z.optional(z.array(text(160)).check(z.maxLength(6))),
  leads: z.optional(tokens(1)),
  icon: z.optional(text(8)),
  landmark: z.optional(text(40)),
  isInDialog: z.optional(z.boolean()),
  heading: z.optional(tokens(1)),
  around: z.optional(tokens(10)),
  path: text(300),
  classes: z.optional(tokens(10)),
  before: neighbours,
  after: neighbours,
  twins: count,
  row: z.strictObject({ at: z.int().check(z.gte(-1), z.lte(100_000)), of: count, sorted: z.boolean() }),
  spot: z.optional(z.strictObject({ at: count, of: count, inSection: count, ofSection: count })),
  hiddenTwins: z.optional(count),
  rival: z.strictObject({ text: share, bare: share, unmarked: z.optional(share) }),
  page: z.strictObject({
    texts: tokens(24),
    marks: tokens(24),
    forms: tokens(16),
    frame: z.optional(tokens(20)),
  }),
  wrapper: z.optional(z.strictObject({ tag: text(60), levels: count })),
})

/** An anchor as it crosses a wire, whose schema's lists are not read-only. */
export function toWireAnchor({ trace, ...anchor }: Anchor): Omit<Anchor, 'trace'> & {
  trace?: z.output<typeof traceSchema> | undefined
} {
  return trace === undefined ? anchor : { ...anchor, trace: { ...trace, marks: trace.marks?.slice() } }
}
