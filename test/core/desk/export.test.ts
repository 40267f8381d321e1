import { describe, expect, it } from 'vitest'
import { toEntry } from '../../../src/core/desk/entry.ts'
import { entriesToCsv, entriesToNdjson } from '../../../src/core/desk/export.ts'
import { act, call } from '../../support/build-acts.ts'
import { aQuestion } from '../../support/build-question.ts'

describe('the questions of the desk, handed over', () => {
  it('are rows with page, asker, what was shown and said, and what was done', () => {
    const question = aQuestion({
      asker: { by: 'observer', name: 'Ada' },
      opened: ['call'],
      left: ['call'],
      declined: ['note'],
      outcome: 'answered',
      outcomeOf: 'call',
      pack: { id: 'demo', version: 3 },
    })
    const csv = entriesToCsv([toEntry(question, [act(0, { kind: 'point', resource: call })])])
    const [header, row] = csv.split('\r\n')
    expect(header?.split(',')).toHaveLength(30)
    expect(row).toBe(
      '01935f6e-0000-7000-8000-000000000001,question,2026-11-22T09:30:00.000Z,observer,Ada,' +
        'where do I log a call?,realtimex-crm,contacts · list,,,,en,demo,3,Log a call | Write a note,Log a call,' +
        'Log a call,Write a note,,answered,Log a call,pointed,1970-01-01T00:00:00.000Z,Log a call,,,,,0,',
    )
  })

  it('are rows that no spreadsheet takes apart or runs', () => {
    const row = (text: string): string => entriesToCsv([toEntry(aQuestion({ text }))])
    expect(row('=cmd|"x"!A1, and\nmore')).toContain(`"'=cmd|""x""!A1, and\nmore"`)
    expect(row('x;=cmd|y;-1')).toContain(`"x;'=cmd|y;'-1"`)
    const named = entriesToCsv([toEntry(aQuestion({ asker: { by: 'self', name: '@SUM(A1)' } }))])
    expect(named).toContain(`,'@SUM(A1),`)
  })

  it('are lines of JSON that hold everything', () => {
    const entry = toEntry(aQuestion({ text: 'two\nlines' }), [act(0, { kind: 'set-aside' })])
    const lines = entriesToNdjson([entry, toEntry(aQuestion())]).split('\n')
    expect(lines).toHaveLength(3)
    const { standing, acts, ...question } = JSON.parse(lines[0] ?? '') as Record<string, unknown>
    expect({ question, acts }).toEqual({ question: entry.question, acts: entry.acts })
    expect(standing).toMatchObject({ state: 'set-aside' })
  })
})
