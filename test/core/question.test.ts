import { describe, expect, it } from 'vitest'
import { questionsToCsv, withOpened } from '../../src/core/question.ts'
import { aQuestion } from '../support/build-question.ts'

describe('a question', () => {
  it('notes an opened resource once, however often it is said', () => {
    const twice = withOpened(withOpened(aQuestion(), 'call'), 'call')
    expect(twice.opened).toEqual(['call'])
  })

  it('becomes a row with page, what was shown, what was opened and the outcome', () => {
    const csv = questionsToCsv([
      aQuestion({
        opened: ['call'],
        outcome: 'answered',
        outcomeOf: 'call',
        pack: { id: 'demo', version: 3 },
      }),
    ])
    expect(csv.split('\r\n')[1]).toBe(
      '01935f6e-0000-7000-8000-000000000001,2026-11-22T09:30:00.000Z,where do I log a call?,realtimex-crm,' +
        'contacts · list,en,demo,3,Log a call | Write a note,Log a call,answered,Log a call',
    )
  })

  it('becomes a row that no spreadsheet takes apart or runs', () => {
    const csv = questionsToCsv([aQuestion({ text: '=cmd|"x"!A1, and\nmore' })])
    expect(csv).toContain(`"'=cmd|""x""!A1, and\nmore"`)
    expect(questionsToCsv([aQuestion({ text: 'x;=cmd|y;-1' })])).toContain(`"x;'=cmd|y;'-1"`)
  })
})
