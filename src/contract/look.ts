import * as z from 'zod/mini'

/** So long a logo may be, in characters: 24 kB of a picture, which comes with every page that help is on. */
const logoLengthAtMost = 32_000

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
