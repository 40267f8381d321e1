import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Translate } from './translate.ts'

/** A picture or film of a pack, in the pack's language. */
export interface ShownMedia {
  readonly kind: 'image' | 'video'
  /** Always https. */
  readonly url: string
  readonly alt: string
}

/**
 * Pictures and films, each of which is fetched when the person asks for it and not before: until then it is what it
 * shows, in words, and where it would come from.
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
      {media.map((each) => (
        <Medium key={each.url} {...each} t={t} />
      ))}
    </div>
  )
}

function Medium({ kind, url, alt, t }: ShownMedia & { readonly t: Translate }): JSX.Element {
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

function Loaded({ kind, url, alt, onFail }: ShownMedia & { readonly onFail: () => void }): JSX.Element {
  return kind === 'image' ? (
    <img ref={focus} tabIndex={-1} src={url} alt={alt} referrerpolicy="no-referrer" onError={onFail} />
  ) : (
    // oxlint-disable-next-line media-has-caption -- its words are its label; packs have no captions
    <video ref={focus} src={url} aria-label={alt} controls autoplay onError={onFail} />
  )
}

// What was asked for takes the focus over from the button that is gone.
function focus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}
