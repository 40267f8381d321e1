import { describe, expect, it } from 'vitest'
import { readMediaHead } from '../../../src/core/media/judge-media.ts'
import { stripMetadata } from '../../../src/core/media/strip-metadata.ts'
import type { MediaFile } from '../../../src/core/media/media.ts'
import { aFile, aGif, anAvif, box } from '../../support/build-media.ts'
import { mp4, png, webp } from '../../support/media-samples.ts'

const place = '47.3769 N, 8.5417 E'

/** The bytes that are left, as letters. */
const strip = (file: MediaFile): string => Buffer.from(stripMetadata(file) ?? []).toString('latin1')
const lettersOf = ({ data }: MediaFile): string => Buffer.from(data, 'base64').toString('latin1')
const latin1 = (letters: string): Buffer => Buffer.from(letters, 'latin1')

const segment = (marker: number, content: string | Buffer): Buffer => {
  const bytes = typeof content === 'string' ? latin1(content) : content
  return Buffer.concat([Buffer.from([0xff, marker, 0, bytes.length + 2]), bytes])
}
/** Exif with a place, and which way up the picture is. */
const exif = (orientation: number, isLittle: boolean): Buffer => {
  const number = (of: number, bytes: number): number[] => {
    const digits = Array.from({ length: bytes }, (_, at) => (of >>> (8 * at)) & 255)
    return isLittle ? digits : digits.toReversed()
  }
  const tag = (name: number, value: number): number[] => [
    ...number(name, 2),
    ...number(3, 2),
    ...number(1, 4),
    ...number(value, 2),
    0,
    0,
  ]
  return Buffer.concat([
    latin1(`Exif\0\0${isLittle ? 'II*\0' : 'MM\0*'}`),
    Buffer.from([
      ...number(8, 4),
      ...number(2, 2),
      ...tag(0x0100, 9),
      ...tag(0x0112, orientation),
      0,
      0,
      0,
      0,
    ]),
    latin1(place),
  ])
}
const scan = Buffer.concat([segment(0xda, '\u0001'), latin1('\u0012\u00ff\u0000\u0034\u00ff\u00d0\u0056')])
const jpeg = (...segments: readonly Buffer[]): MediaFile =>
  aFile('image/jpeg', Buffer.concat([latin1('\u00ff\u00d8'), ...segments, latin1('\u00ff\u00d9')]))

const tables = segment(0xdb, 'tables')
const frame = segment(0xc0, '\u0008\u0000\u0020\u0000\u0030\u0001')

describe('what a picture says of itself', () => {
  it('is cut out of a JPEG, with what stands between its scans and behind its end', () => {
    const jfif = segment(0xe0, 'JFIF\0\u0001\u0001')
    const [colours, adobe] = [segment(0xe2, 'ICC_PROFILE\0\u0001\u0001x'), segment(0xee, 'Adobe\0d')]
    const notes = [
      segment(0xe1, exif(1, true)),
      segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${place}`),
      segment(0xed, `Photoshop 3.0\0${place}`),
      segment(0xe2, `MPF\0${place}`),
      segment(0xfe, place),
    ]
    const kept = [jfif, colours, adobe, tables, frame, scan, tables, scan]
    const taken = jpeg(
      jfif,
      ...notes,
      colours,
      adobe,
      tables,
      frame,
      scan,
      segment(0xfe, place),
      tables,
      scan,
    )
    const behind = aFile('image/jpeg', latin1(`${lettersOf(taken)}${lettersOf(jpeg(...notes))}`))
    expect(strip(taken)).toBe(lettersOf(jpeg(...kept)))
    expect(strip(behind)).toBe(lettersOf(jpeg(...kept)))
  })

  it.each([true, false])(
    'leaves a photo the way up that it is, where the lowest byte is first: %s',
    (isLittle) => {
      const bare = strip(jpeg(segment(0xe1, exif(6, isLittle)), tables, frame, scan))
      expect(bare).not.toContain(place)
      // The same in Exif that says nothing else is read as it was.
      const again = strip(aFile('image/jpeg', latin1(bare)))
      expect(again).toBe(bare)
      expect(bare).toContain('Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006')
      expect(strip(jpeg(segment(0xe1, exif(1, isLittle)), tables, frame, scan))).not.toContain('Exif')
    },
  )

  it('is cut out of a PNG', () => {
    const letters = lettersOf(png)
    const chunk = (name: string): string => `\0\0\0${String.fromCharCode(place.length)}${name}${place}CRC!`
    const notes = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'caBX'].map(chunk).join('')
    const taken = `${letters.slice(0, 33)}${notes}${chunk('iCCP')}${letters.slice(33)}${place}`
    expect(strip(aFile('image/png', latin1(taken)))).toBe(
      `${letters.slice(0, 33)}${chunk('iCCP')}${letters.slice(33)}`,
    )
  })

  it('is cut out of a WebP, which says then that it has none', () => {
    const letters = lettersOf(webp)
    const notes = `EXIF${String.fromCharCode(place.length)}\0\0\0${place}\0XMP \u0002\0\0\0xx`
    const flagged = aFile('image/webp', latin1(`${letters}${notes}`))
    const bytes = Buffer.from(flagged.data, 'base64')
    bytes[20] = (bytes[20] ?? 0) | 0b1100
    expect(strip(aFile('image/webp', bytes))).toBe(letters)
  })

  it('is blanked in a film, of which nothing moves', () => {
    const track = box('trak', box('udta', latin1(place)), box('mdia', latin1('track')))
    const moov = box('moov', box('udta', latin1(place)), track, box('meta', latin1(`\0\0\0\0${place}`)))
    const taken = lettersOf(aFile('video/mp4', Buffer.concat([latin1(lettersOf(mp4)), moov])))
    const bare = strip(aFile('video/mp4', latin1(taken)))
    expect(bare).not.toContain(place)
    expect(bare).toHaveLength(taken.length)
    expect(bare.slice(0, lettersOf(mp4).length).replaceAll('udta', 'free')).toContain('moov')
    expect(readMediaHead(aFile('video/mp4', latin1(bare)))).toEqual(readMediaHead(mp4))
  })

  it.each<[what: string, file: MediaFile]>([
    ['a PNG that is broken off', aFile('image/png', latin1(lettersOf(png).slice(0, 60)))],
    ['a JPEG without an end', aFile('image/jpeg', latin1('\u00ff\u00d8\u00ff\u00e1\u0000\u0001xx'))],
    ['a WebP whose chunk is longer than it', aFile('image/webp', latin1(lettersOf(webp).slice(0, 100)))],
    ['no base64', { type: 'image/png', data: 'AAA' }],
    ['a GIF', aGif(1)],
    ['an AVIF', anAvif([[48, 32]])],
  ])('is left in %s', (_what, file) => {
    expect(stripMetadata(file)).toBeUndefined()
  })
})
