import { describe, expect, it } from 'vitest'
import { chooseAnswers, type Choosable } from '../../../src/core/desk/choose-answer.ts'
import { anEntry } from '../../support/build-entry.ts'

const entry = anEntry({
  page: { product: 'crm', view: 'list', object: 'contact' },
  shown: [{ id: 'call', title: 'Log a call' }],
})
const choices: readonly Choosable[] = [
  { packId: 'p', resourceId: 'merge', title: 'Merge two', keywords: 'duplicate', pages: [] },
  { packId: 'p', resourceId: 'list', title: 'Lists', keywords: '', pages: [{ view: 'list' }] },
  { packId: 'p', resourceId: 'call', title: 'Log a call', keywords: '', pages: [] },
  { packId: 'p', title: 'A tip on lists', pages: [{ object: 'contact', view: 'list' }] },
  { packId: 'p', title: 'A tip on tasks', pages: [{ object: 'task' }] },
]
const titles = (words: string, atMost = 8): string[] =>
  chooseAnswers(choices, words, entry, atMost).map(({ title }) => title)

describe('what a question can be pointed at', () => {
  it('is without words what was shown for it, then what is for its page, of whatever kind', () => {
    expect(titles('')).toEqual(['Log a call', 'Lists', 'A tip on lists'])
  })

  it('is with words all that has them, what is for the page first', () => {
    expect(titles('tip on')).toEqual(['A tip on lists', 'A tip on tasks'])
    expect(titles('DUPLICATE')).toEqual(['Merge two'])
    expect(titles('a', 1)).toHaveLength(1)
  })
})
