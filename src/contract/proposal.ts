import * as z from 'zod/mini'
import type { Pack } from '../core/pack.ts'
import { parsePack, toPackText, type PackReading } from './pack.ts'
import { parseJson } from './parse-json.ts'

// A version that others have to agree to. It is no pack file, so that nobody loads it as one.

const proposalSchema = z.object({
  format: z.literal('fingerpost-proposal'),
  formatVersion: z.literal(1),
  pack: z.unknown(),
})

/** The text of a proposal's file. */
export function toProposalText(pack: Pack): string {
  const written: unknown = JSON.parse(toPackText(pack))
  return JSON.stringify({ format: 'fingerpost-proposal', formatVersion: 1, pack: written }, undefined, 1)
}

/** The version that a file proposes, or why it proposes none. */
export function parseProposal(text: string): PackReading {
  const json = parseJson(text)
  if (!json.ok) return { ok: false, reasons: [json.reason] }
  const parsed = proposalSchema.safeParse(json.value)
  if (!parsed.success) return { ok: false, reasons: ['this is no proposal'] }
  return parsePack(JSON.stringify(parsed.data.pack))
}
