import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { PagePicture } from '../core/picture/page-picture.ts'
import { PictureFigure } from './PictureFigure.tsx'
import type { Translate } from './translate.ts'

/**
 * Adds a picture of the page to a report, only where the person asks for it: they see what would be stored, and can take
 * it away again.
 */
export function AddPicture({
  picture,
  t,
  onTake,
  onChange,
}: {
  readonly picture: PagePicture | undefined
  readonly t: Translate
  /** Resolves to nothing where none can be made of this page. */
  readonly onTake: () => Promise<PagePicture | undefined>
  readonly onChange: (picture: PagePicture | undefined) => void
}): JSX.Element {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const take = async (): Promise<void> => {
    if (state === 'busy') return
    setState('busy')
    const taken = await onTake()
    setState(taken === undefined ? 'failed' : 'idle')
    onChange(taken)
  }
  return (
    <div class="add-picture">
      {picture === undefined ? (
        <button type="button" aria-disabled={state === 'busy'} onClick={() => void take()}>
          {t('addPicture')}
        </button>
      ) : (
        <PictureFigure picture={picture} name={t('pictureOfPage')} t={t}>
          <button type="button" onClick={() => onChange(undefined)}>
            {t('removePicture')}
          </button>
        </PictureFigure>
      )}
      <p class="quiet hint" role="status">
        {state === 'failed' ? t('pictureFailed') : picture === undefined ? '' : t('pictureHint')}
      </p>
    </div>
  )
}
