import { describe, expect, it } from 'vitest'
import { isTipOf, tipIdOf, waitsForWish, type Wish } from '../../../src/core/desk/wish.ts'
import { call, draftId } from '../../support/build-acts.ts'
import { anEntry, questionId } from '../../support/build-entry.ts'

const wish: Wish = {
  ...{ id: draftId, packId: 'p', page: { product: 'x', view: 'list' }, title: 'Où est Nº 2?', text: '' },
  ...{ questions: [questionId(1)], atMs: 1 },
}

describe('a wish', () => {
  it('names its tip after the question, and no two name theirs alike', () => {
    expect(tipIdOf(wish)).toBe('ou-est-no-2-00d001')
    expect(tipIdOf({ ...wish, title: '？' })).toBe('tip-00d001')
    expect(tipIdOf({ ...wish, title: 'long '.repeat(40) })).toMatch(/^[a-z0-9][a-z0-9._-]{0,79}$/)
    expect(tipIdOf({ ...wish, id: questionId(2) })).not.toBe(tipIdOf(wish))
  })

  it('knows its tip after the desk put it in other words, and no other', () => {
    const begun = { id: tipIdOf(wish) }
    const reworded: Wish = { ...wish, title: 'Where is number 2?' }
    expect(tipIdOf(reworded)).not.toBe(begun.id)
    expect(isTipOf(begun, reworded)).toBe(true)
    expect(isTipOf(begun, { ...wish, id: questionId(2) })).toBe(false)
  })

  it('is waited for as long as nothing else was done about the question', () => {
    const draft = { kind: 'draft', draftId } as const
    expect(waitsForWish(anEntry({}), wish)).toBe(false)
    expect(waitsForWish(anEntry({}, draft), wish)).toBe(true)
    expect(waitsForWish(anEntry({}, draft, { kind: 'point', resource: call }), wish)).toBe(false)
    expect(waitsForWish(anEntry({}, draft, { kind: 'draft', draftId: questionId(3) }), wish)).toBe(false)
  })
})
