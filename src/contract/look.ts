import * as z from 'zod/mini'
import { hasDocumentType, readPictureHead } from '../core/media/picture-head.ts'

/** So long a logo may be, in characters: 24 kB of a picture, which comes with every page that help is on. */
const logoLengthAtMost = 32_000

/** So many pixels a logo may have: more than any screen shows of it, and four megabytes unpacked. */
const logoPixelsAtMost = 1_000_000

/** Refuses what would take far more room on the screen, or in memory, than its bytes say. */
function refuseBomb(payload: z.core.ParsePayload<string>): void {
  const [, kind, base64 = ''] = /^data:image\/(png|webp|jpeg|svg\+xml);base64,(.*)$/.exec(payload.value) ?? []
  const message = kind === undefined ? undefined : findBomb(kind, base64)
  if (message !== undefined) payload.issues.push({ code: 'custom', input: payload.value, message })
}

function findBomb(kind: string, base64: string): string | undefined {
  if (kind !== 'png' && kind !== 'webp' && kind !== 'jpeg')
    // Entities of its own are the one way in which a drawing of some kilobytes becomes gigabytes of text.
    return hasDocumentType(base64) ? 'an SVG with a document type is not taken' : undefined
  const size = readPictureHead(kind, base64)
  if (size === undefined) return `is no ${kind} picture`
  return size.width * size.height > logoPixelsAtMost
    ? `${size.width} × ${size.height} pixels, at most ${logoPixelsAtMost} in all`
    : undefined
}

/** How the help of an organisation looks, as a pack says it. */
export const lookSchema = z
  .strictObject({
    organisation: z.string().check(z.minLength(1), z.maxLength(60)),
    colour: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/i, 'expected a colour: #1a2b3c'))),
    logo: z.optional(
      z
        .string()
        .check(
          z.regex(
            /^data:image\/(png|webp|jpeg|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/,
            'expected a picture as a data: URL in base64, so that nobody is asked for it: png, webp, jpeg or svg+xml',
          ),
          z.maxLength(logoLengthAtMost),
          z.check(refuseBomb),
        ),
    ),
  })
  .check(
    z.refine(({ colour, logo }) => colour !== undefined || logo !== undefined, {
      error: 'a look needs a colour or a logo',
    }),
  )

const hex = z.string()
const coloursSchema = z.object({ brand: hex, strong: hex, onBrand: hex })

/** The same as it is shown: with a colour that can be read in either scheme. */
export const shownLookSchema = z.object({
  organisation: z.string(),
  logo: z.optional(z.string()),
  colours: z.optional(z.object({ light: coloursSchema, dark: coloursSchema })),
})
