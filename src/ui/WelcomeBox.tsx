import type { JSX } from 'preact'
import { ItemBox, type BoxActions, type SaidText } from './ItemBox.tsx'
import type { ShownMedia } from './MediaView.tsx'
import type { Translate } from './translate.ts'

/** What a welcome says, in the pack's language, and who says it. */
export interface WelcomeText extends SaidText {
  readonly sponsor: {
    readonly name: string
    readonly position: string
    readonly portrait?: ShownMedia | undefined
  }
}

/** The sponsor's word on the first day: large, and once. Their portrait is among the pictures, to be asked for. */
export function WelcomeBox({
  welcome,
  isAskedFor,
  locale,
  t,
  actions,
}: {
  readonly welcome: WelcomeText
  readonly isAskedFor: boolean
  readonly locale: string
  readonly t: Translate
  readonly actions: BoxActions
}): JSX.Element {
  const { name, position, portrait } = welcome.sponsor
  const media = [...(portrait === undefined ? [] : [portrait]), ...(welcome.media ?? [])]
  return (
    <ItemBox
      said={{ ...welcome, media }}
      kind="welcome"
      {...{ isAskedFor, locale, t, actions }}
      closing={t('welcomeStart')}
    >
      <p class="sponsor">
        <span class="initials" aria-hidden="true">
          {initialsOf(name)}
        </span>
        <span>
          <strong>{name}</strong>
          <small>{position}</small>
        </span>
      </p>
    </ItemBox>
  )
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => [...(word ?? '')][0] ?? '').join('')
}
