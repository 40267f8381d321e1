import type { JSX } from 'preact'
import { ItemBox, type BoxActions, type SaidText } from './ItemBox.tsx'
import type { Translate } from './translate.ts'

/** What a card says, in the pack's language. */
export interface CardText extends SaidText {
  /** What is in it for the person, in one line. */
  readonly benefit?: string | undefined
}

/** A tip, opened; one that the person opened takes the focus, so that it is heard. */
export function Card({
  tip,
  isAskedFor,
  locale,
  t,
  actions,
  primary,
}: {
  readonly tip: CardText
  readonly isAskedFor: boolean
  readonly locale: string
  readonly t: Translate
  readonly actions: BoxActions
  /** A button that does more than close. */
  readonly primary?: JSX.Element | undefined
}): JSX.Element {
  return (
    <ItemBox said={tip} kind="card" {...{ isAskedFor, locale, t, actions, primary }}>
      {tip.benefit === undefined ? null : <p class="benefit">{tip.benefit}</p>}
    </ItemBox>
  )
}
