import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { PagePicture } from '../core/picture/page-picture.ts'
import { PictureView } from './PictureView.tsx'
import type { Translate } from './translate.ts'

/** A picture of a page as wide as there is room, and on demand as large as the page was, to be scrolled. */
export function PictureFigure({
  picture,
  name,
  isNear,
  t,
  children,
}: {
  readonly picture: PagePicture
  readonly name: string
  readonly isNear?: boolean | undefined
  readonly t: Translate
  /** What can be done with it. */
  readonly children?: ComponentChildren
}): JSX.Element {
  const [isLarge, setIsLarge] = useState(false)
  return (
    <figure class="picture">
      {/* Scrolled by keyboard as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class={isLarge ? 'picture-scroll large' : 'picture-scroll'} tabIndex={isLarge ? 0 : undefined}>
        <PictureView picture={picture} name={name} isNear={isNear === true && !isLarge} />
      </div>
      <div class="picture-bar">
        <button type="button" aria-pressed={isLarge} onClick={() => setIsLarge(!isLarge)}>
          {t('pictureLarge')}
        </button>
        {children}
      </div>
    </figure>
  )
}
