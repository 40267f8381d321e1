import { describe, expect, it } from 'vitest'
import {
  createOutline,
  isInFrame,
  readLabelToken,
  type ElementFacts,
} from '../../../src/core/anchoring/outline.ts'
import { noToken, toToken } from '../../../src/core/anchoring/tokens.ts'
import { aField, aHeading, aLink, anElement } from '../../support/build-facts.ts'

function records(count: number): ElementFacts<string>[] {
  return Array.from({ length: count }, (_, at) =>
    anElement({ target: `record ${at}`, name: `person ${at}`, isRecord: true, leads: '/contacts/*' }),
  )
}

// A box to tick and a record in each.
function rows(count: number, name = (_row: number): string => ''): ElementFacts<string>[] {
  return records(count).flatMap((record, row) => [
    anElement({
      ...{ target: `box ${row}`, kind: 'field', role: 'checkbox', tag: 'input', name: name(row) },
    }),
    record,
  ])
}

describe('the places of an outline', () => {
  it.each<[string, ElementFacts<string>[], number[]]>([
    ['are one for each element', [anElement({ name: 'save' }), anElement({ name: 'cancel' })], [1, 1]],
    ['are one for a list of four records', records(4), [4]],
    ['are one for a long list', records(50), [50]],
    ['are three for three records, which may be chance', records(3), [1, 1, 1]],
    [
      'are one for each element that is no record, however many are alike',
      Array.from({ length: 6 }, () => anElement({ name: 'more' })),
      [1, 1, 1, 1, 1, 1],
    ],
    ['are two for a list with a box before each record', rows(4), [4, 4]],
    ['are one for each in three such rows, which may be chance', rows(3), [1, 1, 1, 1, 1, 1]],
    [
      'are one for each row that holds something more, and one list on each side of it',
      [...rows(5), anElement({ name: 'call' }), ...rows(4)],
      [5, 5, 1, 4, 4],
    ],
    [
      'are one for each where what stands beside the records is not the same',
      rows(5, (row) => 'x'.repeat(row + 1)),
      Array.from({ length: 10 }, () => 1),
    ],
    [
      'end a list where a row is not whole',
      [...rows(4), anElement({ kind: 'field', role: 'checkbox', tag: 'input' })],
      [4, 4, 1],
    ],
    [
      'end a list where something else stands',
      [...records(4), anElement({ name: 'more' }), ...records(5)],
      [4, 1, 5],
    ],
    [
      'end a list where the CRM calls the records something else',
      [...records(4), anElement({ target: 'deal', isRecord: true, leads: '/deals/*' })],
      [4, 1],
    ],
  ])('%s', (_title, elements, repeats) => {
    const { slots } = createOutline(elements)
    expect(slots.map((slot) => slot.repeats)).toEqual(repeats)
    expect(slots.map((slot) => slot.at)).toEqual([...slots.keys()])
  })

  it('stand under the heading that comes before them, not under themselves', () => {
    const { slots } = createOutline([
      anElement({ name: 'new' }),
      aHeading('address'),
      aField('city', 'name=city'),
      aHeading('notes'),
      anElement({ name: 'write' }),
    ])
    expect(slots.map(({ heading }) => heading)).toEqual([
      noToken,
      noToken,
      toToken('address'),
      toToken('address'),
      toToken('notes'),
    ])
  })

  it('do not change with the length of a list', () => {
    const page = (count: number): string[] =>
      createOutline([aHeading('people'), ...records(count), anElement({ name: 'save' })]).slots.map(
        ({ facts }) => facts.target,
      )
    expect(page(4)).toEqual(page(40))
  })
})

describe('the place of an element', () => {
  const outline = createOutline([anElement({ name: 'new' }), ...rows(6), anElement({ name: 'save' })])

  it.each([
    ['new', 0],
    ['box 0', 1],
    ['box 4', 1],
    ['record 5', 2],
    ['save', 3],
  ])('is its own, or that of its like in the first row: %s', (target, at) => {
    expect(outline.placeOf(target)).toMatchObject({ at, facts: { target } })
  })

  it('is none for what is not on the page', () => {
    expect(outline.placeOf('nothing')).toBeUndefined()
  })
})

describe('what an outline counts', () => {
  const outline = createOutline([
    anElement({ name: 'edit', marks: ['data-action=edit'], icon: 'uabc' }),
    anElement({ name: 'edit', target: 'other', marks: ['data-action=edit', 'data-part=phone'] }),
    aLink('contacts', '/contacts'),
    aField('city', 'name=city'),
  ])

  it.each([
    ['kind', 'action', 3],
    ['kind', 'heading', 0],
    ['text', toToken('edit'), 2],
    ['mark', 'data-action=edit', 2],
    ['mark', 'data-part=phone', 1],
    ['marks', toToken('data-action=edit'), 1],
    ['leads', '/contacts', 1],
    ['icon', 'uabc', 1],
    ['shape', 'input|textbox|', 1],
    ['text', toToken('delete'), 0],
  ] as const)('has %s %s %i times', (what, value, count) => {
    expect(outline.count(what, value)).toBe(count)
    expect(outline.find(what, value)).toHaveLength(count)
  })

  it('knows with which attributes the CRM names elements of which tags', () => {
    expect([...outline.attributes]).toEqual(['button data-action', 'button data-part', 'input name'])
  })

  it('gives what is not on the page no number', () => {
    expect(outline.code(toToken('edit'))).toBeGreaterThan(0)
    expect(outline.code(toToken('delete'))).toBe(-1)
    expect(outline.code(noToken)).toBe(0)
  })
})

describe('the frame of a CRM', () => {
  it.each(['nav', 'header', 'banner', 'navigation', 'footer', 'contentinfo'])(
    'has what stands in %s',
    (landmark) => {
      const home = anElement({ name: 'home', marks: ['data-id=home'], landmark })
      const { texts, marks } = createOutline([home, anElement({ name: 'save', marks: ['data-id=save'] })])
      expect(isInFrame(home)).toBe(true)
      expect([...texts.all]).toEqual(['home', 'save'].map(toToken))
      expect([...texts.main]).toEqual([toToken('save')])
      expect([...marks.main]).toEqual([toToken('data-id=save')])
    },
  )

  it.each(['main', 'aside', 'form', 'dialog', ''])('has nothing of what stands in %j', (landmark) => {
    const { texts } = createOutline([anElement({ name: 'save', landmark })])
    expect(texts.main.has(toToken('save'))).toBe(true)
  })
})

describe('what counts as a label', () => {
  it('is what a button says', () => {
    expect(readLabelToken(anElement({ name: 'save' }))).toBe(toToken('save'))
  })

  it('is not what only stands on the page: that may be a value of a customer', () => {
    expect(readLabelToken(anElement({ kind: 'text', name: 'jane' }))).toBe(noToken)
  })

  it('is not what a record says', () => {
    const { texts } = createOutline([anElement({ name: 'jane', isRecord: true })])
    expect([...texts.all]).toEqual([])
  })
})
