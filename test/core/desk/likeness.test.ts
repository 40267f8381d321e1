import { describe, expect, it } from 'vitest'
import { groupEntries, placeAlike } from '../../../src/core/desk/grouping.ts'
import { learnLikeness, mostAskedWordings } from '../../../src/core/desk/likeness.ts'
import { anEntry } from '../../support/build-entry.ts'

const texts = [
  'how do I merge two duplicate contacts',
  'merge duplicate contacts how',
  'where do I log a phone call',
  'log a phone call',
  'export the pipeline to a spreadsheet',
]

describe('likeness', () => {
  it('brings together what is asked in other words', () => {
    const entries = texts.map((text, n) => anEntry({ id: `q${n}`, text }))
    const likeness = learnLikeness(mostAskedWordings(texts))
    const groups = groupEntries(entries, 'likeness', 'most-asked', placeAlike(entries, likeness))
    const held = groups.map((group) => group.entries.map(({ question }) => question.id).join(' '))
    expect(held.toSorted()).toEqual(['q0 q1', 'q2 q3', 'q4'])
  })

  it('compares the wordings that are asked most, each once, and of the rest the latest', () => {
    const rare = Array.from({ length: 2_500 }, (_, n) => `zz ${2_500 - n}`)
    const often = ['How do I merge?', 'how do i MERGE', 'merge I do how']
    const wordings = mostAskedWordings([...rare, 'aa, the oldest', ...often])
    expect(wordings).toHaveLength(2_000)
    expect(wordings.filter((text) => /merge/i.test(text))).toEqual(['How do I merge?'])
    expect([wordings.includes('zz 2500'), wordings.includes('aa, the oldest')]).toEqual([true, false])
    expect(mostAskedWordings([...rare, ...often, ...often])).toEqual(wordings)
  })

  it('is nothing of nothing', () => {
    expect(learnLikeness(mostAskedWordings([])).size).toBe(0)
  })
})
