/** A rectangle of a picture: left, top, width and height in whole CSS pixels. */
export type Area = readonly [left: number, top: number, width: number, height: number]

/** One thing in a picture, drawn over what stands before it. Colours are `#rrggbb` or `#rrggbbaa`. */
export type PictureShape =
  /** A surface, or the frame of one. */
  | {
      readonly kind: 'box'
      readonly area: Area
      readonly fill?: string | undefined
      readonly line?: string | undefined
      readonly radius?: number | undefined
    }
  /** Where a text stands that is not shown. */
  | { readonly kind: 'blur'; readonly area: Area; readonly ink: string }
  /** Where a picture, a frame or the state of a control stands that is not shown. */
  | { readonly kind: 'cover'; readonly area: Area }
  /** A word of the CRM's own. */
  | {
      readonly kind: 'label'
      readonly area: Area
      readonly ink: string
      readonly text: string
      /** The height of its letters' box in CSS pixels. */
      readonly size: number
      readonly isBold?: boolean | undefined
    }

/**
 * A page as it looked, without what was in it: drawn again from its boxes, with the labels of its fields, buttons and
 * menus as its only texts. No picture of the screen is ever taken, so that there is nothing to be made out again.
 */
export interface PagePicture {
  /** Of what was seen of the page, in CSS pixels. */
  readonly width: number
  readonly height: number
  readonly ground: string
  readonly shapes: readonly PictureShape[]
  /** The element that it is a picture of. */
  readonly target?: Area | undefined
}

/** What a picture may hold at most: some 40 kB, which a pack of a thousand steps still takes. */
export const pictureAtMost = { side: 8_000, shapes: 700, labelLength: 80 } as const

/** The labels of a picture, in the order in which they are drawn. */
export function labelsOf({ shapes }: PagePicture): readonly string[] {
  return shapes.flatMap((shape) => (shape.kind === 'label' ? [shape.text] : []))
}

/** The picture without the labels that the test refuses: something stands there, and it is not to be read. */
export function withoutLabels(picture: PagePicture, isRefused: (text: string) => boolean): PagePicture {
  return {
    ...picture,
    shapes: picture.shapes.map((shape) =>
      shape.kind === 'label' && isRefused(shape.text)
        ? { kind: 'blur', area: shape.area, ink: shape.ink }
        : shape,
    ),
  }
}
