import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/core/desk/entry.ts'
import { findAskedAgain, findAskedInVain, isMissing, lastWord, needOf } from '../../../src/core/desk/need.ts'
import { readClock } from '../../../src/core/desk/service-clock.ts'
import { call, draftId } from '../../support/build-acts.ts'
import { anEntry } from '../../support/build-entry.ts'

const pointed = [{ kind: 'point', resource: call }, { kind: 'tell' }] as const

const table: readonly (readonly [string, Entry, string, boolean, string | undefined])[] = [
  ['shown and not spoken of', anEntry(), 'unsaid', false, undefined],
  ['shown nothing', anEntry({ shown: [] }), 'failed', true, undefined],
  ['all turned down', anEntry({ declined: ['call', 'note'] }), 'failed', true, undefined],
  ['one of two turned down', anEntry({ declined: ['call'] }), 'unsaid', false, undefined],
  ['two opened, without a word', anEntry({ opened: ['call', 'note'] }), 'unsaid', false, undefined],
  ['three opened, and left', anEntry({ opened: ['call', 'note', 'task'] }), 'failed', true, undefined],
  ['none of these', anEntry({ outcome: 'not-answered' }), 'failed', true, 'not-answered'],
  ['opened, and no', anEntry({ outcome: 'not-answered', outcomeOf: 'call' }), 'failed', true, 'not-answered'],
  ['opened, and wrong', anEntry({ outcome: 'wrong', outcomeOf: 'call' }), 'failed', false, 'wrong'],
  ['answered', anEntry({ outcome: 'answered', outcomeOf: 'call' }), 'done', false, 'answered'],
  ['broken', anEntry({ kind: 'broken', outcome: 'answered' }), 'failed', false, 'answered'],
  ['being written', anEntry({}, { kind: 'draft', draftId }), 'working', true, undefined],
  ['being mended', anEntry({ shown: [] }, { kind: 'mend', resource: call }), 'working', false, undefined],
  ['pointed at', anEntry({ shown: [] }, ...pointed), 'waiting', false, undefined],
  [
    'planned',
    anEntry({ shown: [] }, { kind: 'plan', plan: { phase: 'steady' } }),
    'waiting',
    true,
    undefined,
  ],
  ['told of what was withdrawn', anEntry({}, ...pointed, { kind: 'lose' }), 'failed', true, undefined],
  ['confirmed', anEntry({ shown: [] }, ...pointed, { kind: 'confirm' }), 'done', false, 'answered'],
  [
    'not held',
    anEntry({ outcome: 'answered' }, ...pointed, { kind: 'reject' }),
    'failed',
    true,
    'not-answered',
  ],
  ['set aside', anEntry({ shown: [] }, { kind: 'set-aside' }), 'done', false, undefined],
]

describe('a question', () => {
  it.each(table)('that is %s', (_name, entry, need, missing, word) => {
    expect([needOf(entry), isMissing(entry), lastWord(entry)]).toEqual([need, missing, word])
  })

  it('that was asked again was not helped', () => {
    const again = anEntry({ id: 'b', asksAgain: 'a' })
    expect([...findAskedAgain([again, anEntry()])]).toEqual(['a'])
    expect(needOf(anEntry(), true)).toBe('failed')
  })

  it('that was asked again in vain has its help page missing, and not one that an asking found', () => {
    const asked = anEntry({ id: 'a' })
    const again = anEntry({ id: 'b', asksAgain: 'a' })
    const atLast = anEntry({ id: 'c', asksAgain: 'b', outcome: 'answered', outcomeOf: 'note' })
    expect([...findAskedInVain([again, asked])]).toEqual(['a'])
    expect([...findAskedInVain([atLast, again, asked])]).toEqual([])
    expect(isMissing(asked, true)).toBe(true)
    expect(isMissing(anEntry({ outcome: 'partly', outcomeOf: 'call' }), true)).toBe(false)
  })
})

describe('the clock of a question', () => {
  const always = (fromMs: number, untilMs: number): number => untilMs - fromMs
  const targets = { firstMoveMs: 100, answerMs: 1_000 }
  const asked = { askedAtMs: 0, shown: [] }

  it.each([
    ['waits for a first move', anEntry(asked), 10, { waitsFor: 'first-move', level: 'fine', elapsedMs: 10 }],
    ['warns', anEntry(asked), 80, { waitsFor: 'first-move', level: 'soon', elapsedMs: 80 }],
    ['is late', anEntry(asked), 101, { waitsFor: 'first-move', level: 'late', elapsedMs: 101 }],
    [
      'waits for the answer while it is written',
      anEntry(asked, { kind: 'draft', draftId }),
      101,
      { waitsFor: 'answer', level: 'fine', elapsedMs: 101 },
    ],
    [
      'begins anew when the answer does not hold',
      anEntry(asked, ...pointed, { kind: 'reject' }),
      13,
      { waitsFor: 'first-move', level: 'fine', elapsedMs: 10 },
    ],
  ])('%s', (_name, entry, nowMs, expected) => {
    expect(readClock(entry, nowMs, always, targets)).toMatchObject(expected)
  })

  it('stands still while the desk owes nothing', () => {
    expect(readClock(anEntry(asked, ...pointed), 5_000, always, targets)).toBeUndefined()
    expect(readClock(anEntry({ ...asked, outcome: 'answered' }), 5_000, always, targets)).toBeUndefined()
  })
})
