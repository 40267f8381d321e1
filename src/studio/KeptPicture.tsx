import type { JSX } from 'preact'
import type { PagePicture } from '../core/picture/page-picture.ts'
import { PictureFigure } from '../ui/PictureFigure.tsx'
import type { Translate } from '../ui/translate.ts'

/** The picture that was kept of an element, or in words that there is none. */
export function KeptPicture({
  picture,
  t,
  onRemove,
}: {
  readonly picture: PagePicture | undefined
  readonly t: Translate
  readonly onRemove: () => void
}): JSX.Element {
  if (picture === undefined) return <p class="quiet">{t('pictureNone')}</p>
  return (
    <PictureFigure picture={picture} name={t('pictureOfElement')} isNear t={t}>
      <button type="button" class="plain" onClick={onRemove}>
        {t('removePicture')}
      </button>
    </PictureFigure>
  )
}
