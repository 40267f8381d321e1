import type { JSX } from 'preact'
import { ItemBox, type BoxActions, type SaidText } from './ItemBox.tsx'
import type { ShownMedia } from './MediaView.tsx'
import { PackedPicture } from './PackedMedia.tsx'
import type { Translate } from './translate.ts'

/** What a welcome says, in the pack's language, and who says it. */
export interface WelcomeText extends SaidText {
  readonly sponsor: {
    readonly name: string
    readonly position: string
    readonly portrait?: ShownMedia | undefined
  }
}

/** The sponsor's word on the first day: large, and once. A portrait that has an address is among the pictures, to be asked for. */
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
  const packed =
    portrait !== undefined && 'file' in portrait && portrait.kind === 'image' ? portrait : undefined
  const asked = portrait === undefined || packed !== undefined ? [] : [portrait]
  return (
    <ItemBox
      said={{ ...welcome, media: [...asked, ...(welcome.media ?? [])] }}
      kind="welcome"
      {...{ isAskedFor, locale, t, actions }}
      closing={t('welcomeStart')}
    >
      <p class="sponsor">
        {packed === undefined ? (
          <span class="initials" aria-hidden="true">
            {initialsOf(name)}
          </span>
        ) : (
          <span class="portrait">
            <PackedPicture {...packed} />
          </span>
        )}
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
