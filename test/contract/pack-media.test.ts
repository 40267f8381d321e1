import { describe, expect, it } from 'vitest'
import { parsePack, toPackText } from '../../src/contract/pack.ts'
import type { MediaFile } from '../../src/core/media/media.ts'
import { aFile, aGif, nameOf, patch } from '../support/build-media.ts'
import { png, pngName, webm, webmName } from '../support/media-samples.ts'
import { aPackFile, aParsedPack, aTipEntry } from '../support/build-pack.ts'

const short = (file: MediaFile): string => nameOf(file).slice(0, 15)
const use = (file: MediaFile, kind = 'image'): object => ({
  kind,
  file: nameOf(file),
  alt: { en: 'The form' },
})
const filesOf = (...files: readonly MediaFile[]): object =>
  Object.fromEntries(files.map((file) => [nameOf(file), file]))
const drawing = aFile(
  'image/png',
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
)
const bomb = patch(png, (bytes) => bytes.writeUInt32BE(60_000, bytes.writeUInt32BE(60_000, 16)))
const fat = aFile('image/png', Buffer.concat([Buffer.from(png.data, 'base64'), Buffer.alloc(600_000)]))
const fatAndMoving = aFile(
  'image/gif',
  Buffer.concat([Buffer.from(aGif(2).data, 'base64'), Buffer.alloc(600_000)]),
)
const films = [1, 2].map((nth) =>
  aFile('video/webm', Buffer.concat([Buffer.from(webm.data, 'base64'), Buffer.alloc(2_900_000, nth)])),
)

describe('a pack with pictures and films in it', () => {
  it('has them under the hash of their bytes', () => {
    expect([nameOf(png), nameOf(webm)]).toEqual([pngName, webmName])
  })

  it('is read, and written as it was read', () => {
    const moving = aGif(2)
    const pack = aParsedPack({
      items: [aTipEntry({ media: [use(png), use(webm, 'video'), use(moving, 'video')] })],
      media: filesOf(png, webm, moving),
    })
    expect(Object.keys(pack.media ?? {})).toHaveLength(3)
    expect(parsePack(toPackText(pack))).toEqual({ ok: true, value: pack })
  })

  it.each<[string, object, string]>([
    [
      'a picture that it has not',
      { items: [aTipEntry({ media: [use(png)] })] },
      'items[0].media[0].file: the pack has no media of that name',
    ],
    [
      'a picture by the name of something that every object has',
      { items: [aTipEntry({ media: [{ ...use(png), file: 'constructor' }] })] },
      'items[0].media[0].file: expected sha256- and the hash of the bytes, 64 hexadecimal digits',
    ],
    [
      'a picture with an address and in the pack',
      {
        items: [aTipEntry({ media: [{ ...use(png), url: 'https://example.com/a.png' }] })],
        media: filesOf(png),
      },
      'items[0].media[0]: expected one of the allowed forms',
    ],
    [
      'a film where a picture is said',
      { items: [aTipEntry({ media: [use(webm)] })], media: filesOf(webm) },
      'items[0].media[0].kind: it moves: expected "video"',
    ],
    [
      'a picture where a film is said',
      { items: [aTipEntry({ media: [use(png, 'video')] })], media: filesOf(png) },
      'items[0].media[0].kind: it does not move: expected "image"',
    ],
    ['a drawing', { media: filesOf(drawing) }, `media.${short(drawing)}…: its bytes are no image/png`],
    [
      'a format that is none',
      { media: { [nameOf(png)]: { ...png, type: 'image/svg+xml' } } },
      `media.${nameOf(png)}.type: expected "image/png" or`,
    ],
    [
      'a picture that unpacks to gigabytes',
      { media: filesOf(bomb) },
      `media.${short(bomb)}…: 60000 × 60000 pixels, at most 4000000 in all`,
    ],
    ['a picture that is too large', { media: filesOf(fat) }, `media.${short(fat)}…: 601 kB, at most 500 kB`],
    [
      'one that is too large, whatever its head says',
      { items: [aTipEntry({ media: [use(fatAndMoving)] })], media: filesOf(fatAndMoving) },
      `media.${short(fatAndMoving)}…: 601 kB, at most 500 kB`,
    ],
    ['more than it may have in all', { media: filesOf(...films) }, 'media: 5801 kB in all, at most 5000 kB'],
    [
      'bytes under another’s name',
      { media: { [nameOf(webm)]: png } },
      `media.${short(webm)}…: its bytes have another hash: ${nameOf(png).slice(7)}`,
    ],
    [
      'what is not base64',
      { media: { [nameOf(png)]: { ...png, data: `${png.data.slice(0, -4)}*===` } } },
      `media.${short(png)}…: expected base64`,
    ],
  ])('is refused for %s', (_name, change, reason) => {
    expect(parsePack(JSON.stringify(aPackFile(change as Record<string, unknown>)))).toEqual({
      ok: false,
      reasons: expect.arrayContaining([expect.stringContaining(reason)]) as string[],
    })
  })
})
