import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { PackedFilm, PackedPicture, type PackedMedium } from './PackedMedia.tsx'
import { takeFocus } from './take-focus.ts'
import type { Translate } from './translate.ts'

/** A picture or film that the pack has an address of, in the pack's language. */
interface LinkedMedium {
  readonly kind: 'image' | 'video'
  /** Always https. */
  readonly url: string
  readonly alt: string
}

/** A picture or film beside a text. */
export type ShownMedia = LinkedMedium | PackedMedium

/**
 * Pictures and films. A picture of the pack is shown at once. What has an address is fetched when the person asks for
 * it and not before: until then it is what it shows, in words, and where it would come from.
 */
export function MediaView({
  media,
  t,
}: {
  readonly media: readonly ShownMedia[]
  readonly t: Translate
}): JSX.Element | null {
  if (media.length === 0) return null
  return (
    <div class="media">
      {media.map((each) => {
        if ('url' in each) return <Linked key={each.url} {...each} t={t} />
        return each.kind === 'image' ? (
          <PackedPicture key={each.file} {...each} />
        ) : (
          <PackedFilm key={each.file} {...each} t={t} />
        )
      })}
    </div>
  )
}

function Linked({ kind, url, alt, t }: LinkedMedium & { readonly t: Translate }): JSX.Element {
  const [state, setState] = useState<'words' | 'shown' | 'failed'>('words')
  if (state === 'failed')
    return (
      <p class="medium" role="status">
        {alt}{' '}
        <a href={url} target="_blank" rel="noopener noreferrer" lang={t('language')}>
          {t('mediaFailed')}
        </a>
      </p>
    )
  if (state === 'shown') return <Loaded kind={kind} url={url} alt={alt} onFail={() => setState('failed')} />
  return (
    <button type="button" class="medium" onClick={() => setState('shown')}>
      <span class={`medium-sign ${kind}`} aria-hidden="true" />
      <span>
        {alt}
        <small lang={t('language')}>
          {t(kind === 'image' ? 'showPicture' : 'showFilm', new URL(url).hostname)}
        </small>
      </span>
    </button>
  )
}

function Loaded({ kind, url, alt, onFail }: LinkedMedium & { readonly onFail: () => void }): JSX.Element {
  return kind === 'image' ? (
    <img ref={takeFocus} tabIndex={-1} src={url} alt={alt} referrerpolicy="no-referrer" onError={onFail} />
  ) : (
    // oxlint-disable-next-line media-has-caption -- its words are its label; packs have no captions
    <video ref={takeFocus} src={url} aria-label={alt} controls autoplay onError={onFail} />
  )
}
