import { describe, expect, it } from 'vitest'
import { withDeclined, withLeft, withOpened } from '../../src/core/question.ts'
import { aQuestion } from '../support/build-question.ts'

describe('a question', () => {
  it.each([
    ['opened', withOpened],
    ['left', withLeft],
    ['declined', withDeclined],
  ] as const)('notes once that a resource was %s, however often it is said', (signal, note) => {
    const once = note(aQuestion(), 'call')
    expect(once[signal]).toEqual(['call'])
    expect(note(once, 'call')).toBe(once)
    expect(note(once, 'note')[signal]).toEqual(['call', 'note'])
  })
})
