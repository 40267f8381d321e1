import { describe, expect, it } from 'vitest'
import { nowhere, type OverlayView } from '../../src/content/overlay/overlay.ts'
import { createMoments } from '../../src/content/overlay/page-moment.ts'

const view: OverlayView = {
  ...{ page: nowhere, locale: 'en', items: [], resolutions: new Map() },
  open: { kind: 'nothing' },
}

describe('the moment of the page', () => {
  it('is the same when nothing but what became of anchors is known anew', () => {
    const momentOf = createMoments()
    const first = momentOf(view)
    expect(momentOf({ ...view, resolutions: new Map() })).toBe(first)
  })

  it.each<[string, OverlayView]>([
    ['the very same is drawn again, because the page changed', view],
    ['something is opened', { ...view, open: { kind: 'panel' } }],
    ['more is told', { ...view, cap: 1, resolutions: new Map() }],
  ])('is another when %s', (_when, next) => {
    const momentOf = createMoments()
    const first = momentOf(view)
    expect(momentOf(next)).not.toBe(first)
  })

  it('is another when less is told', () => {
    const momentOf = createMoments()
    const first = momentOf({ ...view, cap: 1 })
    expect(momentOf(view)).not.toBe(first)
  })
})
