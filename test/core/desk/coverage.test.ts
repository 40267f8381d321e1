import { describe, expect, it } from 'vitest'
import { readCoverage } from '../../../src/core/desk/coverage.ts'
import { noSignals, readSignals } from '../../../src/core/desk/signals.ts'
import { toShare } from '../../../src/core/desk/wilson.ts'
import { call } from '../../support/build-acts.ts'
import { anEntry } from '../../support/build-entry.ts'

const edit = { product: 'crm', object: 'deals', view: 'edit' } as const
const list = { product: 'crm', object: 'deals', view: 'list' } as const
const told = [{ kind: 'point', resource: call }, { kind: 'tell' }] as const

describe('coverage', () => {
  it('counts by object and page what was asked, shown, answered and missing', () => {
    const coverage = readCoverage([
      anEntry({ page: edit, outcome: 'answered', outcomeOf: 'call' }),
      anEntry({ page: edit, outcome: 'wrong', outcomeOf: 'call' }),
      anEntry({ page: edit, shown: [] }),
      anEntry({ page: list, shown: [] }, ...told, { kind: 'confirm' }),
      anEntry({ page: list, outcome: 'answered' }, ...told, { kind: 'reject' }),
      anEntry({ page: { ...list, object: undefined } }),
      anEntry({ page: edit, kind: 'broken' }),
    ])
    expect(coverage.map(({ id, asked }) => [id, asked])).toEqual([
      ['crm/deals', 5],
      ['crm/', 1],
    ])
    expect(coverage[0]).toMatchObject({ shown: 3, answered: 2, missing: 2, validated: toShare(2, 4) })
    expect(coverage[0]?.pages.map(({ page, asked, answered }) => [page.view, asked, answered])).toEqual([
      ['edit', 3, 1],
      ['list', 2, 1],
    ])
    expect(coverage[1]?.validated).toEqual(toShare(0, 0))
  })
})

describe('the signals of a resource', () => {
  it('count each no to what the desk pointed at like each yes, of the resource that was pointed at then', () => {
    const note = { ...call, resourceId: 'note' }
    const again = [{ kind: 'point', resource: note }, { kind: 'tell' }] as const
    const signals = readSignals(
      [
        anEntry({ shown: [] }, ...told, { kind: 'reject' }, ...again, { kind: 'confirm' }),
        anEntry({ shown: [] }, ...told, { kind: 'confirm' }, { kind: 'reject' }),
        anEntry({ shown: [] }, ...told, { kind: 'confirm' }),
      ],
      new Set(),
    )
    expect(signals.get('p/call')?.answered).toEqual(toShare(1, 3))
    expect(signals.get('p/note')?.answered).toEqual(toShare(1, 1))
  })

  it('are what users did, question by question', () => {
    const signals = readSignals(
      [
        anEntry({ id: 'a', opened: ['call'], left: ['call'], declined: ['note'] }),
        anEntry({ id: 'b', opened: ['call'], outcome: 'answered', outcomeOf: 'call' }),
        anEntry({ id: 'c', opened: ['call'], outcome: 'wrong', outcomeOf: 'call' }),
        anEntry({ id: 'd', outcome: 'not-answered' }),
      ],
      new Set(['a']),
    )
    expect(signals.get('p/call')).toEqual({
      ...{ shown: 4, opened: 3, left: 1, declined: 0, askedAgain: 1, wrong: 1, answered: toShare(1, 2) },
    })
    expect(signals.get('p/note')).toEqual({ ...noSignals, shown: 4, declined: 1 })
  })

  it('count the asker’s word on what the desk pointed at', () => {
    const signals = readSignals([anEntry({ shown: [] }, ...told, { kind: 'confirm' })], new Set())
    expect(signals.get('p/call')).toEqual({ ...noSignals, answered: toShare(1, 1) })
  })
})
