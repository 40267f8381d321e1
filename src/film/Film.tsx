import type { JSX } from 'preact'
import type { Translate } from '../ui/translate.ts'

/** A film of a pack, by itself, for a page of the CRM that does not let it play there. */
export function Film({
  url,
  alt,
  t,
}: {
  /** A `data:` URL; absent when no pack in use has the film, or the worker did not answer. */
  readonly url: string | undefined
  /** What it shows, in the pack's language. */
  readonly alt: string
  readonly t: Translate
}): JSX.Element {
  return (
    <main class="film">
      {url === undefined ? (
        <p role="alert">{t('filmNone')}</p>
      ) : (
        // oxlint-disable-next-line media-has-caption -- its words are its label; packs have no captions
        <video src={url} aria-label={alt} controls autoplay />
      )}
      <h1 dir="auto">{alt}</h1>
    </main>
  )
}
