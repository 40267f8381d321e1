import { describe, expect, it } from 'vitest'
import { diffParts, diffTexts, narrow } from '../../../src/core/authoring/diff-texts.ts'
import { aParsedPack, aResourceEntry, aTipEntry } from '../../support/build-pack.ts'

const roles = [{ id: 'sales', title: { en: 'Sales' } }]

describe('the texts that differ between two versions', () => {
  it('are those of items, help pages, and all the rest of a pack, each with what it said before', () => {
    const before = aParsedPack({ roles })
    const after = aParsedPack({
      title: { en: 'Test pack', fr: 'Paquet' },
      items: [aTipEntry({ title: { en: 'Add people', fr: 'Ajouter' } })],
      resources: [aResourceEntry({ summary: { en: 'In short' } })],
      roles: [{ id: 'sales', title: { en: 'Sellers' } }],
    })
    expect(diffTexts(before, after)).toEqual([
      { owner: 'pack', part: 'title', locale: 'fr', before: 'Paquet de test', after: 'Paquet' },
      {
        ...{ owner: 'item:create-contact', part: 'title', locale: 'en' },
        ...{ before: 'Add a contact', after: 'Add people' },
      },
      { owner: 'item:create-contact', part: 'title', locale: 'fr', before: undefined, after: 'Ajouter' },
      { owner: 'resource:log-a-call', part: 'summary', locale: 'en', before: undefined, after: 'In short' },
      { owner: 'role:sales', part: 'title', locale: 'en', before: 'Sales', after: 'Sellers' },
    ])
    expect(diffTexts(before, before)).toEqual([])
  })

  it('tell what is gone behind what is there', () => {
    const [gone] = diffTexts(
      aParsedPack({ resources: [aResourceEntry()], items: [] }),
      aParsedPack({ resources: [], items: [] }),
    )
    expect(gone).toMatchObject({
      owner: 'resource:log-a-call',
      part: 'title',
      before: 'Log a call',
      after: undefined,
    })
  })
})

describe('the other parts of a pack', () => {
  it('differ where something else than a text does', () => {
    const before = aParsedPack({ roles })
    const renamed = [{ id: 'sales', title: { en: 'Sellers' } }]
    expect(diffParts(before, aParsedPack({ roles: renamed }))).toEqual([])
    const more = [...renamed, { id: 'desk', title: { en: 'Desk' } }]
    expect(diffParts(before, aParsedPack({ roles: more, jargon: { en: ['split'] } }))).toEqual([
      'roles',
      'jargon',
    ])
  })
})

describe('two texts beside each other', () => {
  const long = 'x'.repeat(200)
  it.each([
    ['Add a contact', 'Add people', 'Add a contact', 'Add people'],
    [`${long} one ${long}`, `${long} two ${long}`, /^…x{59} one x{59}…$/, /^…x{59} two x{59}…$/],
    ['', 'new', '', 'new'],
    ['aa', 'aaa', 'aa', 'aaa'],
    ['👍🏽 yes', '👍 yes', '👍🏽 yes', '👍 yes'],
  ])('are short where %j became %j', (before, after, was, is) => {
    const [one, other] = narrow(before, after)
    expect(one).toMatch(was)
    expect(other).toMatch(is)
  })
})
