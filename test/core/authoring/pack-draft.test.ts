import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addItem,
  addMedia,
  applyDraft,
  beginDraft,
  changeItem,
  changeTogether,
  hasChanges,
  rebaseDraft,
  redoChange,
  removeItem,
  undoChange,
  type PackDraft,
} from '../../../src/core/authoring/pack-draft.ts'
import type { Item } from '../../../src/core/item.ts'
import { png, pngName, webm, webmName } from '../../support/media-samples.ts'
import type { Pack, Resource } from '../../../src/core/pack.ts'

const tip = (id: string, title = id): Item => ({
  kind: 'tip',
  id,
  page: {},
  title: { en: title },
  text: { en: 'text' },
  anchor: { role: 'button', field: id },
})

const pack: Pack = {
  id: 'sales',
  version: 4,
  title: { en: 'Sales' },
  defaultLocale: 'en',
  crm: { product: 'generic' },
  items: [tip('a'), tip('b'), tip('c')],
  resources: [],
  milestones: [],
}

const idsOf = ({ items }: PackDraft): string[] => items.map(({ id }) => id)

describe('a draft of a pack', () => {
  it('begins as the pack is, and is published as its next version', () => {
    const draft = beginDraft(pack)
    expect(hasChanges(draft)).toBe(false)
    expect(applyDraft(pack, addItem(draft, tip('d'), 1))).toMatchObject({
      version: 5,
      title: pack.title,
      items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
    })
  })

  it('puts an item that was taken away back where it stood', () => {
    const removed = removeItem(beginDraft(pack), 'b', 1)
    expect(idsOf(removed)).toEqual(['a', 'c'])
    expect(idsOf(undoChange(removed, 2))).toEqual(['a', 'b', 'c'])
  })

  it('takes back what was typed in one go at once, and no more', () => {
    const typed = ['N', 'Na', 'Nam'].reduce(
      (draft, title, at) => changeItem(draft, tip('b', title), { field: 'title', atMs: at * 400 }),
      changeItem(beginDraft(pack), tip('b', 'before'), { field: 'text', atMs: 0 }),
    )
    expect(typed.past).toHaveLength(2)
    expect(undoChange(typed, 5_000).items[1]?.title).toEqual({ en: 'before' })
  })

  it('begins a new change after a pause, in another field and for another item', () => {
    let draft = changeItem(beginDraft(pack), tip('b', '1'), { field: 'title', atMs: 0 })
    draft = changeItem(draft, tip('b', '2'), { field: 'title', atMs: 1_501 })
    draft = changeItem(draft, tip('b', '3'), { field: 'text', atMs: 1_502 })
    draft = changeItem(draft, tip('c', '4'), { field: 'text', atMs: 1_503 })
    expect(draft.past).toHaveLength(4)
  })

  it('knows nothing more to do again once something else was changed', () => {
    const undone = undoChange(addItem(beginDraft(pack), tip('d'), 1), 2)
    expect(idsOf(redoChange(undone, 3))).toEqual(['a', 'b', 'c', 'd'])
    const other = removeItem(undone, 'a', 3)
    expect(redoChange(other, 4)).toBe(other)
  })

  it('keeps the trainer’s changes over a version that was published meanwhile', () => {
    let draft = changeItem(beginDraft(pack), tip('b', 'mine'), { atMs: 1 })
    draft = addItem(draft, tip('d'), 2)
    draft = removeItem(draft, 'c', 3)
    const published: Pack = { ...pack, version: 6, items: [tip('a', 'theirs'), tip('c', 'theirs')] }
    const rebased = rebaseDraft(draft, published)
    expect(rebased.items).toEqual([tip('a', 'theirs'), tip('b', 'mine'), tip('d')])
    expect(rebased.baseVersion).toBe(6)
    expect(rebaseDraft(rebased, published)).toBe(rebased)
  })

  it('is over where the published version says all that it says', () => {
    const changes = [
      (draft: PackDraft) => changeItem(draft, tip('b', 'half'), { atMs: 1 }),
      (draft: PackDraft) => changeItem(draft, tip('b', 'mine'), { atMs: 2 }),
      (draft: PackDraft) => addItem(draft, tip('d'), 3),
      (draft: PackDraft) => removeItem(draft, 'a', 4),
    ]
    const draft = changes.reduce((before, change) => change(before), beginDraft(pack))
    const published = applyDraft(pack, draft)
    expect(rebaseDraft(draft, published)).toEqual(beginDraft(published))
    const more = changeItem(draft, tip('c', 'later'), { atMs: 5 })
    expect(rebaseDraft(more, published)).toMatchObject({ past: [{ itemId: 'c' }], items: more.items })
  })

  it('forgets no item, however much was changed since', () => {
    let draft = changeItem(beginDraft(pack), tip('a', 'first'), { atMs: 0 })
    for (let at = 1; at <= 600; at++) draft = changeItem(draft, tip('b', String(at)), { atMs: at * 2_000 })
    const rebased = rebaseDraft(draft, { ...pack, version: 5 })
    expect(draft.past.length).toBeLessThanOrEqual(500)
    expect(rebased.items).toEqual([tip('a', 'first'), tip('b', '600'), tip('c')])
  })
})

