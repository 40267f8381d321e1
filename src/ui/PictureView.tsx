import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { Area, PagePicture, PictureShape } from '../core/picture/page-picture.ts'

/** How far the ring stands off what it is drawn around, in pixels of the picture. */
const ringGap = 4

/** Of the page around an element so much is shown at least, in pixels of the picture. */
const nearby = { width: 560, height: 320 } as const

/**
 * A picture of a page, as sharp at every size. `name` says what it is of. With `isNear`, only what is around the element
 * that it is a picture of.
 */
export function PictureView({
  picture,
  name,
  isNear = false,
}: {
  readonly picture: PagePicture
  readonly name: string
  readonly isNear?: boolean | undefined
}): JSX.Element {
  const blurId = useId()
  const { width, height, ground, shapes, target } = picture
  const [left, top, wide, high] =
    isNear && target !== undefined ? findNear(target, picture) : [0, 0, width, height]
  return (
    <svg
      class="page-picture"
      role="img"
      aria-label={name}
      viewBox={`${left} ${top} ${wide} ${high}`}
      width={wide}
      height={high}
      direction="ltr"
      xmlns="http://www.w3.org/2000/svg"
      font-family="system-ui, sans-serif"
    >
      <filter id={blurId} x="-20%" y="-50%" width="140%" height="200%">
        <feGaussianBlur stdDeviation="3" />
      </filter>
      <rect width={width} height={height} fill={ground} />
      {shapes.map((shape, at) => (
        // oxlint-disable-next-line no-array-index-key -- a picture never changes
        <Shape key={at} shape={shape} blurId={blurId} />
      ))}
      {target === undefined ? null : <Ring area={target} />}
    </svg>
  )
}

function Shape({ shape, blurId }: { readonly shape: PictureShape; readonly blurId: string }): JSX.Element {
  const [x, y, width, height] = shape.area
  switch (shape.kind) {
    case 'box':
      return (
        <rect
          {...{ x, y, width, height }}
          rx={shape.radius}
          fill={shape.fill ?? 'none'}
          stroke={shape.line ?? 'none'}
        />
      )
    case 'blur':
      return (
        <rect
          {...{ x, y: y + height * 0.2, width, height: height * 0.6 }}
          rx={height / 4}
          fill={shape.ink}
          opacity="0.4"
          filter={`url(#${blurId})`}
        />
      )
    case 'cover':
      return (
        <rect
          {...{ x, y, width, height }}
          rx={Math.min(4, width / 4, height / 4)}
          fill="#9aa0a6"
          opacity="0.55"
        />
      )
    case 'label':
      return (
        <text
          x={x}
          y={y + height / 2}
          dominant-baseline="central"
          textLength={width}
          lengthAdjust="spacingAndGlyphs"
          font-size={shape.size}
          font-weight={shape.isBold === true ? 700 : 400}
          fill={shape.ink}
        >
          {shape.text}
        </text>
      )
  }
}

// Light around dark, so that it is seen on every ground.
function Ring({ area: [x, y, width, height] }: { readonly area: Area }): JSX.Element {
  const around = {
    x: x - ringGap,
    y: y - ringGap,
    width: width + 2 * ringGap,
    height: height + 2 * ringGap,
    rx: 6,
    fill: 'none',
  }
  return (
    <>
      <rect {...around} stroke="#ffffff" stroke-width="6" />
      <rect {...around} stroke="#b3261e" stroke-width="3" />
    </>
  )
}

function findNear([x, y, width, height]: Area, picture: PagePicture): Area {
  const wide = Math.min(picture.width, Math.max(nearby.width, width * 1.5))
  const high = Math.min(picture.height, Math.max(nearby.height, height * 1.5))
  const within = (middle: number, size: number, all: number): number =>
    Math.round(Math.min(Math.max(0, middle - size / 2), all - size))
  return [
    within(x + width / 2, wide, picture.width),
    within(y + height / 2, high, picture.height),
    Math.round(wide),
    Math.round(high),
  ]
}
