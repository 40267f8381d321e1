import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupEntries, groupings, orders, placeAlike } from '../../../src/core/desk/grouping.ts'
import { call } from '../../support/build-acts.ts'
import { anEntry } from '../../support/build-entry.ts'

const into = (groupId: string): { kind: 'group'; groupId: string } => ({ kind: 'group', groupId })
const ids = (groups: ReturnType<typeof groupEntries>): string[] =>
  groups.map(({ entries }) => entries.map(({ question }) => question.id).join(' '))

describe('the groups of the desk', () => {
  it('hold those that say the same, and are called by what is asked most', () => {
    const entries = [
      anEntry({ id: 'c', text: 'How do I merge?' }),
      anEntry({ id: 'b', text: 'where do I log a call' }),
      anEntry({ id: 'a', text: 'how do i MERGE' }),
      anEntry({ id: '9', text: 'How do I merge?' }),
    ]
    const groups = groupEntries(entries, 'likeness', 'most-asked')
    expect(ids(groups)).toEqual(['c a 9', 'b'])
    expect(groups[0]?.title).toBe('How do I merge?')
  })

  it('hold what the desk put together, whatever it says, and who asks the same later', () => {
    const entries = [
      anEntry({ id: 'c', text: 'merge two' }),
      anEntry({ id: 'b', text: 'merge two' }, into('g')),
      anEntry({ id: 'a', text: 'join duplicates' }, into('g')),
    ]
    expect(ids(groupEntries(entries, 'likeness', 'newest'))).toEqual(['c b a'])
  })

  it('keep apart what the desk took apart', () => {
    const entries = [
      anEntry({ id: 'c', text: 'merge two' }, into('h')),
      anEntry({ id: 'b', text: 'merge two' }, into('g')),
      anEntry({ id: 'a', text: 'merge two' }, into('g')),
      anEntry({ id: '9', text: 'merge two' }),
    ]
    expect(ids(groupEntries(entries, 'likeness', 'most-asked'))).toEqual(['b a 9', 'c'])
  })

  it('keep their names when another question comes', () => {
    const old = [anEntry({ id: 'a', text: 'one' }), anEntry({ id: 'b', text: 'two' })]
    const before = groupEntries(old, 'likeness', 'oldest').map(({ id }) => id)
    const after = groupEntries([anEntry({ id: 'c', text: 'three' }), ...old], 'likeness', 'oldest')
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before))
  })

  it('keep their names when another question like theirs comes, and when a filter takes the oldest away', () => {
    const old = [anEntry({ id: 'b', text: 'one' }), anEntry({ id: 'a', text: 'One' })]
    const all = [anEntry({ id: 'c', text: 'one?' }), ...old]
    const [before] = groupEntries(old, 'likeness', 'oldest')
    const [after] = groupEntries(all, 'likeness', 'oldest')
    const [filtered] = groupEntries(all.slice(0, 1), 'likeness', 'oldest', placeAlike(all))
    expect([after?.id, filtered?.id]).toEqual([before?.id, before?.id])
  })

  it('are the pages', () => {
    const deal = { product: 'crm', object: 'deals', view: 'edit' } as const
    const groups = groupEntries([anEntry({ id: 'b', page: deal }), anEntry({ id: 'a' })], 'page', 'newest')
    expect(groups.map(({ title }) => title)).toEqual([
      'crm · deals · edit',
      'realtimex-crm · contacts · list',
    ])
  })

  it('are the resources: what the desk named, else what was spoken of or opened, else what was shown first', () => {
    const entries = [
      anEntry({ id: 'd', shown: [] }, { kind: 'point', resource: call }),
      anEntry({ id: 'c', opened: ['note', 'call'], outcomeOf: 'note', outcome: 'partly' }),
      anEntry({ id: 'b', opened: ['note'] }),
      anEntry({ id: 'a' }),
      anEntry({ id: '9', shown: [] }),
    ]
    const groups = groupEntries(entries, 'resource', 'most-asked')
    expect(Object.fromEntries(groups.map((group) => [group.id, ids([group])[0]]))).toEqual({
      ...{ 'p/call': 'd a', 'p/note': 'c b', nothing: '9' },
    })
  })

  it('hold each question once, whatever was put where', () => {
    const made = fc
      .array(fc.tuple(fc.constantFrom('one', 'two', 'three'), fc.constantFrom(undefined, 'g', 'h')), {
        maxLength: 20,
      })
      .map((list) =>
        list.map(([text, groupId], n) =>
          anEntry({ id: `q${n}`, text }, ...(groupId === undefined ? [] : [into(groupId)])),
        ),
      )
    fc.assert(
      fc.property(made, fc.constantFrom(...groupings), fc.constantFrom(...orders), (entries, by, order) => {
        const groups = groupEntries(entries, by, order)
        const held = groups.flatMap((group) => group.entries.map(({ question }) => question.id))
        expect(held.toSorted()).toEqual(entries.map(({ question }) => question.id).toSorted())
        expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
      }),
    )
  })

  it('are of ten thousand questions fewer than there are wordings', { timeout: 60_000 }, () => {
    const entries = Array.from({ length: 10_000 }, (_, n) =>
      anEntry({ id: `q${n}`, text: `how do I ${n % 3_000}` }, ...(n % 7 === 0 ? [into(`g${n % 50}`)] : [])),
    )
    const groups = groupEntries(entries, 'likeness', 'most-asked')
    expect(groups.length).toBeGreaterThan(1_000)
    expect(groups.length).toBeLessThanOrEqual(3_050)
  })
})
