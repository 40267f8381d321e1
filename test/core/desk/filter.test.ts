import { describe, expect, it } from 'vitest'
import { filterEntries, firstFilter, type Filter } from '../../../src/core/desk/filter.ts'
import { call } from '../../support/build-acts.ts'
import { anEntry } from '../../support/build-entry.ts'

const entries = [
  anEntry({ id: 'failed', text: 'Où créer un contact ?', shown: [] }),
  anEntry({ id: 'unsaid' }),
  anEntry({ id: 'working' }, { kind: 'mend', resource: { ...call, resourceId: 'other', title: 'Other' } }),
  anEntry({ id: 'waiting', shown: [] }, { kind: 'point', resource: call }),
  anEntry({ id: 'done', outcome: 'answered' }),
  anEntry({ id: 'broken', kind: 'broken', shown: [], crmBuild: '24.0' }),
  anEntry({ id: 'deals', page: { product: 'crm', object: 'deals', view: 'list' }, outcome: 'answered' }),
]

describe('the filter of the desk', () => {
  it.each<[string, Partial<Filter>, string]>([
    ['begins with what is to be done', {}, 'failed unsaid working'],
    ['what failed', { stage: 'failed' }, 'failed'],
    ['what is being worked at', { stage: 'working' }, 'working'],
    ['what waits', { stage: 'waiting' }, 'waiting'],
    ['what is done', { stage: 'done' }, 'done deals'],
    ['everything', { stage: 'all' }, 'failed unsaid working waiting done deals'],
    ['what is broken', { kind: 'broken', stage: 'all' }, 'broken'],
    ['an object', { stage: 'all', object: 'crm/deals' }, 'deals'],
    ['a resource, shown or named', { stage: 'all', resource: 'p/call' }, 'unsaid working waiting done deals'],
    ['words without accents and case', { text: 'CREER contact' }, 'failed'],
    ['words in any order, in page and titles too', { text: 'note contacts' }, 'unsaid working'],
    ['a build', { kind: 'broken', text: '24.0' }, 'broken'],
    ['words that stand nowhere', { stage: 'all', text: 'call zebra' }, ''],
  ])('finds %s', (_name, change, ids) => {
    const found = filterEntries(entries, { ...firstFilter, ...change }, new Set())
    expect(found.map(({ question }) => question.id).join(' ')).toBe(ids)
  })

  it('counts what was asked again as failed', () => {
    const found = filterEntries(entries, { ...firstFilter, stage: 'failed' }, new Set(['unsaid']))
    expect(found.map(({ question }) => question.id)).toEqual(['failed', 'unsaid'])
  })
})
