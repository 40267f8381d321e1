import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PagePicture } from '../../core/picture/page-picture.ts'
import { PictureFigure } from '../../ui/PictureFigure.tsx'
import type { Wording } from '../../ui/wording.ts'
import type { DeskServices } from '../services.ts'

/** The picture that was added to a report. It is read when it is looked at, and can be saved as a file of its own. */
export function ReportPicture({
  questionId,
  services: { source, onSave },
  w,
}: {
  readonly questionId: string
  readonly services: DeskServices
  readonly w: Wording
}): JSX.Element {
  const [read, setRead] = useState<{ readonly picture: PagePicture | undefined }>()
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    const stop = new AbortController()
    void source.readPicture(questionId).then((picture) => stop.signal.aborted || setRead({ picture }))
    return () => stop.abort()
  }, [source, questionId])
  const save = (): void => {
    const drawn = section.current?.querySelector('svg')
    if (drawn === null || drawn === undefined) return
    const text = new XMLSerializer().serializeToString(drawn)
    onSave(`fingerpost-${questionId}.svg`, 'image/svg+xml', text)
  }
  return (
    <section ref={section} aria-label={w.t('pictureTitle')}>
      <h3>{w.t('pictureTitle')}</h3>
      {read === undefined ? null : read.picture === undefined ? (
        <p role="status">{w.t('pictureUnread')}</p>
      ) : (
        <PictureFigure picture={read.picture} name={w.t('pictureOfPage')} t={w.t}>
          <button type="button" onClick={save}>
            {w.t('pictureSave')}
          </button>
        </PictureFigure>
      )}
    </section>
  )
}
