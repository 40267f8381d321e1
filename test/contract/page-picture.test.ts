import { describe, expect, it } from 'vitest'
import { pagePictureSchema } from '../../src/contract/page-picture.ts'
import { pictureAtMost } from '../../src/core/picture/page-picture.ts'
import { aPicture } from '../support/build-picture.ts'

const box = { kind: 'box', area: [0, 0, 10, 10], fill: '#ffffff' }
const label = { kind: 'label', area: [0, 0, 10, 10], ink: '#000000', text: 'Save', size: 14 }

describe('a picture from outside', () => {
  it('is taken as it is made', () => {
    expect(pagePictureSchema.safeParse(aPicture()).success).toBe(true)
  })

  it.each<[string, unknown]>([
    ['a colour that asks for something', [{ ...box, fill: 'url(https://example.com)' }]],
    ['a text beside the labels', [{ ...box, text: 'Susanna' }]],
    ['a shape of another kind', [{ kind: 'image', area: [0, 0, 10, 10], url: 'https://example.com' }]],
    ['a label that is a text', [{ ...label, text: 'x'.repeat(pictureAtMost.labelLength + 1) }]],
    ['a label of no size', [{ ...label, size: 0 }]],
    ['an area without an extent', [{ ...box, area: [0, 0, 0, 10] }]],
    ['an area far away', [{ ...box, area: [0, 1e9, 10, 10] }]],
    ['fractions', [{ ...box, area: [0.5, 0, 10, 10] }]],
    ['more shapes than one is drawn with', Array.from({ length: pictureAtMost.shapes + 1 }, () => box)],
  ])('is refused with %s', (_what, shapes) => {
    expect(pagePictureSchema.safeParse({ ...aPicture(), shapes }).success).toBe(false)
  })

  it.each([{ width: 0 }, { height: 1e6 }, { ground: 'white' }, { note: 'x' }])(
    'is refused with %o',
    (change) => {
      expect(pagePictureSchema.safeParse({ ...aPicture(), ...change }).success).toBe(false)
    },
  )
})
