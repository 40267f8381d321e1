import type { Painted, Rect } from '../../core/picture/painted-page.ts'
import { isSeenThrough } from './is-seen-through.ts'

type Box = Extract<Painted, { readonly kind: 'box' }>
type Where = Pick<Box, 'rect' | 'clip' | 'opacity'>

/** What stands for the underline or the frame that a design gives to a field in a way that cannot be read. */
const fieldLine = '#8a8f94'
const shadowLine = 'rgba(0, 0, 0, 0.15)'

const sides = ['top', 'right', 'bottom', 'left'] as const

/** The surface of an element and its frame, or the lines of it at some of its sides. */
export function paintSurface(style: CSSStyleDeclaration, where: Where, isField: boolean): readonly Box[] {
  const fill = findFill(style)
  const lines = sides.filter((side) => hasLine(style, side))
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0
  const isFramed = lines.length === sides.length
  const shadow = style.boxShadow !== 'none' && fill !== undefined ? shadowLine : undefined
  const line = isFramed ? style.borderTopColor : shadow
  const own: Box = { kind: 'box', ...where, fill, line, radius }
  const boxes = fill === undefined && line === undefined ? [] : [own]
  if (!isFramed) {
    boxes.push(...lines.map((side) => paintSide(style, side, where)))
    if (isField && boxes.length === 0)
      boxes.push({ kind: 'box', ...where, rect: cutSide(where.rect, 'bottom', 1), fill: fieldLine })
  }
  return boxes
}

// Of a gradient its first colour; a picture behind is not shown.
function findFill({ backgroundColor, backgroundImage }: CSSStyleDeclaration): string | undefined {
  const gradient = /gradient\(.*?((?:rgba?|oklch|oklab|color|lab|lch)\([^)]*\))/.exec(backgroundImage)?.[1]
  return gradient ?? (isSeenThrough(backgroundColor) ? undefined : backgroundColor)
}

function hasLine(style: CSSStyleDeclaration, side: (typeof sides)[number]): boolean {
  return (
    Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
    !['none', 'hidden'].includes(style.getPropertyValue(`border-${side}-style`)) &&
    !/^rgba\(.*, 0\)$|^transparent$/.test(style.getPropertyValue(`border-${side}-color`))
  )
}

function paintSide(style: CSSStyleDeclaration, side: (typeof sides)[number], where: Where): Box {
  const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`))
  const fill = style.getPropertyValue(`border-${side}-color`)
  return { kind: 'box', ...where, rect: cutSide(where.rect, side, width), fill }
}

function cutSide({ left, top, right, bottom }: Rect, side: (typeof sides)[number], width: number): Rect {
  switch (side) {
    case 'top':
      return { left, top, right, bottom: top + width }
    case 'bottom':
      return { left, top: bottom - width, right, bottom }
    case 'left':
      return { left, top, right: left + width, bottom }
    case 'right':
      return { left: right - width, top, right, bottom }
  }
}
