import type * as z from 'zod/mini'
import type { shownLookSchema } from '../contract/look.ts'
import { deriveColours } from '../core/look.ts'
import type { Pack } from '../core/pack.ts'

/** How the help of the pack's organisation looks; undefined where the pack says nothing. */
export function findLook({ look }: Pack): z.input<typeof shownLookSchema> | undefined {
  if (look === undefined) return undefined
  const { organisation, logo, colour } = look
  return { organisation, logo, colours: colour === undefined ? undefined : deriveColours(colour) }
}
