import type { JSX } from 'preact'
import { useLayoutEffect, useId, useRef } from 'preact/hooks'
import type { RichText } from '../core/rich-text.ts'
import { directionOf } from './direction.ts'
import { RichTextView } from './RichTextView.tsx'
import type { Translate } from './translate.ts'

/** What a card says, in the pack's language. */
export interface CardText {
  readonly title: string
  readonly text: RichText
  readonly benefit?: string | undefined
}

/** A tip, opened: it takes the focus, so that it is heard, and gives it back through `onClose`. */
export function Card({
  tip,
  locale,
  t,
  onExplain,
  onClose,
}: {
  readonly tip: CardText
  readonly locale: string
  readonly t: Translate
  readonly onExplain: () => void
  readonly onClose: () => void
}): JSX.Element {
  const titleId = useId()
  const textId = useId()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [])
  return (
    <div
      ref={box}
      class="fp card"
      role="dialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      tabIndex={-1}
      dir={directionOf(locale)}
      lang={locale}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && onClose()}
    >
      <h2 id={titleId}>{tip.title}</h2>
      <div id={textId} class="card-text">
        <RichTextView text={tip.text} />
        {tip.benefit === undefined ? null : <p class="benefit">{tip.benefit}</p>}
      </div>
      <div class="card-acts" lang={t('language')}>
        <button type="button" class="primary" onClick={onClose}>
          {t('close')}
        </button>
        <button type="button" class="plain" onClick={onExplain}>
          {t('explainThis')}
        </button>
      </div>
    </div>
  )
}
