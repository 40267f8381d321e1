import * as z from 'zod/mini'
import type { Block, Inline } from '../core/rich-text.ts'

const inlineSchema: z.ZodMiniType<Inline, Inline> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('code'), text: z.string() }),
    z.object({ kind: z.literal('break') }),
    z.object({ kind: z.literal('strong'), content: z.array(inlineSchema) }),
    z.object({ kind: z.literal('emphasis'), content: z.array(inlineSchema) }),
    z.object({
      kind: z.literal('link'),
      url: z.string().check(z.startsWith('https://')),
      content: z.array(inlineSchema),
    }),
  ]),
)

const blockSchema: z.ZodMiniType<Block, Block> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('paragraph'), content: z.array(inlineSchema) }),
    z.object({ kind: z.literal('heading'), content: z.array(inlineSchema) }),
    z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(blockSchema)) }),
  ]),
)

/** Safe text as it crosses a wire, already parsed: the page never sees Markdown. */
export const richTextSchema = z.array(blockSchema)
