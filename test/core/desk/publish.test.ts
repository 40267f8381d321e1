import { describe, expect, it } from 'vitest'
import { parsePack } from '../../../src/contract/pack.ts'
import type { Draft } from '../../../src/core/desk/draft.ts'
import { publishDraft, resourceIdOf } from '../../../src/core/desk/publish.ts'
import { aParsedPack } from '../../support/build-pack.ts'

const draft: Draft = {
  ...{ id: 'd', packId: 'test-pack', locale: 'en', title: 'Où fusionner ?', text: 'Press **Merge**.' },
  ...{ pages: [{ object: 'contacts' }], questions: [], changedAtMs: 1 },
}

describe('a draft that is published', () => {
  it('is a new resource in the next version, with the questions as its why, and the pack stays as it is', () => {
    const pack = aParsedPack()
    const before = structuredClone(pack)
    const next = publishDraft(pack, draft, ['how do I merge?', 'how do I merge?', 'fusionner'])
    expect(pack).toEqual(before)
    expect(next.version).toBe(2)
    expect(next.resources.at(-1)).toEqual({
      id: 'ou-fusionner',
      title: { en: 'Où fusionner ?' },
      text: { en: 'Press **Merge**.' },
      pages: [{ object: 'contacts' }],
      questions: ['how do I merge?', 'fusionner'],
    })
    expect(parsePack(JSON.stringify(next))).toMatchObject({ ok: true })
  })

  it('is shown where the tip points that it names, and nowhere once that is gone', () => {
    const tip = aParsedPack().items.find(({ kind }) => kind === 'tip')
    if (tip?.kind !== 'tip') throw new Error('the pack has no tip')
    const published = publishDraft(aParsedPack(), { ...draft, placeOf: tip.id }, []).resources.at(-1)
    expect(published?.places).toEqual([{ page: tip.page, anchor: tip.anchor }])
    expect(
      publishDraft(aParsedPack(), { ...draft, placeOf: 'gone' }, []).resources.at(-1)?.places,
    ).toBeUndefined()
  })

  it('keeps the places of what it mends beside the one that it names, each once', () => {
    const pack = aParsedPack()
    const tip = pack.items.find(({ kind }) => kind === 'tip')
    if (tip?.kind !== 'tip') throw new Error('the pack has no tip')
    const place = { page: { view: 'setup' as const }, anchor: tip.anchor }
    const old = { id: 'call', title: { en: 'Log' }, text: { en: 'x' }, places: [place] }
    const mending = { ...draft, mends: 'call', placeOf: tip.id }
    const once = publishDraft({ ...pack, resources: [old] }, mending, [])
    const twice = publishDraft(once, mending, [])
    const places = [place, { page: tip.page, anchor: tip.anchor }]
    expect([once, twice].map(({ resources }) => resources[0]?.places)).toEqual([places, places])
  })

  it('is to be looked at again from its day on, or no more', () => {
    const dated = publishDraft(aParsedPack(), { ...draft, reviewOn: '2027-01-31' }, [])
    const id = dated.resources.at(-1)?.id
    expect(dated.resources.at(-1)?.reviewOn).toBe('2027-01-31')
    expect(parsePack(JSON.stringify(dated))).toMatchObject({ ok: true })
    const mend = (reviewOn?: string | null): string | undefined =>
      publishDraft(dated, { ...draft, mends: id, reviewOn }, []).resources.at(-1)?.reviewOn
    expect(mend('2027-02-28')).toBe('2027-02-28')
    expect(mend(null)).toBeUndefined()
  })

  it('keeps the day of what it mends where it says nothing of it, as drafts of an older release', () => {
    const [old] = aParsedPack().resources
    if (old === undefined) throw new Error('the pack has no resource')
    const pack = { ...aParsedPack(), resources: [{ ...old, reviewOn: '2027-01-31' }] }
    expect(publishDraft(pack, { ...draft, mends: old.id }, []).resources[0]?.reviewOn).toBe('2027-01-31')
  })

  it('mends one language of a resource, and leaves the others and its address alone', () => {
    const old = {
      id: 'call',
      title: { en: 'Log', fr: 'Noter' },
      text: { en: 'x', fr: 'y' },
      url: 'https://a.b',
    }
    const pack = { ...aParsedPack(), resources: [old] }
    const next = publishDraft(pack, { ...draft, mends: 'call', title: 'Log a call' }, ['why?'])
    expect(next.resources).toEqual([
      {
        ...old,
        title: { en: 'Log a call', fr: 'Noter' },
        text: { en: 'Press **Merge**.', fr: 'y' },
        questions: ['why?'],
      },
    ])
  })

  it.each([
    ['takes its name', 'Log a call!', ['x'], 'log-a-call'],
    ['is numbered where the name is taken', 'Log a call', ['log-a-call', 'log-a-call-2'], 'log-a-call-3'],
    ['has a name where no letter is Latin', '連絡先', [], 'help-page'],
    ['has a name that a pack can hold', `${'very '.repeat(40)}long`, [], 'very-'.repeat(12).slice(0, -1)],
  ])('%s', (_name, title, taken, id) => {
    const resources = taken.map((each) => ({ id: each, title: { en: each }, text: { en: each } }))
    expect(resourceIdOf({ ...aParsedPack(), resources }, { ...draft, title })).toBe(id)
  })

  it('becomes new where what it mends is gone', () => {
    expect(publishDraft(aParsedPack(), { ...draft, mends: 'gone' }, []).resources).toHaveLength(2)
  })
})
