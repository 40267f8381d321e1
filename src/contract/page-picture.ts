import * as z from 'zod/mini'
import { pictureAtMost, type Area, type PagePicture } from '../core/picture/page-picture.ts'

const length = z.int().check(z.gte(1), z.lte(pictureAtMost.side))
const place = z.int().check(z.gte(-pictureAtMost.side), z.lte(pictureAtMost.side))
const area: z.ZodMiniType<Area, Area> = z.tuple([place, place, length, length])
const colour = z.string().check(z.regex(/^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/, 'expected #rrggbb or #rrggbbaa'))
const small = z.int().check(z.gte(1), z.lte(400))

const shapeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('box'),
    area,
    fill: z.optional(colour),
    line: z.optional(colour),
    radius: z.optional(z.int().check(z.gte(1), z.lte(pictureAtMost.side))),
  }),
  z.strictObject({ kind: z.literal('blur'), area, ink: colour }),
  z.strictObject({ kind: z.literal('cover'), area }),
  z.strictObject({
    kind: z.literal('label'),
    area,
    ink: colour,
    text: z.string().check(z.minLength(1), z.maxLength(pictureAtMost.labelLength)),
    size: small,
    isBold: z.optional(z.boolean()),
  }),
])

/** A page without what was in it. No text fits in but labels. */
export const pagePictureSchema: z.ZodMiniType<PagePicture, PagePicture> = z.strictObject({
  width: length,
  height: length,
  ground: colour,
  shapes: z.array(shapeSchema).check(z.maxLength(pictureAtMost.shapes)),
  target: z.optional(area),
})
