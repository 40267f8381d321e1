import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupQuestions } from '../../../src/core/search/group.ts'

const questions = [
  'how do I log a call with a customer?',
  'where can I export my contacts?',
  'how can I log a call?',
  'logging a customer call, how?',
  'exporting contacts to a file, where?',
  'the weather is fine',
]

describe('grouping questions', () => {
  it('puts those together that ask the same in other words, and leaves the rest alone', () => {
    const groups = groupQuestions(questions).map((group) => group.toSorted((one, other) => one - other))
    expect(groups[0]).toEqual([0, 2, 3])
    expect(groups).toContainEqual([1, 4])
    expect(groups).toContainEqual([5])
  })

  it('has every question in exactly one group, whatever is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...questions), fc.string())), (asked) => {
        const all = groupQuestions(asked)
          .flat()
          .toSorted((one, other) => one - other)
        expect(all).toEqual([...asked.keys()])
      }),
    )
  })

  it('puts equal questions together', () => {
    expect(groupQuestions(['a lost card', 'open a lead', 'a lost card'])[0]).toEqual([0, 2])
  })
})
