import { describe, expect, it } from 'vitest'
import { actSchema, crmReleaseSchema, draftSchema, verdictSchema } from '../../src/contract/desk.ts'
import type { Deed } from '../../src/core/desk/handling.ts'
import { act, actId, call, draftId } from '../support/build-acts.ts'

const deeds: readonly Deed[] = [
  { kind: 'point', resource: call },
  { kind: 'mend', resource: call },
  { kind: 'draft', draftId },
  { kind: 'plan', plan: { phase: 'cut-over' } },
  { kind: 'plan', plan: { date: '2026-12-31' } },
  { kind: 'repair' },
  { kind: 'report' },
  { kind: 'set-aside' },
  { kind: 'reopen' },
  { kind: 'tell' },
  { kind: 'confirm' },
  { kind: 'reject' },
  { kind: 'group', groupId: actId(1) },
  { kind: 'undo', actId: actId(1) },
]

describe('an act as it crosses a wire', () => {
  it.each(deeds)('is what the core made: %o', (deed) => {
    const made = act(7, deed, { role: 'desk', name: 'Ada' })
    expect(actSchema.parse(made)).toEqual(made)
  })

  it.each([
    ['an unknown deed', { ...act(1, { kind: 'tell' }), deed: { kind: 'answer', text: 'do this' } }],
    [
      'words beside a deed',
      { ...act(1, { kind: 'tell' }), deed: { kind: 'point', resource: call, text: 'x' } },
    ],
    ['a plan without a day', act(1, { kind: 'plan', plan: { date: 'soon' } })],
    ['a day that there is not', act(1, { kind: 'plan', plan: { date: '2026-02-30' } })],
    ['a random id', { ...act(1, { kind: 'tell' }), id: '0e37df36-f698-11e6-8dd4-cb9ced3df976' }],
    ['an asker with a name', { ...act(1, { kind: 'confirm' }), by: { role: 'asker', name: 'Ada' } }],
  ])('is refused with %s', (_name, made) => {
    expect(actSchema.safeParse(made).success).toBe(false)
  })
})

describe('a verdict as it crosses a wire', () => {
  const verdict = {
    id: actId(1),
    atMs: 1,
    value: 'wrong',
    subject: { on: 'resource', packId: 'p', resourceId: 'call' },
  }
  it('is on a resource or on a page', () => {
    expect(verdictSchema.parse(verdict)).toEqual(verdict)
    const missing = {
      ...verdict,
      value: 'missing',
      subject: { on: 'page', page: { product: 'crm', view: 'list' } },
    }
    expect(verdictSchema.parse(missing)).toEqual(missing)
  })

  it('is refused on nothing, or with an outcome in place of a verdict', () => {
    expect(verdictSchema.safeParse({ ...verdict, subject: { on: 'resource' } }).success).toBe(false)
    expect(verdictSchema.safeParse({ ...verdict, value: 'not-answered' }).success).toBe(false)
  })
})

describe('a release of a CRM', () => {
  it('has a build', () => {
    const release = { id: actId(1), product: 'crm', build: '24.0', atMs: 1 }
    expect(crmReleaseSchema.parse(release)).toEqual(release)
    expect(crmReleaseSchema.safeParse({ ...release, build: '' }).success).toBe(false)
  })
})

describe('a draft', () => {
  it('is kept as far as it is written, with half an address too', () => {
    const draft = {
      ...{ id: draftId, packId: 'p', locale: 'en', title: '', text: '', url: 'https:/', pages: [] },
      ...{ questions: [], changedAtMs: 1, reviewOn: '2027-01-31' },
    }
    expect(draftSchema.parse(draft)).toEqual(draft)
  })
})
