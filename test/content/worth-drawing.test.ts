import { describe, expect, it } from 'vitest'
import { nowhere, type OverlayView, type ShownItem } from '../../src/content/overlay/overlay.ts'
import { isWorthDrawing } from '../../src/content/overlay/worth-drawing.ts'
import type { Resolution } from '../../src/core/anchor.ts'
import { aShownItem, aShownTip } from '../support/build-shown.ts'

function aView(change: Partial<OverlayView>): OverlayView {
  return {
    page: nowhere,
    locale: 'en',
    items: [],
    resolutions: new Map(),
    open: { kind: 'nothing' },
    ...change,
  }
}

const resolved = (resolution: Resolution<Element>): Pick<OverlayView, 'resolutions'> => ({
  resolutions: new Map([['a/b', resolution]]),
})
const announcement = aShownItem({ kind: 'announcement', shownAs: 'banner' })
const tour = (isUnasked: boolean): ShownItem => aShownItem({ kind: 'walkthrough', stepCount: 3, isUnasked })
const lost: Resolution<Element> = { kind: 'lost' }

describe('whether there is something to draw', () => {
  it.each<[string, boolean, Partial<OverlayView>]>([
    ['nothing', false, {}],
    ['the panel is open', true, { open: { kind: 'panel' } }],
    ['a tip that nobody looked for', false, { items: [aShownTip()] }],
    ['a tip that is lost', false, { items: [aShownTip()], ...resolved(lost) }],
    [
      'one that matters without its place',
      true,
      { items: [aShownTip({ mattersWithoutPlace: true })], ...resolved(lost) },
    ],
    ['an announcement', true, { items: [announcement] }],
    ['a walkthrough that waits in the panel', false, { items: [tour(false)] }],
    ['a walkthrough that is offered', true, { items: [tour(true)] }],
  ])('%s: %s', (_title, isWorth, change) => {
    expect(isWorthDrawing(aView(change), true)).toBe(isWorth)
  })

  it('is not what is of the whole page in a frame of it', () => {
    expect(isWorthDrawing(aView({ items: [announcement] }), false)).toBe(false)
  })
})
