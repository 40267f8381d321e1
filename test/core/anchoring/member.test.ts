import { describe, expect, it } from 'vitest'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { toToken } from '../../../src/core/anchoring/tokens.ts'
import { aField, aHeading, aLink, anElement, look } from '../../support/build-facts.ts'
import { aContactPage } from '../../support/crm-page.ts'

const frame = [aLink('contacts', '/contacts'), aLink('deals', '/deals'), aHeading('contacts')]
const rest = [anElement({ name: 'create' }), anElement({ name: 'export' })]

/** A row as a CRM draws it: a box to tick, the name, the mail address, and what can be done. */
const aRow = (name: string, isInRow: boolean): ElementFacts<string>[] => [
  aField('select', 'data-part=select', { target: `select ${name}`, isRecord: isInRow, isInRow }),
  anElement({ name, role: 'link', tag: 'a', leads: '/contacts/*', isRecord: true, isInRow }),
  anElement({
    target: `mail ${name}`,
    name: `${name}@x.org`,
    role: 'link',
    tag: 'a',
    leads: 'mailto:',
    isRecord: true,
    isInRow,
  }),
  anElement({ target: `edit ${name}`, name: 'edit', isRecord: isInRow, isInRow }),
]
const page = (isInRow: boolean, names: readonly string[]): ElementFacts<string>[] => [
  ...frame,
  ...names.flatMap((name) => aRow(name, isInRow)),
  ...rest,
]
const twenty = Array.from({ length: 20 }, (_, at) => `person ${at}`)

describe('a row of a list of records', () => {
  it.each<[string, boolean, readonly string[], string]>([
    ['a name in a full page of rows', true, twenty, 'person 7'],
    ['a mail address in one', true, twenty, 'mail person 7'],
    ['a button in one', true, twenty, 'edit person 7'],
    ['a box in one', true, twenty, 'select person 7'],
    ['a name in rows that are no table', false, twenty, 'person 7'],
    ['a mail address in those', false, twenty, 'mail person 7'],
    ['one of three', false, ['ada', 'bob', 'cleo'], 'bob'],
    ['one of two', false, ['ada', 'bob'], 'ada'],
    ['the only one of a table', true, ['ada'], 'ada'],
  ])('is not pointed at, sorted otherwise or as it was: %s', (_title, isInRow, names, target) => {
    const now = page(isInRow, names)
    for (const other of [now, page(isInRow, names.toReversed())])
      expect(look(target, now, other).kind).not.toBe('found')
  })

  it.each(['edit person 0', 'edit person 7', 'select person 0'])(
    'is not pointed at where one row is left of the list, which may be any: %s',
    (target) => {
      const one = page(false, ['person 11'])
      expect(look(target, page(false, twenty), one).kind).not.toBe('found')
    },
  )

  it('is not pointed at where the page has another record in its place', () => {
    expect(look('ada', page(false, ['ada', 'bob']), page(false, ['xena', 'yves'])).kind).not.toBe('found')
  })
})

describe('something of the page’s own record', () => {
  it('is pointed at where two links lead to one record', () => {
    const company = (id: string): ElementFacts<string>[] => [
      ...frame,
      ...['company', 'its logo'].map((target) =>
        anElement({
          ...{ target, name: `${target} ${id}`, role: 'link', tag: 'a', isRecord: true },
          ...{ leads: '/companies/*', address: `/companies/${id}` },
        }),
      ),
      ...rest,
    ]
    expect(look('company', company('17'), company('18'))).toMatchObject({ kind: 'found', target: 'company' })
  })

  const record = (name: string): ElementFacts<string>[] => [
    ...frame,
    aHeading(name, { target: 'title', isRecord: true }),
    anElement({
      target: 'edit',
      name: 'edit',
      role: 'link',
      tag: 'a',
      leads: '/contacts/*/edit',
      isRecord: true,
    }),
    anElement({
      target: 'mail',
      name: `${name}@x.org`,
      role: 'link',
      tag: 'a',
      leads: 'mailto:',
      isRecord: true,
    }),
    anElement({
      target: 'second',
      name: `${name}@y.org`,
      role: 'link',
      tag: 'a',
      leads: 'mailto:',
      isRecord: true,
    }),
    ...rest,
  ]

  it.each(['title', 'edit', 'mail'])('is pointed at on another record: the %s', (target) => {
    expect(look(target, record('ada'), record('bob'))).toMatchObject({ kind: 'found', target })
  })
})

describe('a list of records', () => {
  const list = (...names: string[]): ElementFacts<string>[] => [
    ...aContactPage(),
    aHeading('people'),
    ...names.map((name) => anElement({ name, isRecord: true, leads: '/contacts/*', role: 'link', tag: 'a' })),
  ]
  const people = list('jane', 'paul', 'mary', 'john', 'anne')

  it('is not pointed at, whatever its first entry says', () => {
    const others = list('zoe', 'yves', 'xena', 'will', 'vera')
    expect(look('jane', people, others).kind).not.toBe('found')
  })

  it('is not pointed at where it is another list', () => {
    const deals = list('jane', 'paul', 'mary', 'john').map((facts) =>
      facts.isRecord ? { ...facts, leads: '/deals/*', markToken: toToken('href=/deals/*') } : facts,
    )
    expect(look('jane', people, deals).kind).not.toBe('found')
  })

  it('does not move what stands after it when it grows', () => {
    const long = list(...Array.from({ length: 30 }, (_, at) => `person ${at}`))
    const [picked, now] = [people, long].map((page) => [...page, anElement({ name: 'more', target: 'more' })])
    expect(look('more', picked ?? [], now ?? [])).toMatchObject({ kind: 'found', target: 'more' })
  })
})

describe('a choice that is called like a record', () => {
  const owners = ['ada', 'bob', 'cleo']
  const choices = owners.map((name) =>
    anElement({
      target: name,
      kind: 'field',
      role: 'radio',
      tag: 'input',
      isRecord: true,
      marks: ['name=owner'],
    }),
  )
  const before = [...frame, ...choices, ...rest]

  it.each(owners)('is not found, because another one may stand in its place: %s', (name) => {
    expect(look(name, before, before).kind).not.toBe('found')
  })
})
