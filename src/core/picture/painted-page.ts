/** A rectangle as the browser lays it out, in CSS pixels of the window. */
export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface PaintedBase {
  readonly rect: Rect
  /** What of it can be seen at most. */
  readonly clip: Rect
  /** From 0 to 1, with all that it is in. */
  readonly opacity: number
}

/** Something that a page paints. Colours are as CSS writes them. No text is in it but labels. */
export type Painted =
  | (PaintedBase & {
      readonly kind: 'box'
      readonly fill?: string | undefined
      readonly line?: string | undefined
      readonly radius?: number | undefined
    })
  | (PaintedBase & { readonly kind: 'cover' })
  | (PaintedBase & {
      readonly kind: 'text'
      readonly ink: string
      readonly size: number
      readonly isBold: boolean
      /** What it says, where that was proven to be a label. */
      readonly label?: string | undefined
    })

/** What is painted together, in its order, and what lies over and under that: a stacking context. */
export interface PaintedLayer {
  /** Higher is nearer; below 0 lies under what is painted in the layer around it. */
  readonly z: number
  /** The surface of the element that makes the layer. */
  readonly ground: readonly Painted[]
  readonly painted: readonly Painted[]
  readonly layers: readonly PaintedLayer[]
}

/** The part of a page that is drawn. */
export interface PaintedPage {
  /** Where it is: the window, or a part of the page of its size around what is out of sight. */
  readonly frame: Rect
  readonly ground: string
  readonly layer: PaintedLayer
}

/** Where both are. */
export function intersect(one: Rect, other: Rect): Rect {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  }
}
