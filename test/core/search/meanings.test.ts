import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readMeanings } from '../../../src/core/search/meanings.ts'
import { readPastQuestions } from '../../../src/core/search/past-questions.ts'

const meanings = readMeanings(readFileSync('public/word-vectors/en.txt', 'utf8'))

function likeness(one: string, other: string): number {
  const second = meanings.of(other)
  return meanings.of(one).reduce((sum, value, at) => sum + value * (second[at] ?? 0), 0)
}

describe('meanings', () => {
  it.each([
    ['my parcel is late', 'the package was delayed', 'the invoice was printed'],
    ['cancel the meeting', 'call off the appointment', 'colour of the button'],
    ['transferring funds', 'sending money', 'colours of buttons'],
  ])('%j is more like %j than like %j', (question, near, far) => {
    expect(likeness(question, near)).toBeGreaterThan(likeness(question, far))
  })

  it('has none for words that it does not know', () => {
    expect([...meanings.of('Rechnungsbuchung 4711')].every((value) => value === 0)).toBe(true)
  })

  it('leads past questions to what was asked in other words', () => {
    const past = readPastQuestions(
      [
        { text: 'my parcel is late', resourceId: 'delivery' },
        { text: 'the invoice was printed twice', resourceId: 'invoice' },
      ],
      new Map(),
      meanings,
    )
    const { likeness: liked, nearest } = past.compare('package delayed')
    expect([...liked].toSorted(([, one], [, other]) => other - one)[0]?.[0]).toBe('delivery')
    // What is not said in the same words is not trusted for it.
    expect(nearest).toBeLessThan(0.5)
  })
})