describe('any course of changes', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const action = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), id, title: fc.string({ maxLength: 3 }) }),
    fc.record({ kind: fc.constant('change' as const), id, title: fc.string({ maxLength: 3 }) }),
    fc.record({ kind: fc.constant('remove' as const), id, title: fc.constant('') }),
    fc.record({ kind: fc.constant('undo' as const), id, title: fc.constant('') }),
    fc.record({ kind: fc.constant('redo' as const), id, title: fc.constant('') }),
  )
  const take =
    ({ kind, id, title }: { kind: string; id: string; title: string }, at: number) =>
    (draft: PackDraft): PackDraft => {
      const atMs = at * 700
      if (kind === 'add') return addItem(draft, tip(id, title), atMs)
      if (kind === 'change') return changeItem(draft, tip(id, title), { field: 'title', atMs })
      if (kind === 'remove') return removeItem(draft, id, atMs)
      return kind === 'undo' ? undoChange(draft, atMs) : redoChange(draft, atMs)
    }

  const run = (changes: readonly ((draft: PackDraft) => PackDraft)[]): PackDraft =>
    changes.reduce((draft, change) => change(draft), beginDraft(pack))

  it('is taken back to the pack, and done again to where it was', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const draft = run(actions.map(take))
        let undone = draft
        while (undone.past.length > 0) undone = undoChange(undone, 0)
        expect(undone.items).toEqual(pack.items)
        let redone = undone
        while (redone.future.length > draft.future.length) redone = redoChange(redone, 0)
        expect(redone.items).toEqual(draft.items)
      }),
    )
  })

  it('never has two items of one id', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const ids = idsOf(run(actions.map(take)))
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})

