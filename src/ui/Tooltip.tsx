import type { JSX } from 'preact'
import { directionOf } from './direction.ts'
import type { CardText } from './Card.tsx'
import { RichTextView } from './RichTextView.tsx'

/** A tip that is read in passing: no controls, no focus. It is said politely to those who listen. */
export function Tooltip({
  tip: { title, text, benefit },
  locale,
}: {
  readonly tip: CardText
  readonly locale: string
}): JSX.Element {
  return (
    <div class="fp box tooltip" role="tooltip" dir={directionOf(locale)} lang={locale}>
      <strong class="tooltip-title">{title}</strong>
      <div class="box-text">
        <RichTextView text={text} />
        {benefit === undefined ? null : <p class="benefit">{benefit}</p>}
      </div>
    </div>
  )
}
