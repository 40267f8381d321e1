import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readPictureHead } from '../../src/core/media/picture-head.ts'
import { parsePack } from '../../src/contract/pack.ts'
import { aPackFile } from '../support/build-pack.ts'

/** The head of a PNG, which says how large it is. */
function aPng(width: number, height: number): string {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080200000000000000', 'hex')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return `data:image/png;base64,${head.toString('base64')}`
}

/** A JPEG up to its frame, behind a segment that has nothing to do with it. */
function aJpeg(width: number, height: number): string {
  const head = Buffer.from('ffd8ffe000040000ffc00011080000000003012200021101031101', 'hex')
  head.writeUInt16BE(height, 13)
  head.writeUInt16BE(width, 15)
  return `data:image/jpeg;base64,${head.toString('base64')}`
}

const ofFile = (path: string, kind: string): string =>
  `data:image/${kind};base64,${readFileSync(new URL(path, import.meta.url))
    .subarray(0, 3_000)
    .toString('base64')}`
const svg = (source: string): string => `data:image/svg+xml;base64,${Buffer.from(source).toString('base64')}`

const logo = aPng(96, 96)

it.each<[string, object, boolean]>([
  ['a colour and a logo', { organisation: 'Example', colour: '#0b6b62', logo }, true],
  ['a colour alone', { organisation: 'Example', colour: '#0B6B62' }, true],
  ['neither', { organisation: 'Example' }, false],
  ['a logo without a name to be said for it', { logo }, false],
  ['a colour by its name', { organisation: 'Example', colour: 'red' }, false],
  [
    'a logo that a stranger would be asked for',
    { organisation: 'E', logo: 'https://example.com/a.png' },
    false,
  ],
  ['a page in the place of a logo', { organisation: 'E', logo: 'data:text/html;base64,PGI+' }, false],
  [
    'a logo of more than 32,000 characters',
    { organisation: 'E', logo: `${logo.replace(/=+$/, '')}${'A'.repeat(32_000)}` },
    false,
  ],
  ['a PNG that unpacks to gigabytes', { organisation: 'E', logo: aPng(50_000, 50_000) }, false],
  ['a PNG that is as wide as any', { organisation: 'E', logo: aPng(4_294_967_295, 1) }, false],
  ['a JPEG', { organisation: 'E', logo: aJpeg(400, 300) }, true],
  ['a JPEG that unpacks to gigabytes', { organisation: 'E', logo: aJpeg(65_535, 65_535) }, false],
  [
    'a JPEG that goes round in circles',
    { organisation: 'E', logo: 'data:image/jpeg;base64,/9j/4AAA/+AAAP/gAAAAAA==' },
    false,
  ],
  ['a real PNG', { organisation: 'E', logo: ofFile('../../docs/pictures/card.png', 'png') }, true],
  [
    'text that says that it is a picture',
    { organisation: 'E', logo: 'data:image/webp;base64,aGVsbG8=' },
    false,
  ],
  ['a drawing', { organisation: 'E', logo: svg('<svg xmlns="http://www.w3.org/2000/svg"/>') }, true],
  [
    'a drawing with entities',
    { organisation: 'E', logo: svg('<!DOCTYPE svg [<!ENTITY a "aa">]><svg/>') },
    false,
  ],
])('reads of a look: %s', (_what, look, isTaken) => {
  expect(parsePack(JSON.stringify(aPackFile({ look }))).ok).toBe(isTaken)
})

it('reads the size of real pictures from their heads', () => {
  const size = (path: string, kind: 'png' | 'webp'): unknown =>
    readPictureHead(kind, ofFile(path, kind).replace(/^.*,/, ''))
  expect(size('../../docs/pictures/card.png', 'png')).toMatchObject({ width: 1_000, height: 625 })
  expect(size('../../docs/gallery/demo-crm/field-hint.webp', 'webp')).toMatchObject({
    width: 1_024,
    height: 640,
  })
})
