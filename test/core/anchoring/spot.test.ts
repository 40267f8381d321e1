import { describe, expect, it } from 'vitest'
import type { Spot } from '../../../src/core/anchor.ts'
import { createOutline, type ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { compareSpots } from '../../../src/core/anchoring/spot.ts'
import { aHeading, anElement } from '../../support/build-facts.ts'

const button = (name: string): ElementFacts<string> => anElement({ name })
const before = [button('back'), aHeading('notes'), button('edit'), button('print')]

function readSpot(target: string, elements: readonly ElementFacts<string>[]): Spot {
  const outline = createOutline(elements)
  const placed = outline.slots.find(({ facts }) => facts.target === target)
  if (placed === undefined) throw new Error(`There is no ${target} on this page`)
  return outline.spot(placed)
}

describe('the spot of an element', () => {
  it.each<[string, string, ElementFacts<string>[], Spot]>([
    ['counts the page and the section', 'edit', before, { at: 2, of: 4, inSection: 1, ofSection: 3 }],
    [
      'before the first heading is in a section too',
      'back',
      before,
      { at: 0, of: 4, inSection: 0, ofSection: 1 },
    ],
    [
      'of a heading is the first of its section',
      'notes',
      before,
      { at: 1, of: 4, inSection: 0, ofSection: 3 },
    ],
    [
      'takes a list of records for one',
      'edit',
      [...['ada', 'bob', 'cleo', 'dan'].map((name) => anElement({ name, isRecord: true })), button('edit')],
      { at: 1, of: 2, inSection: 1, ofSection: 2 },
    ],
  ])('%s', (_title, target, elements, spot) => {
    expect(readSpot(target, elements)).toEqual(spot)
  })

  it.each<[string, ElementFacts<string>[], ReturnType<typeof compareSpots>]>([
    [
      'is the same where everything was renamed',
      [button('zurück'), aHeading('notizen'), button('edit'), button('drucken')],
      'page',
    ],
    ['is the same in its section where another grew', [button('home'), ...before], 'section'],
    [
      'is another where one came before it',
      [button('back'), aHeading('notes'), button('new'), button('edit')],
      'none',
    ],
    ['is another where one after it went', before.slice(0, 3), 'none'],
  ])('%s', (_title, now, expected) => {
    expect(compareSpots(readSpot('edit', before), readSpot('edit', now))).toBe(expected)
  })
})
