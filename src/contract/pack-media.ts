import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import * as z from 'zod/mini'
import { decodeBase64 } from '../core/media/byte-reader.ts'
import { countAllBytes, judgeMedia, type MediaFault } from '../core/media/judge-media.ts'
import { mediaName } from './media-name.ts'
import { mediaAtMost, mediaTypes, type MediaFile, type MediaFiles } from '../core/media/media.ts'

/** The pictures and films that lie in a pack. Their bytes are looked at where a pack is read (`findMediaFaults`). */
export const mediaFilesSchema = z.record(
  mediaName,
  z.strictObject({ type: z.enum(mediaTypes), data: z.string().check(z.minLength(1)) }),
)

/** What is wrong with the bytes of media files, one line each with its place: `media.sha256-1f3a…: 812 kB, at most 500 kB`. */
export function findMediaFaults(files: MediaFiles): readonly string[] {
  const bytes = countAllBytes(files)
  if (bytes > mediaAtMost.bytes)
    return [`media: ${kilobytes(bytes)} in all, at most ${kilobytes(mediaAtMost.bytes)}`]
  return Object.entries(files).flatMap(([name, file]) => {
    const fault = findFault(name, file)
    return fault === undefined ? [] : [`media.${name.slice(0, 15)}…: ${fault}`]
  })
}

function findFault(name: string, file: MediaFile): string | undefined {
  const fault = judgeMedia(file)
  if (fault !== undefined) return describeMediaFault(fault, file)
  const bytes = decodeBase64(file.data)
  if (bytes === undefined) return 'expected base64'
  const hash = bytesToHex(sha256(bytes))
  return name === `sha256-${hash}` ? undefined : `its bytes have another hash: ${hash}`
}

function describeMediaFault(fault: MediaFault, { type }: MediaFile): string {
  switch (fault.why) {
    case 'other-format':
      return `its bytes are no ${type}`
    case 'too-large':
      return `${kilobytes(fault.bytes)}, at most ${kilobytes(fault.bytesAtMost)}`
    case 'too-many-pixels':
      return `${fault.width} × ${fault.height} pixels, at most ${fault.pixelsAtMost} in all`
  }
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000)} kB`
}
