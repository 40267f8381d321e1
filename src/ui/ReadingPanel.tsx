import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { RichText } from '../core/rich-text.ts'
import { directionOf } from './direction.ts'
import { PageLink } from './PageLink.tsx'
import { PanelFrame } from './PanelFrame.tsx'
import { RichTextView } from './RichTextView.tsx'
import type { Translate } from './translate.ts'
import { useHeadingFocus } from './use-heading-focus.ts'

/** A linked resource, read beside the page, with the way back to where it was opened. */
export function ReadingPanel({
  title,
  reading,
  locale,
  t,
  onBack,
  onClose,
}: {
  readonly title: string
  /** Undefined until it is there; `none` where it cannot be had. */
  readonly reading:
    | {
        readonly text?: RichText | undefined
        readonly url?: string | undefined
        readonly foreignLocale?: string | undefined
      }
    | 'none'
    | undefined
  readonly locale: string
  readonly t: Translate
  readonly onBack: () => void
  readonly onClose: () => void
}): JSX.Element {
  const titleId = useId()
  const heading = useHeadingFocus()
  const { text, url, foreignLocale = locale } = typeof reading === 'object' ? reading : {}
  return (
    <PanelFrame
      kind="reading"
      head={
        <button type="button" class="plain back" onClick={onBack}>
          {t('stepBack')}
        </button>
      }
      {...{ titleId, t, onClose }}
    >
      <article dir={directionOf(foreignLocale)} lang={foreignLocale}>
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {text === undefined ? null : <RichTextView text={text} />}
      </article>
      {reading === 'none' ? (
        <p role="alert" class="problem">
          {t('problemUnreachable')}
        </p>
      ) : null}
      {url === undefined ? null : (
        <p>
          <PageLink url={url} t={t} />
        </p>
      )}
    </PanelFrame>
  )
}
