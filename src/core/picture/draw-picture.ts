import { pictureAtMost, type Area, type PagePicture, type PictureShape } from './page-picture.ts'
import { intersect, type Painted, type PaintedLayer, type PaintedPage, type Rect } from './painted-page.ts'
import { toHex } from './to-hex.ts'

/**
 * To which step the ends of a text are moved outwards that is not shown, in CSS pixels: some four letters, so that its
 * length tells no word from another of about that length.
 */
const blurStep = 32

/** Of a label so much has to be seen, or it is not shown: the rest of it may be another word. */
const seenShareFrom = 0.75

/** Text that is so many times higher than its letters is turned, and not drawn. */
const turnedFrom = 2.2

/** Draws what a page paints; `target` is what it is a picture of. */
export function drawPicture(page: PaintedPage, target?: Rect): PagePicture {
  const { frame } = page
  const [width, height] = [sideOf(frame.right - frame.left), sideOf(frame.bottom - frame.top)]
  const seen: Rect = { left: 0, top: 0, right: width, bottom: height }
  const shapes = [...listPainted(page.layer)].flatMap((painted) => {
    const { rect, clip } = painted
    return toShape({ ...painted, rect: move(rect, frame), clip: move(clip, frame) }, seen) ?? []
  })
  const picture = {
    ...{ width, height },
    ground: toHex(page.ground) ?? '#ffffff',
    shapes: keepWithinBounds(dropCovered(joinBlurs(shapes))),
  }
  const area = target && toArea(intersect(move(target, frame), seen))
  return area === undefined ? picture : { ...picture, target: area }
}

// https://drafts.csswg.org/css2/#painting-order, without what tells floats from blocks.
function* listPainted({ ground, painted, layers }: PaintedLayer): Generator<Painted> {
  const sorted = layers.toSorted((one, other) => one.z - other.z)
  yield* ground
  for (const layer of sorted) if (layer.z < 0) yield* listPainted(layer)
  yield* painted
  for (const layer of sorted) if (layer.z >= 0) yield* listPainted(layer)
}

function toShape(painted: Painted, seen: Rect): PictureShape | undefined {
  const rect = intersect(intersect(painted.rect, painted.clip), seen)
  const area = toArea(rect)
  if (area === undefined) return undefined
  switch (painted.kind) {
    case 'cover':
      return { kind: 'cover', area }
    case 'text':
      return toText(painted, rect, seen)
    case 'box': {
      const fill = painted.fill === undefined ? undefined : toHex(painted.fill, painted.opacity)
      const line = painted.line === undefined ? undefined : toHex(painted.line, painted.opacity)
      if (fill === undefined && line === undefined) return undefined
      const radius = Math.min(Math.round(painted.radius ?? 0), Math.ceil(Math.min(area[2], area[3]) / 2))
      return {
        kind: 'box',
        area,
        ...(fill === undefined ? {} : { fill }),
        ...(line === undefined ? {} : { line }),
        ...(radius > 0 ? { radius } : {}),
      }
    }
  }
}

function toText(text: Extract<Painted, { kind: 'text' }>, rect: Rect, seen: Rect): PictureShape | undefined {
  const ink = toHex(text.ink, text.opacity)
  if (ink === undefined) return undefined
  const area = toArea(text.rect)
  if (text.label === undefined || area === undefined || !isReadable(text, rect))
    return toBlur(rect, ink, intersect(text.clip, seen))
  const { label, size, isBold } = text
  const shape = { kind: 'label', area, ink, text: label, size: Math.round(size) } as const
  return isBold ? { ...shape, isBold } : shape
}

function isReadable({ label = '', rect, size }: Extract<Painted, { kind: 'text' }>, visible: Rect): boolean {
  if (label.length > pictureAtMost.labelLength) return false
  const isTurned = label.length > 1 && rect.bottom - rect.top > size * turnedFrom
  return !isTurned && sizeOf(visible) >= sizeOf(rect) * seenShareFrom
}

function toBlur(rect: Rect, ink: string, clip: Rect): PictureShape | undefined {
  const wide = {
    ...rect,
    left: Math.floor(rect.left / blurStep) * blurStep,
    right: Math.ceil(rect.right / blurStep) * blurStep,
  }
  const area = toArea(intersect(wide, clip))
  return area === undefined ? undefined : { kind: 'blur', area, ink }
}

// Words of one line that touch are one, where else each would tell how long it is.
function joinBlurs(shapes: readonly PictureShape[]): readonly PictureShape[] {
  const joined: PictureShape[] = []
  for (const shape of shapes) {
    const before = joined.at(-1)
    const area = before?.kind === 'blur' && shape.kind === 'blur' ? join(before.area, shape.area) : undefined
    if (area !== undefined && before?.kind === 'blur') joined[joined.length - 1] = { ...before, area }
    else joined.push(shape)
  }
  return joined
}

/** Both areas as one, where they touch and lie on one line. */
function join([x, y, width, height]: Area, [left, top, wide, high]: Area): Area | undefined {
  const isOneLine = Math.abs(y + height / 2 - top - high / 2) < Math.min(height, high) / 2
  if (!isOneLine || left > x + width || x > left + wide) return undefined
  const [from, above] = [Math.min(x, left), Math.min(y, top)]
  return [from, above, Math.max(x + width, left + wide) - from, Math.max(y + height, top + high) - above]
}

// What lies under an opaque surface is not seen. Small surfaces hide little, and are not asked.
function dropCovered(shapes: readonly PictureShape[]): readonly PictureShape[] {
  let kept: PictureShape[] = []
  for (const shape of shapes) {
    if (shape.kind === 'box' && shape.fill?.length === 7 && shape.area[2] * shape.area[3] > 10_000)
      kept = kept.filter(({ area }) => !isWithin(area, shape.area))
    kept.push(shape)
  }
  return kept
}

// The smallest go first, and labels last: they are what the picture is read by.
function keepWithinBounds(shapes: readonly PictureShape[]): readonly PictureShape[] {
  if (shapes.length <= pictureAtMost.shapes) return shapes
  const weigh = ({ kind, area }: PictureShape): number =>
    kind === 'label' ? Number.MAX_SAFE_INTEGER : area[2] * area[3]
  const kept = new Set(
    shapes.toSorted((one, other) => weigh(other) - weigh(one)).slice(0, pictureAtMost.shapes),
  )
  return shapes.filter((shape) => kept.has(shape))
}

function sideOf(length: number): number {
  return Math.min(pictureAtMost.side, Math.max(1, Math.round(length)))
}

function move({ left, top, right, bottom }: Rect, from: Rect): Rect {
  return {
    left: left - from.left,
    top: top - from.top,
    right: right - from.left,
    bottom: bottom - from.top,
  }
}

function sizeOf({ left, top, right, bottom }: Rect): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top)
}

// Undefined for what is thinner than half a pixel.
function toArea({ left, top, right, bottom }: Rect): Area | undefined {
  if (right - left < 0.5 || bottom - top < 0.5) return undefined
  const [x, y] = [Math.round(left), Math.round(top)]
  return [x, y, Math.max(1, Math.round(right) - x), Math.max(1, Math.round(bottom) - y)]
}

function isWithin([x, y, width, height]: Area, [left, top, wide, high]: Area): boolean {
  return x >= left && y >= top && x + width <= left + wide && y + height <= top + high
}
