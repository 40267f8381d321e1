import { createHash } from 'node:crypto'
import type { MediaFile, MediaType } from '../../src/core/media/media.ts'

/** A GIF of so many pictures, each of which says its place and size. */
export function aGif(pictures: number, [width, height] = [48, 32], offset = 0): MediaFile {
  const head = [...Buffer.from('GIF89a'), ...le(48), ...le(32), 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
  const picture = [
    0x21,
    0xf9,
    4,
    0,
    10,
    0,
    0,
    0,
    0x2c,
    ...le(offset),
    ...le(0),
    ...le(width),
    ...le(height),
    0,
  ]
  const pixels = [2, 2, 0x44, 0x01, 0]
  return aFile('image/gif', [
    ...head,
    ...Array.from({ length: pictures }, () => [...picture, ...pixels]).flat(),
    0x3b,
  ])
}

/** The head of an AVIF with pictures of these sizes, all of them so many times. */
export function anAvif(sizes: readonly (readonly [number, number])[], brand = 'avif', times = 1): MediaFile {
  const ispe = sizes.map(([width, height]) =>
    box('ispe', Buffer.from([0, 0, 0, 0, ...be(width), ...be(height)])),
  )
  const ipco = box('ipco', ...ispe)
  const iprp = box('iprp', ...Array.from({ length: times }, () => ipco))
  return aFile(
    'image/avif',
    Buffer.concat([box('ftyp', Buffer.from(`${brand}\0\0\0\0mif1`)), box('meta', Buffer.alloc(4), iprp)]),
  )
}

/** A file of these bytes. */
export function aFile(type: MediaType, bytes: readonly number[] | Buffer): MediaFile {
  return { type, data: Buffer.from(bytes).toString('base64') }
}

/** The same with bytes of it changed. */
export function patch({ type, data }: MediaFile, change: (bytes: Buffer) => void): MediaFile {
  const bytes = Buffer.from(data, 'base64')
  change(bytes)
  return aFile(type, bytes)
}

/** By which name a pack has it. */
export function nameOf({ data }: MediaFile): string {
  return `sha256-${createHash('sha256').update(Buffer.from(data, 'base64')).digest('hex')}`
}

/** A box of a file that is made of boxes. */
export function box(name: string, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents)
  return Buffer.concat([Buffer.from(be(content.length + 8)), Buffer.from(name), content])
}

function be(number: number): number[] {
  return [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255]
}

function le(number: number): number[] {
  return [number & 255, number >>> 8]
}
