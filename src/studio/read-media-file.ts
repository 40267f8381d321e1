import { judgeMedia, readMediaHead, type MediaFault } from '../core/media/judge-media.ts'
import { stripMetadata } from '../core/media/strip-metadata.ts'
import { isFilm, mediaTypes, type MediaFile } from '../core/media/media.ts'

/** A file that may lie in a pack. */
export interface ReadMedia {
  readonly name: string
  readonly file: MediaFile
  readonly moves: boolean
}

/** So long the longer side of a picture may stay that is made smaller: more than any card shows. */
const sideAtMost = 1_600

/** More than this is not unpacked to be made smaller: it takes 160 megabytes. */
const pixelsAtMost = 40_000_000

/**
 * Reads a picture or film for a pack, by its bytes and whatever its name says. What a picture says of where, when and by
 * whom it was made stays out. A still picture that is too large is made smaller; what cannot be taken all the same is
 * told by its fault.
 */
export async function readMediaFile(
  blob: Blob,
): Promise<
  { readonly ok: true; readonly value: ReadMedia } | { readonly ok: false; readonly fault: MediaFault }
> {
  const file = findFormat(await toBase64(blob))
  if (file === undefined) return { ok: false, fault: { why: 'other-format' } }
  const bare = await strip(file)
  const fault = judgeMedia(bare)
  // Where its metadata cannot be cut out, a still picture is drawn.
  const isDrawn = fault !== undefined || bare.type === 'image/avif'
  const drawn = isDrawn ? await draw(blob, file) : undefined
  if (drawn !== undefined) return { ok: true, value: await nameFile(drawn) }
  return fault === undefined ? { ok: true, value: await nameFile(bare) } : { ok: false, fault }
}

async function strip(file: MediaFile): Promise<MediaFile> {
  const bare = stripMetadata(file)
  return bare === undefined ? file : { type: file.type, data: await toBase64(new Blob([bare])) }
}

function findFormat(data: string): MediaFile | undefined {
  return mediaTypes.map((type) => ({ type, data })).find((file) => readMediaHead(file) !== undefined)
}

/** A still picture drawn anew, not larger than it may be; undefined for what moves or cannot be unpacked. */
async function draw(blob: Blob, file: MediaFile): Promise<MediaFile | undefined> {
  const head = readMediaHead(file)
  if (head === undefined || head.moves || isFilm(file.type)) return undefined
  if (head.width * head.height > pixelsAtMost) return undefined
  const picture = await decode(blob)
  if (picture === undefined) return undefined
  // Not those of its head: a photo may lie on its side there, and is turned when it is unpacked.
  const { width, height } = picture
  const scale = Math.min(1, sideAtMost / Math.max(width, height))
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
  const canvas = new OffscreenCanvas(size.width, size.height)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, size.width, size.height)
  picture.close()
  for (const quality of [0.9, 0.75, 0.5]) {
    const drawn = await canvas.convertToBlob({ type: 'image/webp', quality })
    const smaller = findFormat(await toBase64(drawn))
    if (smaller !== undefined && judgeMedia(smaller) === undefined) return smaller
  }
  return undefined
}

async function decode(blob: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(blob)
  } catch (error) {
    // Its head is that of a picture, and the rest is not.
    if (error instanceof DOMException) return undefined
    throw error
  }
}

async function nameFile(file: MediaFile): Promise<ReadMedia> {
  const bytes = Uint8Array.from(atob(file.data), (letter) => letter.charCodeAt(0))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const digits = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return { name: `sha256-${digits}`, file, moves: readMediaHead(file)?.moves === true }
}

function toBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file could not be read')))
    reader.readAsDataURL(blob)
  })
}