describe('changes that are made together', () => {
  const texts = {
    texts: { title: { fr: 'Ventes' } },
    marks: { fr: { title: { state: 'final', of: '0a1b2c3d' } } },
  } as const

  it('are one change, which is undone and done again in one go', () => {
    const draft = beginDraft(pack)
    const next = changeTogether(draft, { items: [tip('b', 'other'), tip('d'), tip('c')], texts }, { atMs: 1 })
    expect(idsOf(next)).toEqual(['b', 'c', 'd'])
    expect(applyDraft(pack, next)).toMatchObject({
      title: { en: 'Sales', fr: 'Ventes' },
      translations: { fr: { title: { state: 'final' } } },
      items: [{ title: { en: 'other' } }, { id: 'c' }, { id: 'd' }],
    })
    const undone = undoChange(next, 2)
    expect(applyDraft(pack, undone)).toEqual(applyDraft(pack, draft))
    expect(applyDraft(pack, redoChange(undone, 3))).toEqual(applyDraft(pack, next))
  })

  it('are done again over another version, where one item is gone and a text is another', () => {
    const draft = changeTogether(
      beginDraft(pack),
      { items: [tip('a'), tip('b', 'mine'), tip('d')], texts },
      { atMs: 1 },
    )
    const published = { ...pack, version: 5, title: { en: 'Sales and service' }, items: [tip('a'), tip('c')] }
    const rebased = rebaseDraft(draft, published)
    expect(idsOf(rebased)).toEqual(['a', 'b', 'd'])
    expect(applyDraft(published, rebased)).toMatchObject({
      version: 6,
      title: { en: 'Sales and service', fr: 'Ventes' },
    })
    expect(idsOf(undoChange(rebased, 2))).toEqual(['a', 'c'])
  })

  it('bring resources in, new ones and others in the place of what the pack has', () => {
    const resource = (id: string, title: string): Resource => ({
      id,
      title: { en: title },
      url: 'https://a.example/',
    })
    const base = { ...pack, resources: [resource('r', 'old'), resource('s', 'stays')] }
    const titles = ({ resources }: Pack): unknown[] => resources.map(({ id, title }) => [id, title['en']])
    const draft = beginDraft(base)
    const next = changeTogether(
      draft,
      { items: draft.items, brought: [resource('r', 'new'), resource('t', 'more')] },
      { atMs: 1 },
    )
    const all = [
      ['r', 'new'],
      ['s', 'stays'],
      ['t', 'more'],
    ]
    expect(titles(applyDraft(base, next))).toEqual(all)
    expect(titles(applyDraft(base, undoChange(next, 2)))).toEqual(titles(base))
    const published = { ...base, version: 5, resources: [...base.resources, resource('u', 'theirs')] }
    expect(titles(applyDraft(published, rebaseDraft(next, published)))).toEqual([
      ...all.slice(0, 2),
      ['u', 'theirs'],
      ['t', 'more'],
    ])
    const same = { ...applyDraft(base, next), version: 5 }
    expect(hasChanges(rebaseDraft(next, same))).toBe(false)
  })

  it('are typed on, and taken back at once', () => {
    const typed = ['V', 'Ve'].reduce(
      (draft, fr, at) =>
        changeTogether(
          draft,
          { items: draft.items, texts: { texts: { title: { fr } } } },
          { field: 'title.fr', atMs: at * 400 },
        ),
      beginDraft(pack),
    )
    expect(typed.past).toHaveLength(1)
    expect(applyDraft(pack, typed).title).toEqual({ en: 'Sales', fr: 'Ve' })
    expect(undoChange(typed, 900).texts).toBeUndefined()
  })

  it('are no change where nothing differs', () => {
    const draft = beginDraft(pack)
    expect(changeTogether(draft, { items: draft.items }, { atMs: 1 })).toBe(draft)
  })

  it('lead from any items to any others and back', () => {
    const list = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
      .map((ids) => ids.map((id) => tip(id, `${id}!`)))
    fc.assert(
      fc.property(list, list, (before, after) => {
        const draft = beginDraft({ ...pack, items: before })
        const next = changeTogether(draft, { items: after }, { atMs: 1 })
        expect(idsOf(next).toSorted()).toEqual(after.map(({ id }) => id).toSorted())
        expect((next === draft ? draft : undoChange(next, 2)).items).toEqual(before)
      }),
    )
  })
})

describe('a picture in a draft', () => {
  const shown = { ...tip('a'), media: [{ kind: 'image', file: pngName, alt: { en: 'The form' } }] } as const
  const added = changeItem(addMedia(beginDraft(pack), pngName, png), shown, { field: 'media', atMs: 1 })

  it('is published with the item that shows it, and not once none does', () => {
    expect(applyDraft(pack, added).media).toEqual({ [pngName]: png })
    const undone = undoChange(added, 2)
    expect(applyDraft(pack, undone).media).toBeUndefined()
    expect(applyDraft(pack, redoChange(undone, 3)).media).toEqual({ [pngName]: png })
  })

  it('stands beside those of the pack that are still used', () => {
    const film = { kind: 'video', file: webmName, alt: { en: 'How' } } as const
    const base: Pack = {
      ...pack,
      items: [tip('a'), { ...tip('b'), media: [film] }, tip('c')],
      media: { [webmName]: webm },
    }
    const draft = changeItem(addMedia(beginDraft(base), pngName, png), shown, { atMs: 1 })
    expect(applyDraft(base, draft).media).toEqual({ [pngName]: png, [webmName]: webm })
    expect(applyDraft(base, removeItem(draft, 'b', 2)).media).toEqual({ [pngName]: png })
  })

  it('goes along to a version that was published meanwhile', () => {
    const rebased = rebaseDraft(added, { ...pack, version: 5, items: [...pack.items, tip('d')] })
    expect(applyDraft({ ...pack, version: 5, items: [...pack.items, tip('d')] }, rebased)).toMatchObject({
      items: [shown, tip('b'), tip('c'), tip('d')],
      media: { [pngName]: png },
    })
  })

  it('stays behind once it is published, with what was added and is shown by nothing', () => {
    const tried = addMedia(added, webmName, webm)
    expect(rebaseDraft(tried, applyDraft(pack, tried)).media).toBeUndefined()
    const other = changeItem(tried, { ...tip('b'), title: { en: 'Other' } }, { atMs: 2 })
    expect(rebaseDraft(other, { ...pack, version: 5 }).media).toEqual({ [pngName]: png })
  })
})
