import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ImportedPage } from '../../../src/core/importing/imported-page.ts'
import { mergeResources, type ImportBatch } from '../../../src/core/importing/merge-resources.ts'
import { createResourceId } from '../../../src/core/importing/resource-id.ts'
import { toResource } from '../../../src/core/importing/to-resource.ts'
import type { Resource } from '../../../src/core/pack.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

function aResource(page: Partial<ImportedPage> = {}, of = 'help'): Resource {
  return toResource(
    { path: 'sales/quote.md', locale: 'en', title: 'Quotes', text: 'Press *New*.', ...page },
    of,
    hash,
  )
}

function importOf(resources: readonly Resource[], batch: Partial<ImportBatch> = {}): ImportBatch {
  return { of: 'help', locale: 'en', resources, unreadPaths: new Set(), overwrites: false, ...batch }
}

describe('a second import', () => {
  it('changes nothing where the source did not', () => {
    const before = [aResource()]
    const { resources, changes } = mergeResources(before, importOf([aResource()]), hash)
    expect(resources).toEqual(before)
    expect(changes).toMatchObject({ added: [], changed: [], unchanged: ['sales--quote'], removed: [] })
  })

  it('takes what changed, and keeps what a trainer added', () => {
    const before = [{ ...aResource(), pages: [{ object: 'quote' }] }]
    const { resources, changes } = mergeResources(
      before,
      importOf([aResource({ text: 'Press *Add*.' })]),
      hash,
    )
    expect(resources).toMatchObject([{ text: { en: 'Press *Add*.' }, pages: [{ object: 'quote' }] }])
    expect(changes.changed).toEqual(['sales--quote'])
  })

  it('leaves a text that was mended in the pack, unless it is told to overwrite', () => {
    const mended = [{ ...aResource(), text: { en: 'Press the big button.' } }]
    const same = mergeResources(mended, importOf([aResource()]), hash)
    expect(same.resources).toEqual(mended)
    const news = importOf([aResource({ text: 'Press *Add*.' })])
    expect(mergeResources(mended, news, hash)).toMatchObject({
      resources: mended,
      changes: { kept: ['sales--quote'] },
    })
    expect(mergeResources(mended, { ...news, overwrites: true }, hash)).toMatchObject({
      resources: [{ text: { en: 'Press *Add*.' } }],
      changes: { changed: ['sales--quote'] },
    })
  })

  it('takes out what the source no longer has, but not what could not be read', () => {
    const before = [aResource(), aResource({ path: 'gone.md' }), aResource({ path: 'handbook.pdf#2' })]
    const batch = importOf([aResource()], { unreadPaths: new Set(['handbook.pdf']) })
    const { resources, changes } = mergeResources(before, batch, hash)
    expect(changes.removed).toEqual(['gone'])
    expect(resources.map(({ source }) => source?.path)).toEqual(['sales/quote.md', 'handbook.pdf#2'])
  })

  it('leaves other sources and what was written in the pack alone', () => {
    const written: Resource = { id: 'own', title: { en: 'Own' }, text: { en: 'x' } }
    const before = [written, aResource({}, 'other')]
    const { resources, changes } = mergeResources(before, importOf([]), hash)
    expect(resources).toEqual(before)
    expect(changes.removed).toEqual([])
  })

  it('gives another id to what has one that is taken', () => {
    const written: Resource = { id: 'sales--quote', title: { en: 'Own' }, text: { en: 'x' } }
    const { resources } = mergeResources([written], importOf([aResource()]), hash)
    expect(new Set(resources.map(({ id }) => id)).size).toBe(2)
    // And keeps it, the next time.
    const again = mergeResources(resources, importOf([aResource()]), hash)
    expect(again.resources).toEqual(resources)
  })
})

describe('another language', () => {
  it('joins the resource of the same place', () => {
    const german = aResource({ locale: 'de', title: 'Angebote', text: 'Neu drücken.' })
    const { resources, changes } = mergeResources([aResource()], importOf([german], { locale: 'de' }), hash)
    expect(resources).toMatchObject([
      { title: { en: 'Quotes', de: 'Angebote' }, text: { en: 'Press *New*.', de: 'Neu drücken.' } },
    ])
    expect(changes.added).toEqual(['sales--quote'])
  })

  it('leaves the address to the first, which goes on changing as its source does', () => {
    const english = aResource({ url: 'https://help.example.com/en/1' })
    const german = aResource({
      locale: 'de',
      title: 'Angebote',
      text: 'Neu.',
      url: 'https://help.example.com/de/1',
    })
    const both = mergeResources([english], importOf([german], { locale: 'de' }), hash).resources
    expect(both).toMatchObject([{ url: 'https://help.example.com/en/1' }])
    const again = mergeResources(both, importOf([german], { locale: 'de' }), hash)
    expect(again.changes.unchanged).toEqual(['sales--quote'])
    const moved = aResource({ text: 'Press *Add*.', url: 'https://help.example.com/en/2' })
    const after = mergeResources(again.resources, importOf([moved]), hash)
    expect(after.changes).toMatchObject({ changed: ['sales--quote'], kept: [] })
    expect(after.resources).toMatchObject([
      { url: 'https://help.example.com/en/2', text: { en: 'Press *Add*.', de: 'Neu.' } },
    ])
    const { resources, changes } = mergeResources(
      after.resources,
      importOf([aResource({ locale: 'de', title: 'Angebote', text: 'Neu drücken.', url: german.url })], {
        locale: 'de',
      }),
      hash,
    )
    expect(changes).toMatchObject({ changed: ['sales--quote'], kept: [] })
    expect(resources).toMatchObject([{ url: 'https://help.example.com/en/2', text: { de: 'Neu drücken.' } }])
  })

  it('takes over the address when the first is gone from the source', () => {
    const english = aResource({ url: 'https://help.example.com/en/1' })
    const german = aResource({ locale: 'de', title: 'Angebote', url: 'https://help.example.com/de/1' })
    const both = mergeResources([english], importOf([german], { locale: 'de' }), hash).resources
    const left = mergeResources(both, importOf([]), hash).resources
    const { resources, changes } = mergeResources(left, importOf([german], { locale: 'de' }), hash)
    expect(changes).toMatchObject({ changed: ['sales--quote'], kept: [] })
    expect(resources).toMatchObject([{ url: 'https://help.example.com/de/1', title: { de: 'Angebote' } }])
  })

  it('leaves alone, when its source is empty', () => {
    const german = aResource({ locale: 'de', title: 'Angebote', text: 'Neu drücken.' })
    const both = mergeResources([aResource()], importOf([german], { locale: 'de' }), hash).resources
    const { resources, changes } = mergeResources(both, importOf([], { locale: 'de' }), hash)
    expect(resources).toEqual([aResource()])
    expect(changes.removed).toEqual(['sales--quote'])
  })
})

it.each([
  ['sales/quote.md', 'sales--quote'],
  ['index.html', 'index.html'],
  ['Sales/Quote.md', /^sales--quote-[0-9a-f]{10}$/],
  ['a--b.md', /^a--b-[0-9a-f]{10}$/],
  ['https://help.example.com/de/über', /^help.example.com--de--u-ber-[0-9a-f]{10}$/],
  ['見積.md', /^[0-9a-f]{20}$/],
])('calls the resource of %j %s', (path, expected) => {
  expect(createResourceId(path, hash)).toMatch(expected)
  expect(createResourceId(path, hash)).toMatch(/^[a-z0-9][a-z0-9._-]{0,79}$/)
})
