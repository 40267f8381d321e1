import { describe, expect, it } from 'vitest'
import { nameItem } from '../../../src/core/authoring/name-item.ts'
import { diffItems } from '../../../src/core/authoring/pack-diff.ts'
import type { Item } from '../../../src/core/item.ts'

const tip = (id: string, more: Partial<Item> = {}): Item =>
  ({
    kind: 'tip',
    id,
    page: {},
    title: { en: id },
    text: { en: id },
    anchor: { role: 'button' },
    ...more,
  }) as Item

describe('what differs between two versions', () => {
  it('is nothing where only the objects are others', () => {
    expect(diffItems({ items: [tip('a', { priority: undefined })] }, { items: [tip('a')] })).toEqual([])
  })

  it('names what was added, what of an item was changed, and what is gone', () => {
    const before = [tip('a'), tip('b', { phases: ['pilot'] })]
    const after = [tip('b', { title: { en: 'B' }, phases: ['pilot', 'live'] }), tip('c')]
    expect(diffItems({ items: before }, { items: after })).toEqual([
      { kind: 'added', item: after[1] },
      { kind: 'changed', item: after[0], fields: ['title', 'phases'] },
      { kind: 'removed', item: before[0] },
    ])
  })
})

describe('the id of a new item', () => {
  it.each([
    ['Create contact', [], 'create-contact'],
    ['Créer une tâche !', [], 'creer-une-tache'],
    ['Create', ['create', 'create-2'], 'create-3'],
    ['新規', [], 'tip'],
    ['新規', ['tip'], 'tip-2'],
  ])('of %j beside %j is %j', (title, taken, id) => {
    expect(nameItem(title, new Set(taken), 'tip')).toBe(id)
  })
})
