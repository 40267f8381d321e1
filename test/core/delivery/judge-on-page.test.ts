import { describe, expect, it } from 'vitest'
import { isOpen } from '../../../src/core/delivery/gate.ts'
import { judgeItem } from '../../../src/core/delivery/judge-item.ts'
import { findPlace, judgeOnPage, type TargetState } from '../../../src/core/delivery/judge-on-page.ts'
import type { Item } from '../../../src/core/item.ts'
import { aTip, anAnnouncement, someCircumstances } from '../../support/build-circumstances.ts'

function shown(
  items: readonly Item[],
  { target = 'found', cap }: { target?: TargetState; cap?: number } = {},
): string[] {
  const judged = items.map((item) => judgeItem(item, someCircumstances()))
  return judgeOnPage(judged, { targetOf: () => target, cap })
    .filter(isOpen)
    .map(({ id }) => id.slice(2))
}

describe('on the page', () => {
  it.each<[TargetState, boolean, string]>([
    ['found', false, 'element'],
    ['lost', false, 'none'],
    ['lost', true, 'docked'],
    ['doubtful', true, 'docked'],
    ['hidden', true, 'none'],
    ['not-loaded-yet', true, 'none'],
    [undefined, true, 'none'],
  ])(
    'an item whose element is %s, and that matters without it: %s, has its place: %s',
    (target, matters, place) => {
      expect(findPlace({ hasPlace: true, mattersWithoutPlace: matters }, target)).toBe(place)
    },
  )

  it('one item at a time comes unasked: the one of the highest priority, then the first', () => {
    const items = [
      anAnnouncement({ id: 'a' }),
      anAnnouncement({ id: 'b', priority: 5 }),
      anAnnouncement({ id: 'c', priority: 5 }),
    ]
    expect(shown(items)).toEqual(['b'])
  })

  it('what cannot be shown does not keep the turn', () => {
    const lost = aTip({ id: 'card', shownAs: 'card', priority: 9 })
    expect(shown([lost, anAnnouncement({ id: 'a' })], { target: 'lost' })).toEqual(['a'])
  })

  it('whoever lost the turn is told to whom', () => {
    const judged = [anAnnouncement({ id: 'a' }), anAnnouncement({ id: 'b', priority: 1 })].map((item) =>
      judgeItem(item, someCircumstances()),
    )
    const [first] = judgeOnPage(judged, { targetOf: () => undefined })
    expect(first?.gates.find(({ code }) => code === 'turn')).toMatchObject({
      isPassed: false,
      facts: { first: 'p/b' },
    })
  })

  it('a first day has three marks, of the highest priority', () => {
    const tips = [0, 1, 2, 3, 4].map((priority) => aTip({ id: `t${priority}`, priority }))
    expect(shown(tips, { cap: 3 })).toEqual(['t2', 't3', 't4'])
    expect(shown(tips)).toHaveLength(5)
  })

  it('decides alike over what the worker had let through', () => {
    const items = [
      anAnnouncement({ id: 'a' }),
      anAnnouncement({ id: 'gone', window: { until: '2020-01-01' }, priority: 9 }),
      aTip({ id: 't' }),
    ]
    const judged = items.map((item) => judgeItem(item, someCircumstances()))
    const passedOn = judged.filter(isOpen).map((item) => ({ ...item, gates: [] }))
    const open = (list: typeof judged): string[] =>
      judgeOnPage(list, { targetOf: () => 'found', cap: 3 })
        .filter(isOpen)
        .map(({ id }) => id)
    expect(open(passedOn)).toEqual(open(judged))
  })
})
