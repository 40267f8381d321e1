import { describe, expect, it } from 'vitest'
import type { Attempt } from '../../../src/core/crm-events/attempts.ts'
import type { Act } from '../../../src/core/crm-events/event-signs.ts'
import {
  leaveBehind,
  proveByLoad,
  type Arrival,
  type LeftBehind,
} from '../../../src/core/crm-events/left-behind.ts'
import type { PageKey, View } from '../../../src/core/page-key.ts'

const pageOf = (view: View, object = 'ticket'): PageKey => ({ product: 'x', object, view })

const save: Act = {
  kind: 'written',
  by: { submit: 'form' },
  done: { loads: { view: ['record', 'list'] } },
  refused: '.error',
}
const told: Act = { ...save, done: { loads: { view: ['edit'], shows: '.results' } } }
const sentOn: Act = { ...save, done: { loads: { view: ['edit'], isSentOn: true } } }
const attach: Act = { kind: 'file-attached', by: { file: 'form' }, rides: true }
const search: Act = {
  kind: 'search-made',
  object: 'ticket',
  by: { enter: '.q' },
  done: { loads: { view: ['list'] } },
}
const acts = [save, told, sentOn, attach, search]

function anAttempt(change: Partial<Attempt> = {}): Attempt {
  return {
    ...{ act: save, page: pageOf('create'), atMs: 0, state: 'open', isOvertaken: false, riders: [] },
    ...change,
  }
}

function aLeft(attempt: Attempt, form = 'abc'): LeftBehind {
  const left = leaveBehind(attempt, acts, form)
  return { page: attempt.page, attempts: left === undefined ? [] : [left] }
}

function anArrival(
  page: PageKey,
  { shown = [], ...change }: Partial<Arrival> & { shown?: string[] } = {},
): Arrival {
  return {
    page,
    atMs: 2_000,
    isForward: true,
    isSentOn: false,
    shows: (selector) => selector !== undefined && shown.includes(selector),
    forms: new Set(),
    ...change,
  }
}

const prove = (attempt: Attempt, arrival: Arrival): readonly string[] =>
  proveByLoad(aLeft(attempt), acts, arrival).map(({ kind, object }) => `${kind} ${object}`)

describe('what the page before had begun', () => {
  it('happened when its record is loaded', () => {
    expect(prove(anAttempt(), anArrival(pageOf('record')))).toEqual(['record-created ticket'])
  })

  it('happened with what rode with it', () => {
    expect(prove(anAttempt({ riders: [attach] }), anArrival(pageOf('record')))).toEqual([
      'record-created ticket',
      'file-attached ticket',
    ])
  })

  it.each<[string, Arrival]>([
    ['the form comes back', anArrival(pageOf('record'), { forms: new Set(['abc']) })],
    ['an error is shown', anArrival(pageOf('record'), { shown: ['.error'] })],
    ['it is another object', anArrival(pageOf('record', 'user'))],
    ['it is another view', anArrival(pageOf('create'))],
    ['it is another product', anArrival({ ...pageOf('record'), product: 'y' })],
    ['the person went back, or loaded it anew', anArrival(pageOf('record'), { isForward: false })],
    ['it is too late', anArrival(pageOf('record'), { atMs: 21_000 })],
  ])('did not when %s', (_why, arrival) => {
    expect(prove(anAttempt(), arrival)).toEqual([])
  })

  it('is proven by the page’s own word where it gives one, form or not', () => {
    const attempt = anAttempt({ act: told, page: pageOf('edit') })
    const forms = new Set(['abc'])
    expect(prove(attempt, anArrival(pageOf('edit'), { forms, shown: ['.results'] }))).toEqual([
      'record-saved ticket',
    ])
    expect(prove(attempt, anArrival(pageOf('edit'), { forms }))).toEqual([])
  })

  it('is proven where the server sends the browser on, and not by a page that it answers with', () => {
    const attempt = anAttempt({ act: sentOn, page: pageOf('edit') })
    expect(prove(attempt, anArrival(pageOf('edit'), { isSentOn: true }))).toEqual(['record-saved ticket'])
    expect(prove(attempt, anArrival(pageOf('edit')))).toEqual([])
  })

  it('may have been begun anywhere when the act names its object', () => {
    const attempt = anAttempt({ act: search, page: { product: 'x', view: 'home' } })
    expect(prove(attempt, anArrival(pageOf('list')))).toEqual(['search-made ticket'])
  })

  it.each<[string, Partial<Attempt>]>([
    ['the person has done something else since', { isOvertaken: true }],
    ['it waits for the word that one is sure', { state: 'asking' }],
    ['no load proves it', { act: attach }],
  ])('is not left when %s', (_why, change) => {
    expect(aLeft(anAttempt(change)).attempts).toEqual([])
  })
})
