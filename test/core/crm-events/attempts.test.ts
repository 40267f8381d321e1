import { describe, expect, it } from 'vitest'
import { isAwaited, type CrmEvent } from '../../../src/core/crm-event.ts'
import {
  begin,
  expiresAtMs,
  isWeakProofGood,
  overtake,
  toEvents,
  type Attempt,
} from '../../../src/core/crm-events/attempts.ts'
import type { Act } from '../../../src/core/crm-events/event-signs.ts'
import { findOpenedView } from '../../../src/core/crm-events/opened-view.ts'
import type { PageKey, View } from '../../../src/core/page-key.ts'

const pageOf = (object: string | undefined, view: View): PageKey => ({ product: 'x', object, view })
const save: Act = { kind: 'written', by: { press: '.save' }, done: { appears: '.toast' } }
const remove: Act = { kind: 'record-deleted', by: { press: '.delete' }, done: { appears: '.toast' } }
const search: Act = { kind: 'search-made', by: { enter: '.q' }, done: { view: ['search'] }, object: false }

function anAttempt(change: Partial<Attempt> = {}): Attempt {
  const page = pageOf('deals', 'edit')
  return { act: save, page, atMs: 0, state: 'open', isOvertaken: false, riders: [], ...change }
}

describe('attempts', () => {
  it('counts a double click once', () => {
    const [first, second] = [anAttempt(), anAttempt({ atMs: 200 })]
    expect(begin([first], second)).toEqual([second])
  })

  it('gives a sign that proves both to what was begun last', () => {
    const deleting = anAttempt({ act: remove })
    expect(begin([anAttempt()], deleting)).toEqual([deleting])
  })

  it('keeps what is proven in another way, and what is done already', () => {
    const held = anAttempt({ state: 'held' })
    const looking = anAttempt({ act: search })
    expect(begin([held, looking], anAttempt()).map(({ state, act }) => [state, act.kind])).toEqual([
      ['held', 'written'],
      ['open', 'search-made'],
      ['open', 'written'],
    ])
  })

  it('takes no weak proof any more once something else was done, and no answer to what was asked', () => {
    const [left, ...others] = overtake([anAttempt(), anAttempt({ state: 'asking' })])
    expect(others).toEqual([])
    expect(left === undefined || isWeakProofGood(left)).toBe(false)
    expect(isWeakProofGood(anAttempt())).toBe(true)
    expect(isWeakProofGood(anAttempt({ state: 'held' }))).toBe(false)
  })

  it.each<[string, Attempt, number]>([
    ['a save', anAttempt({ atMs: 5 }), 20_005],
    ['a file', anAttempt({ act: { kind: 'file-attached', by: { file: 'input' } } }), 120_000],
    ['what is done', anAttempt({ state: 'held' }), Infinity],
  ])('waits for its time: %s', (_name, attempt, endMs) => {
    expect(expiresAtMs(attempt)).toBe(endMs)
  })

  const rider: Act = { kind: 'stage-changed', by: { choose: 'select' }, rides: true }
  it.each<[string, Attempt, readonly CrmEvent[]]>([
    ['an edited record', anAttempt(), [{ kind: 'record-saved', object: 'deals' }]],
    [
      'a new record',
      anAttempt({ page: pageOf('deals', 'create') }),
      [{ kind: 'record-created', object: 'deals' }],
    ],
    [
      'its stage with it',
      anAttempt({ riders: [rider] }),
      [
        { kind: 'record-saved', object: 'deals' },
        { kind: 'stage-changed', object: 'deals' },
      ],
    ],
    ['a search through everything', anAttempt({ act: search }), [{ kind: 'search-made' }]],
    [
      'a record of another object',
      anAttempt({ act: { ...save, kind: 'record-created', object: { deals: 'dealNotes' } } }),
      [{ kind: 'record-created', object: 'dealNotes' }],
    ],
    ['a page without an object', anAttempt({ page: pageOf(undefined, 'edit') }), [{ kind: 'record-saved' }]],
  ])('tells of %s', (_name, attempt, events) => {
    expect(toEvents(attempt)).toEqual(events)
  })
})

describe('an opened view', () => {
  it.each<[PageKey, PageKey, CrmEvent | undefined]>([
    [pageOf('contacts', 'list'), pageOf('deals', 'list'), { kind: 'view-opened', object: 'deals' }],
    [pageOf(undefined, 'home'), pageOf('deals', 'list'), { kind: 'view-opened', object: 'deals' }],
    [pageOf('deals', 'create'), pageOf('deals', 'list'), undefined],
    [pageOf('contacts', 'list'), pageOf('deals', 'record'), undefined],
    [pageOf('contacts', 'list'), pageOf(undefined, 'list'), undefined],
  ])('from %o to %o', (from, to, event) => {
    expect(findOpenedView(from, to)).toEqual(event)
  })
})

describe('what is waited for', () => {
  it.each<[CrmEvent, CrmEvent, boolean]>([
    [{ kind: 'record-saved', object: 'deals' }, { kind: 'record-saved', object: 'deals' }, true],
    [{ kind: 'record-saved', object: 'deals' }, { kind: 'record-saved', object: 'tasks' }, false],
    [{ kind: 'record-saved', object: 'deals' }, { kind: 'record-created', object: 'deals' }, false],
    [{ kind: 'record-saved' }, { kind: 'record-saved', object: 'tasks' }, true],
    [{ kind: 'search-made', object: 'deals' }, { kind: 'search-made' }, false],
  ])('%o by %o: %s', (awaited, event, isMet) => {
    expect(isAwaited(awaited, event)).toBe(isMet)
  })
})
