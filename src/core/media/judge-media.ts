import { countOf } from './byte-reader.ts'
import { readFilmHead } from './film-head.ts'
import { isFilm, mediaAtMost, type MediaFile, type MediaFiles, type MediaType } from './media.ts'
import { readPictureHead, type PixelKind } from './picture-head.ts'

/** What is known of a media file by its head. */
export interface MediaHead {
  readonly width: number
  readonly height: number
  /** It moves: an item shows it as a film. */
  readonly moves: boolean
}

/** Why no pack may have a media file. */
export type MediaFault =
  /** It is no picture and no film of that format. */
  | { readonly why: 'other-format' }
  | { readonly why: 'too-large'; readonly bytes: number; readonly bytesAtMost: number }
  | {
      readonly why: 'too-many-pixels'
      readonly width: number
      readonly height: number
      readonly pixelsAtMost: number
    }

// By the file, which never changes: each item that shows it asks, on every page, and half a megabyte of GIF takes 7 ms.
const heads = new WeakMap<MediaFile, { readonly head: MediaHead | undefined }>()

/** What the head of a media file says, by its bytes and whatever its type; undefined where it is not of that type. */
export function readMediaHead(file: MediaFile): MediaHead | undefined {
  const known = heads.get(file) ?? { head: readHead(file) }
  heads.set(file, known)
  return known.head
}

function readHead({ type, data }: MediaFile): MediaHead | undefined {
  if (type === 'video/mp4' || type === 'video/webm') {
    const head = readFilmHead(type === 'video/mp4' ? 'mp4' : 'webm', data)
    return head && { ...head, moves: true }
  }
  return readPictureHead(toPixelKind(type), data)
}

/** What keeps a file out of a pack; undefined for one that may be in it. Nothing of it is unpacked. */
export function judgeMedia(file: MediaFile): MediaFault | undefined {
  const tooLarge = judgeBytes(file)
  if (tooLarge !== undefined) return tooLarge
  const head = readMediaHead(file)
  if (head === undefined) return { why: 'other-format' }
  const { width, height } = head
  const pixelsAtMost = isFilm(file.type) ? mediaAtMost.filmPixels : mediaAtMost.picturePixels
  return width * height > pixelsAtMost ? { why: 'too-many-pixels', width, height, pixelsAtMost } : undefined
}

/** The same by its size alone, for which nothing is read: the head of a hostile file takes as long as it is large. */
export function judgeBytes({ type, data }: MediaFile): MediaFault | undefined {
  const bytes = countOf(data)
  const bytesAtMost = isFilm(type) ? mediaAtMost.filmBytes : mediaAtMost.pictureBytes
  return bytes > bytesAtMost ? { why: 'too-large', bytes, bytesAtMost } : undefined
}

/** How many bytes the files have together. */
export function countAllBytes(files: MediaFiles): number {
  return Object.values(files).reduce((sum, file) => sum + countOf(file.data), 0)
}

function toPixelKind(type: Exclude<MediaType, 'video/mp4' | 'video/webm'>): PixelKind {
  switch (type) {
    case 'image/png':
      return 'png'
    case 'image/jpeg':
      return 'jpeg'
    case 'image/webp':
      return 'webp'
    case 'image/gif':
      return 'gif'
    case 'image/avif':
      return 'avif'
  }
}
