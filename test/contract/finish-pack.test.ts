import { describe, expect, it } from 'vitest'
import { finishPack, listUnfinishedFields } from '../../src/contract/finish-pack.ts'
import { packSchema } from '../../src/contract/pack.ts'
import type { Item } from '../../src/core/item.ts'
import { aParsedPack, aTipEntry } from '../support/build-pack.ts'

const walkthrough = {
  kind: 'walkthrough',
  id: 'create',
  page: {},
  title: { en: 'Create' },
  text: { en: 'Create' },
  steps: [{ id: 'one', title: { en: 'Press' }, text: { en: 'Press' } }],
}
const checklist = {
  kind: 'checklist',
  id: 'first-day',
  page: {},
  title: { en: 'First day' },
  text: { en: 'First day' },
  entries: [{ kind: 'walkthrough', walkthrough: 'create' }],
}
const base = aParsedPack({ items: [aTipEntry(), aTipEntry({ id: 'second' })] })
const [first, second] = base.items
if (first === undefined || second === undefined) throw new Error('the pack has two items')
const empty: Item = { ...first, id: 'new', text: { en: '' } }

describe('a pack that is being written', () => {
  it('is without an item that is not finished, and has all others', () => {
    const changed = { ...second, title: { en: 'Changed' } }
    const { pack, isRight, unfinished } = finishPack({ ...base, items: [first, changed, empty] }, base)
    expect(pack.items).toEqual([first, changed])
    expect(isRight).toBe(true)
    expect(unfinished).toEqual([{ item: empty, fields: ['text'] }])
  })

  it('keeps of an item that is out what is out, while the draft of it is not finished', () => {
    const half: Item = { ...second, title: { en: 'x'.repeat(121) }, text: { en: '' } }
    const { pack, unfinished } = finishPack({ ...base, items: [first, half] }, base)
    expect(pack.items).toEqual([first, second])
    expect(unfinished).toEqual([{ item: half, fields: ['title', 'text'] }])
  })

  it('is without what names an item that is left out', () => {
    const { items } = aParsedPack({ items: [walkthrough, checklist] })
    const half = items.map((item) =>
      item.kind === 'walkthrough'
        ? { ...item, steps: item.steps.map((step) => ({ ...step, text: {} })) }
        : item,
    )
    const { pack, isRight, unfinished } = finishPack({ ...base, items: [first, ...half] }, base)
    expect(pack.items).toEqual([first])
    expect(isRight).toBe(true)
    expect(unfinished.map(({ item, fields }) => [item.id, fields])).toEqual([
      ['create', ['steps']],
      ['first-day', ['entries']],
    ])
    expect(packSchema.safeParse(pack).success).toBe(true)
  })

  it('says where something else is not right', () => {
    const wrong = { ...base, id: 'Not an id' }
    expect(finishPack(wrong, base)).toEqual({ pack: wrong, isRight: false, unfinished: [] })
  })

  it('says of an item by itself what is missing', () => {
    expect(listUnfinishedFields(first)).toEqual([])
    expect(listUnfinishedFields(empty)).toEqual(['text'])
  })
})
