import type { JSX } from 'preact'
import type { Media, MediaFiles } from '../core/media/media.ts'
import type { Translate } from '../ui/translate.ts'
import type { MediaRefusal } from './media-author.ts'
import { TextField } from './TextField.tsx'
import { withText } from './with-text.ts'

/** As the schema of a pack has it. */
export const mediaCountAtMost = 5

/**
 * The pictures and films beside a text: how each looks, and the words for it, without which the item is not finished; and
 * why the last file was not taken.
 */
export function MediaFields({
  media,
  refusal,
  files,
  locale,
  original,
  t,
  onChange,
}: {
  readonly media: readonly Media[]
  readonly refusal: MediaRefusal | undefined
  readonly files: MediaFiles
  readonly locale: string
  /** The pack's own language. */
  readonly original: string
  readonly t: Translate
  /** Undefined where none is left. */
  readonly onChange: (media: readonly Media[] | undefined, field: string) => void
}): JSX.Element {
  const change = (changed: readonly Media[], field: string): void =>
    onChange(changed.length === 0 ? undefined : changed, field)
  return (
    <>
      {refusal === undefined ? null : <p role="alert">{describeRefusal(refusal, t)}</p>}
      {media.length === 0 ? null : (
        <ul class="media-fields">
          {media.map((one, at) => (
            <li key={'url' in one ? one.url : one.file}>
              <Thumbnail media={one} files={files} />
              <TextField
                label={t('studioAlt')}
                value={one.alt[locale] ?? ''}
                original={locale === original ? undefined : one.alt[original]}
                locale={locale}
                lengthAtMost={500}
                t={t}
                onInput={(value) =>
                  change(
                    media.with(at, { ...one, alt: withText(one.alt, locale, value, false) }),
                    `media.${at}.${locale}`,
                  )
                }
              />
              <button
                type="button"
                class="plain danger"
                onClick={() => change(media.toSpliced(at, 1), 'media')}
              >
                {t('studioMediaRemove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {media.some((one) => 'file' in one) ? <p class="quiet">{t('mediaBare')}</p> : null}
    </>
  )
}

// Its words stand beside it.
function Thumbnail({
  media,
  files,
}: {
  readonly media: Media
  readonly files: MediaFiles
}): JSX.Element | null {
  if ('url' in media) return <p class="quiet">{new URL(media.url).hostname}</p>
  const file = files[media.file]
  if (file === undefined) return null
  const url = `data:${file.type};base64,${file.data}`
  return file.type.startsWith('video/') ? (
    <video src={url} muted aria-hidden="true" />
  ) : (
    <img src={url} alt="" />
  )
}

function describeRefusal(refusal: MediaRefusal, t: Translate): string {
  switch (refusal.why) {
    case 'other-format':
      return t('mediaOtherFormat')
    case 'too-large':
      return t('mediaTooLarge', kilobytes(refusal.bytes), kilobytes(refusal.bytesAtMost))
    case 'no-room':
      return t('mediaFull', kilobytes(refusal.bytes), kilobytes(refusal.bytesAtMost))
    case 'too-many-pixels':
      return t(
        'mediaTooManyPixels',
        String(refusal.width),
        String(refusal.height),
        String(refusal.pixelsAtMost),
      )
  }
}

function kilobytes(bytes: number): string {
  return String(Math.ceil(bytes / 1_000))
}
