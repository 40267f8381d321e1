import type { LocalizedText } from '../locale.ts'

/**
 * A picture or a short film that a pack shows beside a text: on the web, or in the pack itself. `alt` says the same to
 * those who cannot see it.
 */
export type Media = {
  /** What moves is a film, whatever its format: it is shown when the person asks for it, and can be stopped. */
  readonly kind: 'image' | 'video'
  readonly alt: LocalizedText
} & (
  | {
      /** Always https. */
      readonly url: string
    }
  | {
      /** The name of one of the pack's media files. */
      readonly file: string
    }
)

/** The formats in which a picture or film can lie in a pack. No SVG: it is a document, and not a picture. */
export const mediaTypes = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'image/avif',
  'video/mp4',
  'video/webm',
] as const

/** One of these formats. */
export type MediaType = (typeof mediaTypes)[number]

/** The bytes of a picture or film. */
export interface MediaFile {
  readonly type: MediaType
  /** In base64. */
  readonly data: string
}

/** The media files of a pack by their names, which are `sha256-` and the hash of their bytes. */
export type MediaFiles = Readonly<Record<string, MediaFile>>

/** What media files may have. They come with the pack to everybody, and are kept with each of its versions. */
export const mediaAtMost = {
  pictureBytes: 500_000,
  filmBytes: 3_000_000,
  /** Of all that a pack has. */
  bytes: 5_000_000,
  /** Sixteen megabytes unpacked, and more than any card shows of it. */
  picturePixels: 4_000_000,
  /** As much as 4K. */
  filmPixels: 8_847_360,
} as const

/** True for a format that is a film by itself. */
export function isFilm(type: MediaType): boolean {
  return type === 'video/mp4' || type === 'video/webm'
}
