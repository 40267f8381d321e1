import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOf, decodeBase64 } from '../../../src/core/media/byte-reader.ts'
import { judgeMedia, readMediaHead } from '../../../src/core/media/judge-media.ts'
import { mediaTypes, type MediaFile } from '../../../src/core/media/media.ts'
import { aFile, aGif, anAvif, patch } from '../../support/build-media.ts'
import { mp4, png, webm, webp } from '../../support/media-samples.ts'

describe('the head of a media file', () => {
  it.each<[string, MediaFile, object]>([
    ['a PNG', png, { width: 48, height: 32, moves: false }],
    ['a WebP', webp, { width: 48, height: 32, moves: false }],
    ['a GIF of one picture', aGif(1), { width: 48, height: 32, moves: false }],
    ['a GIF that moves', aGif(2), { width: 48, height: 32, moves: true }],
    [
      'a GIF whose picture reaches out of its screen',
      aGif(1, [9_000, 9_000], 7),
      { width: 9_007, height: 9_000 },
    ],
    [
      'an AVIF, by its largest picture',
      anAvif([
        [10, 10],
        [70_000, 3],
      ]),
      { width: 70_000, height: 10 },
    ],
    ['an AVIF that moves', anAvif([[10, 10]], 'avis'), { moves: true }],
    ['a film as WebM', webm, { width: 48, height: 32, moves: true }],
    ['a film as MP4', mp4, { width: 48, height: 32, moves: true }],
    ['a PNG that moves', animate(png), { width: 48, height: 32, moves: true }],
    [
      'a WebP that moves',
      patch(webp, (bytes) => bytes.writeUInt8(bytes.readUInt8(20) | 2, 20)),
      { moves: true },
    ],
  ])('is read: %s', (_name, file, head) => {
    expect(readMediaHead(file)).toMatchObject(head)
  })

  it('is that of one format alone', () => {
    const files = [png, webp, webm, mp4, aGif(1), anAvif([[1, 1]])]
    expect(
      files.map((file) => mediaTypes.filter((type) => readMediaHead({ ...file, type }) !== undefined)),
    ).toEqual(files.map(({ type }) => [type]))
  })

  it('is read of an AVIF with more pictures than a call takes arguments', () => {
    const file = anAvif(
      Array.from({ length: 1_000 }, () => [1, 1]),
      'avif',
      150,
    )
    expect(readMediaHead(file)).toEqual({ width: 1, height: 1, moves: false })
  })

  it('is read once of each file, however many items show it', () => {
    let reads = 0
    const file: MediaFile = {
      type: png.type,
      get data() {
        reads++
        return png.data
      },
    }
    expect([readMediaHead(file), readMediaHead(file)]).toEqual([readMediaHead(png), readMediaHead(png)])
    expect(reads).toBe(1)
  })

  it('is read of whatever bytes there are, in bounded time, and never throws', () => {
    const heads = [png, webp, webm, mp4, aGif(3), anAvif([[1, 1]])].map(({ data }) =>
      Buffer.from(data, 'base64'),
    )
    const mangled = fc
      .tuple(
        fc.constantFrom(...heads),
        fc.array(fc.tuple(fc.nat(2_000), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
      )
      .map(([head, changes]) => {
        const bytes = Buffer.from(head)
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        return bytes
      })
    fc.assert(
      fc.property(
        fc.oneof(mangled, fc.uint8Array({ maxLength: 400 })),
        fc.constantFrom(...mediaTypes),
        (bytes, type) => {
          const head = readMediaHead(aFile(type, Buffer.from(bytes)))
          expect(head === undefined || (head.width >= 0 && head.height >= 0)).toBe(true)
        },
      ),
    )
  })
})

describe('a media file for a pack', () => {
  it.each<[string, MediaFile, object]>([
    [
      'a drawing that says it is a picture',
      aFile('image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      { why: 'other-format' },
    ],
    [
      'a page that says it is a film',
      aFile('video/mp4', Buffer.from('<!doctype html><script>1</script>')),
      { why: 'other-format' },
    ],
    [
      'a film of sound alone',
      patch(mp4, (bytes) => bytes.fill(0, sizeAt(bytes), sizeAt(bytes) + 8)),
      { why: 'other-format' },
    ],
    [
      'a picture that unpacks to gigabytes',
      patch(png, (bytes) => bytes.writeUInt32BE(60_000, bytes.writeUInt32BE(60_000, 16))),
      { why: 'too-many-pixels', width: 60_000 },
    ],
    [
      'a film of no screen’s size',
      patch(mp4, (bytes) => bytes.fill(0xff, sizeAt(bytes), sizeAt(bytes) + 8)),
      { why: 'too-many-pixels' },
    ],
    [
      'a picture of more than 500 kB',
      aFile('image/png', Buffer.concat([Buffer.from(png.data, 'base64'), Buffer.alloc(500_000)])),
      { why: 'too-large', bytesAtMost: 500_000 },
    ],
    [
      'a film of more than 3 MB',
      aFile('video/webm', Buffer.concat([Buffer.from(webm.data, 'base64'), Buffer.alloc(3_000_000)])),
      { why: 'too-large', bytesAtMost: 3_000_000 },
    ],
  ])('is not %s', (_name, file, fault) => {
    expect(judgeMedia(file)).toMatchObject(fault)
  })

  it('is any picture or film within the limits', () => {
    expect(
      [png, webp, webm, mp4, aGif(1), aGif(2), anAvif([[48, 32]])].flatMap((file) => judgeMedia(file) ?? []),
    ).toEqual([])
  })
})

it('reads base64 as Node does, and nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const data = Buffer.from(bytes).toString('base64')
      expect(decodeBase64(data)).toEqual(bytes)
      expect(countOf(data)).toBe(bytes.length)
    }),
  )
  expect(
    ['abc', 'ab=c', 'a===', 'ab c', 'ab-_', '===='].filter((other) => decodeBase64(other) !== undefined),
  ).toEqual([])
})

/** The same with an `acTL` chunk before its data. */
function animate(file: MediaFile): MediaFile {
  const bytes = Buffer.from(file.data, 'base64')
  const chunk = Buffer.from('000000086163544c000000020000000000000000', 'hex')
  return aFile(file.type, Buffer.concat([bytes.subarray(0, 33), chunk, bytes.subarray(33)]))
}

/** Where the track of a film says its size: at the end of its head. */
function sizeAt(bytes: Buffer): number {
  const name = bytes.indexOf('tkhd')
  return name - 4 + bytes.readUInt32BE(name - 4) - 8
}
