import { describe, expect, it } from 'vitest'
import { drawPicture } from '../../../src/core/picture/draw-picture.ts'
import { redactPicture } from '../../../src/core/picture/redact-picture.ts'
import { labelsOf, pictureAtMost, type PagePicture } from '../../../src/core/picture/page-picture.ts'
import type { Painted, PaintedLayer, Rect } from '../../../src/core/picture/painted-page.ts'

const seen: Rect = { left: 0, top: 0, right: 1_000, bottom: 600 }

function rect(left: number, top: number, width: number, height: number): Rect {
  return { left, top, right: left + width, bottom: top + height }
}

function aBox(fill: string, at: Rect, clip = seen): Painted {
  return { kind: 'box', rect: at, clip, opacity: 1, fill }
}

function aText(at: Rect, label?: string, clip = seen): Painted {
  return { kind: 'text', rect: at, clip, opacity: 1, ink: 'rgb(0, 0, 0)', size: 16, isBold: false, label }
}

function draw(painted: readonly Painted[], layers: readonly PaintedLayer[] = []): PagePicture {
  return drawPicture({
    frame: seen,
    ground: 'rgb(255, 255, 255)',
    layer: { z: 0, ground: [], painted, layers },
  })
}

describe('drawing a picture', () => {
  it('tells nothing of a text that is no label but about how long it is', () => {
    const [short, long] = [draw([aText(rect(40, 10, 70, 20))]), draw([aText(rect(50, 10, 77, 20))])]
    expect(short).toEqual(long)
    expect(short.shapes).toEqual([{ kind: 'blur', area: [32, 10, 96, 20], ink: '#000000' }])
  })

  it('draws words that touch as one', () => {
    const { shapes } = draw([
      aText(rect(40, 10, 30, 20)),
      aText(rect(75, 10, 30, 20)),
      aText(rect(40, 40, 30, 20)),
    ])
    expect(shapes.map(({ area }) => area)).toEqual([
      [32, 10, 96, 20],
      [32, 40, 64, 20],
    ])
  })

  it('does not show a label of which a part is cut off, that is turned, or too long', () => {
    const cut = aText(rect(10, 10, 100, 20), 'Delete', rect(0, 0, 60, 600))
    const turned = aText(rect(10, 10, 20, 100), 'Delete')
    const long = aText(rect(10, 10, 900, 20), 'D'.repeat(pictureAtMost.labelLength + 1))
    expect(labelsOf(draw([cut, turned, long]))).toEqual([])
    expect(labelsOf(draw([aText(rect(10, 10, 100, 20), 'Delete')]))).toEqual(['Delete'])
  })

  it('draws layers by their z, those below 0 under what stands around', () => {
    const layer = (z: number, fill: string): PaintedLayer => ({
      z,
      ground: [aBox(fill, rect(0, 0, 50, 50))],
      painted: [],
      layers: [],
    })
    const { shapes } = draw(
      [aBox('#111111', rect(0, 0, 50, 50))],
      [layer(2, '#222222'), layer(-1, '#000000'), layer(0, '#333333')],
    )
    expect(shapes.map((shape) => (shape.kind === 'box' ? shape.fill : ''))).toEqual([
      '#000000',
      '#111111',
      '#333333',
      '#222222',
    ])
  })

  it('leaves out what an opaque surface hides', () => {
    const { shapes } = draw([aText(rect(10, 10, 50, 20), 'Save'), aBox('#eeeeee', rect(0, 0, 500, 500))])
    expect(shapes).toHaveLength(1)
    const behindGlass = draw([
      aText(rect(10, 10, 50, 20), 'Save'),
      aBox('rgba(0, 0, 0, 0.5)', rect(0, 0, 500, 500)),
    ])
    expect(labelsOf(behindGlass)).toEqual(['Save'])
  })

  it('keeps labels where a page has more than a picture may hold', () => {
    const many = Array.from({ length: 2_000 }, (_, nth) => aBox('#eeeeee', rect(nth % 900, nth % 500, 4, 4)))
    const picture = draw([aText(rect(10, 10, 50, 20), 'Save'), ...many])
    expect(picture.shapes).toHaveLength(pictureAtMost.shapes)
    expect(labelsOf(picture)).toEqual(['Save'])
  })

  it('loses the labels in which the rules for words find something', () => {
    const picture = draw([aText(rect(10, 10, 50, 20), 'Save'), aText(rect(100, 10, 50, 20), 'Herr Meier')])
    const redacted = redactPicture(picture)
    expect(JSON.stringify(redacted)).not.toContain('Meier')
    expect(labelsOf(redacted)).toEqual(['Save'])
  })
})
