import type { JSX } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { MediaSource } from './media-source.ts'
import type { Translate } from './translate.ts'
import { takeFocus } from './take-focus.ts'

/** A picture or film that lies in the pack, in the pack's language. */
export interface PackedMedium {
  readonly kind: 'image' | 'video'
  /** The name of its bytes. */
  readonly file: string
  readonly type: string
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** A picture of the pack, shown at once: nobody is asked for it but the extension itself. */
export function PackedPicture({ file, width, height, alt }: PackedMedium): JSX.Element {
  const url = useFile(file)
  if (url === null) return <p class="medium">{alt}</p>
  // Its room is kept, so that nothing moves when it comes.
  return url === undefined ? (
    <span class="picture-room" style={{ inlineSize: `${width}px`, aspectRatio: `${width} / ${height}` }} />
  ) : (
    <img src={url} alt={alt} />
  )
}

/**
 * A film of the pack, or a picture that moves: played when the person asks for it, until they stop it. Where the page
 * forbids films (Chromium holds ours to its `media-src`), a tab of its own is offered.
 */
export function PackedFilm(props: PackedMedium & { readonly t: Translate }): JSX.Element {
  const { kind, file, alt, t } = props
  const { open } = useContext(MediaSource)
  const [state, setState] = useState<'words' | 'plays' | 'stopped' | 'forbidden'>('words')
  if (state === 'plays')
    return <Playing {...props} onStop={() => setState('stopped')} onFail={() => setState('forbidden')} />
  const isForbidden = state === 'forbidden'
  return (
    <button
      type="button"
      class="medium"
      ref={state === 'words' ? null : takeFocus}
      onClick={() => (isForbidden ? open(file, alt) : setState('plays'))}
    >
      <span class={`medium-sign ${kind}`} aria-hidden="true" />
      <span>
        {alt}
        <small lang={t('language')}>{t(isForbidden ? 'filmInTab' : 'playFilm')}</small>
      </span>
    </button>
  )
}

function Playing({
  file,
  type,
  alt,
  t,
  onStop,
  onFail,
}: PackedMedium & {
  readonly t: Translate
  readonly onStop: () => void
  readonly onFail: () => void
}): JSX.Element | null {
  const url = useFile(file)
  useEffect(() => {
    if (url === null) onFail()
  }, [url, onFail])
  if (url === undefined || url === null) return null
  if (type.startsWith('video/'))
    return (
      // oxlint-disable-next-line media-has-caption -- its words are its label; packs have no captions
      <video ref={takeFocus} src={url} aria-label={alt} controls autoplay onError={onFail} />
    )
  return (
    <figure class="moving">
      <img src={url} alt={alt} />
      <button ref={takeFocus} type="button" class="plain" lang={t('language')} onClick={onStop}>
        {t('stop')}
      </button>
    </figure>
  )
}

/** Undefined until it is here; null where it is not to be had. */
function useFile(file: string): string | null | undefined {
  const { read } = useContext(MediaSource)
  const [url, setUrl] = useState<string | null>()
  useEffect(() => {
    let isWanted = true
    void read(file).then((found) => isWanted && setUrl(found ?? null))
    return () => {
      isWanted = false
    }
  }, [file, read])
  return url
}
